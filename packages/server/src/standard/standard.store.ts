/** Adopted editions as rows. */
import type { Adoption } from '@certwright/core/standard/adoption.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export const adoptionsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('adoption')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('edition')
    .limit(100)
    .$castTo<Kept<Adoption>>()
    .execute();
