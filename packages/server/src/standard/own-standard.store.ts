/** Own editions, brought relations and bought text as rows. */
import type { OwnEdition } from '@certwright/core/standard/own-edition.decider';
import type { Edition } from '@certwright/standards/edition';
import type { Carried } from '@certwright/standards/exchange/brought';
import type { BroughtRelation } from '@certwright/standards/exchange/mapping';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export const ownEditionsOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('own_edition')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .orderBy('edition')
    .limit(200)
    .$castTo<Kept<OwnEdition>>()
    .execute();

export const ownEditionOf = (tx: Tx, org: string, edition: string) =>
  tx
    .selectFrom('own_edition')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('edition', '=', edition)
    .$castTo<Kept<OwnEdition>>()
    .executeTakeFirst();

export const contentOf = (tx: Tx, org: string, sha256: string) =>
  tx
    .selectFrom('own_edition_content')
    .select('edition')
    .where('org', '=', org)
    .where('sha256', '=', sha256)
    .$castTo<{ edition: Edition }>()
    .executeTakeFirst();

export const carriedOf = (tx: Tx, org: string, sha256: string) =>
  tx
    .selectFrom('own_edition_content')
    .select('carried')
    .where('org', '=', org)
    .where('sha256', '=', sha256)
    .$castTo<{ carried: Carried }>()
    .executeTakeFirst();

export async function keepContent(
  tx: Tx,
  row: { readonly org: string; readonly sha256: string; readonly edition: string; readonly carried: string },
): Promise<void> {
  const { org, sha256, edition, carried } = row;
  await tx
    .insertInto('own_edition_content')
    .values({ org, sha256, edition: sql`${edition}::jsonb`, carried: sql`${carried}::jsonb` })
    .onConflict(conflict => conflict.columns(['org', 'sha256']).doNothing())
    .execute();
}

/** Numbers that somebody has assessed. */
export async function assessedKeys(tx: Tx, org: string, edition: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('assessment')
    .select('key')
    .where('org', '=', org)
    .where('edition', '=', edition)
    .limit(5_000)
    .execute();
  return new Set(rows.flatMap(row => row.key ?? []));
}

type Crosswalk = {
  from_edition: string;
  to_edition: string;
  name: string;
  relations: readonly BroughtRelation[];
};

export const crosswalksOf = (tx: Tx, org: string) =>
  tx
    .selectFrom('own_crosswalk')
    .select(['from_edition', 'to_edition', 'name', 'relations'])
    .where('org', '=', org)
    .orderBy('from_edition')
    .orderBy('to_edition')
    .limit(50)
    .$castTo<Crosswalk>()
    .execute();

export async function keepCrosswalk(
  tx: Tx,
  org: string,
  { from_edition, to_edition, name, relations }: Crosswalk,
  at: string,
): Promise<void> {
  const kept = { name, relations: sql`${JSON.stringify(relations)}::jsonb`, brought_at: at };
  await tx
    .insertInto('own_crosswalk')
    .values({ org, from_edition, to_edition, ...kept })
    .onConflict(conflict => conflict.columns(['org', 'from_edition', 'to_edition']).doUpdateSet(kept))
    .execute();
}

/** @returns whether there was one */
export async function dropCrosswalk(tx: Tx, org: string, from: string, to: string): Promise<boolean> {
  const done = await tx
    .deleteFrom('own_crosswalk')
    .where('org', '=', org)
    .where('from_edition', '=', from)
    .where('to_edition', '=', to)
    .executeTakeFirst();
  return done.numDeletedRows > 0n;
}
