/** Evidence as rows, newest first. */
import type { Evidence } from '@certwright/core/evidence/evidence.state';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = {
  after?: number | undefined;
  limit: number;
  edition?: string | undefined;
  key?: string | undefined;
  /** Pieces that expire on that day at the latest. */
  expiresUntil?: string | undefined;
  /** Pieces that show something on that day still. */
  validOn?: string | undefined;
  /** Pieces of which the next is to be collected on that day at the latest. */
  dueUntil?: string | undefined;
  collector?: string | undefined;
  /** `attached`: what was replaced as well, which stands for its days still. */
  which?: 'in-use' | 'attached' | 'replaced' | 'withdrawn' | undefined;
};

const COLUMNS = ['id', 'version', 'pos', 'state'] as const;

export const evidencePage = (tx: Tx, org: string, { which = 'in-use', ...page }: Page) =>
  tx
    .selectFrom('evidence')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('phase', '=', which === 'withdrawn' ? 'withdrawn' : 'attached')
    .$if(which === 'in-use', q => q.where('replaced_by', 'is', null))
    .$if(which === 'replaced', q => q.where('replaced_by', 'is not', null))
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.edition !== undefined, q =>
      q.where(
        sql<boolean>`state->'requirements' @> ${JSON.stringify([
          { edition: page.edition, ...(page.key === undefined ? {} : { key: page.key }) },
        ])}::jsonb`,
      ),
    )
    .$if(page.expiresUntil !== undefined, q => q.where('expires_on', '<=', page.expiresUntil ?? ''))
    .$if(page.validOn !== undefined, q =>
      q.where(eb => eb.or([eb('expires_on', 'is', null), eb('expires_on', '>=', page.validOn ?? '')])),
    )
    .$if(page.dueUntil !== undefined, q => q.where('collection_due', '<=', page.dueUntil ?? ''))
    .$if(page.collector !== undefined, q => q.where('collector', '=', page.collector ?? ''))
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<Evidence>>()
    .execute();

export const evidenceById = (tx: Tx, org: string, id: string) =>
  tx
    .selectFrom('evidence')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('id', '=', id)
    .$castTo<Kept<Evidence>>()
    .executeTakeFirst();

/** How far a chain of collections is followed in each direction. */
const LONGEST_CHAIN = 60;

/** The pieces that a piece follows and that followed it, itself among them, the newest first. */
export async function chainOf(tx: Tx, id: string): Promise<readonly Kept<Evidence>[]> {
  const { rows } = await sql<Kept<Evidence>>`
    with recursive before as (
      select id, version, pos, state, 0 as step from evidence where id = ${id}
      union all
      select e.id, e.version, e.pos, e.state, b.step - 1 from before b
        join evidence e on e.id = (b.state->>'replaces')::uuid where b.step > ${-LONGEST_CHAIN}
    ), after as (
      select id, version, pos, state, 0 as step from evidence where id = ${id}
      union all
      select e.id, e.version, e.pos, e.state, a.step + 1 from after a
        join evidence e on e.id = (a.state->>'replacedBy')::uuid where a.step < ${LONGEST_CHAIN}
    )
    select id, version, pos, state from (
      select * from before union select * from after where step > 0) whole
    order by step desc`.execute(tx);
  return rows;
}

/** The most pieces of a period that are looked through for a pack. */
const MOST_OF_A_PERIOD = 20_000;

/** Pieces that stand for a day of the period, in the order of their days. */
export const evidenceWithin = (tx: Tx, org: string, { from, to }: { from: string; to: string }) =>
  tx
    .selectFrom('evidence')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('phase', '=', 'attached')
    .where('stands_from', '<=', to)
    .where('stands_for', '>=', from)
    .orderBy('stands_for')
    .orderBy('pos')
    .limit(MOST_OF_A_PERIOD)
    .$castTo<Kept<Evidence>>()
    .execute();

/** How many of these pieces the caller may see. */
export async function visibleEvidence(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const row = await tx
    .selectFrom('evidence')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('id', 'in', [...ids])
    .executeTakeFirst();
  return row?.n ?? 0;
}

/** What a record of evidence shows, and for which requirements: all that readiness needs of it. */
export type ShownBy = {
  readonly id: string;
  readonly title: string;
  readonly stands_for: string;
  readonly expires_on: string | null;
  readonly edition: string;
  readonly key: string;
};

export const attachedEvidence = (tx: Tx, org: string): Promise<readonly ShownBy[]> =>
  tx
    .selectFrom('evidence')
    .innerJoin(
      sql<{ ref: unknown }>`lateral jsonb_array_elements(evidence.state->'requirements')`.as<'part'>(
        sql`part(ref)`,
      ),
      join => join.onTrue(),
    )
    .select([
      'evidence.id',
      sql<string>`evidence.state->>'title'`.as('title'),
      'evidence.stands_for',
      'evidence.expires_on',
      sql<string>`part.ref->>'edition'`.as('edition'),
      sql<string>`part.ref->>'key'`.as('key'),
    ])
    .where('evidence.org', '=', org)
    .where('evidence.phase', '=', 'attached')
    .orderBy('evidence.pos', 'desc')
    .limit(20_000)
    .$castTo<ShownBy>()
    .execute();

/** Links of attached evidence to requirements of these editions. */
export const evidenceLinkRows = (tx: Tx, org: string, editions: readonly string[]) =>
  tx
    .selectFrom('evidence')
    .innerJoin(
      sql<{ ref: unknown }>`lateral jsonb_array_elements(evidence.state->'requirements')`.as<'part'>(
        sql`part(ref)`,
      ),
      join => join.onTrue(),
    )
    .select([
      'evidence.id as record',
      sql<string>`part.ref->>'edition'`.as('edition'),
      sql<string>`part.ref->>'key'`.as('key'),
    ])
    .where('evidence.org', '=', org)
    .where('evidence.phase', '=', 'attached')
    .where(sql<string>`part.ref->>'edition'`, 'in', [...editions])
    .execute();
