/** Schemes, accreditations, price lists and practice of a body as rows. */
import type { Accreditation } from '@certwright/core/body/accreditation.decider';
import type { Deadlines } from '@certwright/core/body/deadline.table';
import type { Practice } from '@certwright/core/body/practice.decider';
import type { PriceList } from '@certwright/core/body/price-list.decider';
import type { Scheme } from '@certwright/core/body/scheme.decider';
import type { Recorded } from '@certwright/core/kernel/kept-record';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

/** A body has some dozens of each; more than this is an import that went wrong. */
const MOST = 2_000;

const of = (tx: Tx, org: string, table: 'scheme' | 'accreditation' | 'price_list' | 'practice') =>
  tx
    .selectFrom(table)
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('id')
    .limit(MOST);

export const schemesOf = (tx: Tx, org: string) =>
  of(tx, org, 'scheme').$castTo<Kept<Recorded<Scheme>>>().execute();
export const accreditationsOf = (tx: Tx, org: string) =>
  of(tx, org, 'accreditation').$castTo<Kept<Recorded<Accreditation>>>().execute();
export const priceListsOf = (tx: Tx, org: string) =>
  of(tx, org, 'price_list').$castTo<Kept<Recorded<PriceList>>>().execute();
export const practiceOf = (tx: Tx, org: string) =>
  of(tx, org, 'practice').$castTo<Kept<Practice>>().executeTakeFirst();

/** The times of the bodies that the asking organization is a client of; what else their practice says stays theirs. */
export const timesReleased = async (tx: Tx) =>
  (
    await sql<{
      body: string;
      times: Partial<Deadlines>;
    }>`select body, times from times_for_clients()`.execute(tx)
  ).rows;
