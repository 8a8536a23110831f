/** Evidence packs as rows, newest first. */
import type { EvidencePack } from '@certwright/core/evidence/pack.decider';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

const rows = (tx: Tx, org: string) =>
  tx.selectFrom('evidence_pack').select(['id', 'version', 'pos', 'state']).where('org', '=', org);

export const packPage = (
  tx: Tx,
  org: string,
  page: { readonly after?: number | undefined; readonly limit: number },
) =>
  rows(tx, org)
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<EvidencePack>>()
    .execute();

export const packById = (tx: Tx, org: string, id: string) =>
  rows(tx, org).where('id', '=', id).$castTo<Kept<EvidencePack>>().executeTakeFirst();

/** Packs that hold a piece of evidence, the newest first. */
export const packsWith = (tx: Tx, org: string, evidence: string) =>
  rows(tx, org)
    .where(sql<boolean>`state->'evidence' ? ${evidence}`)
    .orderBy('pos', 'desc')
    .limit(100)
    .$castTo<Kept<EvidencePack>>()
    .execute();
