/** Contracts as rows. */
import type { Contract } from '@certwright/core/contract/contract.decider';
import { sql } from 'kysely';
import { type Narrowed, narrowedBy } from '../engagement/engagement.reading.ts';
import { newestIds, oneOf, type Page, where } from '../platform/db/newest.ts';
import type { Tx } from '../platform/db/scoped.ts';

const joined = (tx: Tx) =>
  tx
    .selectFrom('contract')
    .innerJoin('engagement', 'engagement.id', 'contract.engagement')
    .innerJoin('org as body', 'body.id', 'engagement.cb_org')
    .select([
      'contract.id',
      'contract.version',
      'contract.pos',
      'contract.phase',
      'engagement.id as engagement',
      'engagement.cb_org',
      'engagement.client_org',
      'engagement.client_name',
      'body.name as body_name',
      sql<Contract>`contract.state`.as('state'),
    ]);

export type ContractRow = NonNullable<Awaited<ReturnType<typeof contractById>>>;

type Query = Page &
  Narrowed & {
    phase?: string | undefined;
  };

export async function contracts(tx: Tx, { phase, limit, after, ...asked }: Query) {
  const ids = await newestIds(tx, 'contract', { limit, after }, [
    ...where(phase, one => sql`phase = ${one}`),
    ...narrowedBy(asked, { editions: sql`state->'terms'->'editions'`, day: sql`concluded_on` }),
  ]);
  return joined(tx).where('contract.id', '=', oneOf(ids)).orderBy('contract.pos', 'desc').execute();
}

export const contractById = (tx: Tx, id: string) =>
  joined(tx).where('contract.id', '=', id).executeTakeFirst();

/** Phases of all contracts of an engagement, and since when it has one elsewhere. */
export async function contractStanding(tx: Tx, engagement: string) {
  const [rows, row] = await Promise.all([
    tx
      .selectFrom('contract')
      .select(sql<Contract['phase']>`phase`.as('phase'))
      .where('engagement', '=', engagement)
      .execute(),
    tx.selectFrom('engagement').select('contract_elsewhere').where('id', '=', engagement).executeTakeFirst(),
  ]);
  return { contracts: rows, elsewhere: row?.contract_elsewhere ?? null };
}

export const contractNumbers = async (tx: Tx, org: string): Promise<ReadonlySet<string>> =>
  new Set(
    (await tx.selectFrom('contract').select('number').where('org', '=', org).execute()).flatMap(
      row => row.number ?? [],
    ),
  );
