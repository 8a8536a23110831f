/** What is read of the catalogue beside searching: one deliverable with its chain, the tree of the ICS, committees, changes. */
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
import type { Tx } from '../platform/db/scoped.ts';

export const deliverableById = (tx: Tx, id: number) =>
  tx
    .selectFrom('catalogue_deliverable')
    .select([
      'id',
      'reference',
      'base',
      'number',
      'part',
      'type',
      'supplement',
      'title_en',
      'title_fr',
      'published_on',
      'edition',
      'ics',
      'committee',
      'stage',
      'standing',
      'replaces',
      'replaced_by',
      'languages',
      'pages',
      'scope',
      'place',
      'gone_since',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
export type DeliverableRow = NonNullable<Awaited<ReturnType<typeof deliverableById>>>;

/** The longest chain that a page shows. */
const MOST_LINKS = 150;

/**
 * Everything that belongs to the history of a deliverable: what it replaces and what replaces it, from link to link,
 * what has the same number and part, and the supplements of all these. Union without duplicates ends in circles too.
 */
export async function chainOf(
  tx: Tx,
  row: Pick<DeliverableRow, 'id' | 'number' | 'part' | 'base'>,
): Promise<readonly DeliverableRow[]> {
  const { rows } = await sql<DeliverableRow>`
    with recursive linked(id, step) as (
      select ${row.id}::integer, 0
      union
      select other, step + 1
      from linked join catalogue_deliverable d using (id), unnest(d.replaces || d.replaced_by) as other
      where step < 12
    ),
    chain as (
      (select distinct id from linked limit ${MOST_LINKS})
      union
      (select id from catalogue_deliverable
       where number = ${row.number} and part is not distinct from ${row.part} order by place limit 60)
      union
      (select id from catalogue_deliverable where base = ${row.base} order by place limit 40)
    )
    select d.id, reference, base, number, part, type, supplement, title_en, title_fr, published_on, edition, ics, committee, stage,
      standing, replaces, replaced_by, languages, pages, null as scope, place, gone_since
    from chain join catalogue_deliverable d using (id)
    order by published_on nulls last, d.place limit ${MOST_LINKS}`.execute(tx);
  return rows;
}

export const icsTitles = (tx: Tx, codes: readonly string[]) =>
  codes.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('catalogue_ics')
        .select(['code', 'title_en'])
        .where('code', 'in', [...codes])
        .execute();

/** @param parent undefined for the fields */
export const icsBelow = (tx: Tx, parent: string | undefined) =>
  tx
    .selectFrom('catalogue_ics as i')
    .leftJoin('catalogue_count as c', j => j.onRef('c.key', '=', 'i.code').on('c.kind', '=', 'ics'))
    .select(['i.code', 'i.title_en', 'i.title_fr', 'c.current', 'c.total'])
    .select(eb =>
      eb
        .exists(eb.selectFrom('catalogue_ics as b').select('b.code').whereRef('b.parent', '=', 'i.code'))
        .as('inner'),
    )
    .where('i.gone_since', 'is', null)
    .$if(parent === undefined, q => q.where('i.parent', 'is', null))
    .$if(parent !== undefined, q => q.where('i.parent', '=', parent ?? ''))
    .orderBy('i.code')
    .limit(200)
    .execute();

/** A reference in the form in which words are asked for: `iso tc 176 sc 2`. */
const plainReference = sql<string>`btrim(regexp_replace(lower(t.reference), '[^a-z0-9]+', ' ', 'g'))`;

/** Committees whose reference or title has the words; the one that was named first, then those with the most standards. */
export const committeesLike = (tx: Tx, words: readonly string[], limit: number) =>
  tx
    .selectFrom('catalogue_committee as t')
    .leftJoin('catalogue_count as c', j =>
      j.onRef('c.key', '=', 't.reference').on('c.kind', '=', 'committee'),
    )
    .select(['t.reference', 't.title', 't.secretariat', 'c.current', 'c.total'])
    .where('t.gone_since', 'is', null)
    .where(eb =>
      eb.and(
        words.map(
          word => sql<boolean>`(t.reference || ' ' || coalesce(t.title, '')) ilike ${containing(word)}`,
        ),
      ),
    )
    .orderBy(
      sql<number>`case when ${plainReference} = ${words.join(' ')} then 0
        when ${plainReference} like ${`%${words.join(' ')}`} then 1 else 2 end`,
    )
    .orderBy(sql`coalesce(c.current, 0)`, 'desc')
    .orderBy('t.sort_key')
    .limit(limit)
    .execute();

export const committeeTitle = (tx: Tx, reference: string) =>
  tx
    .selectFrom('catalogue_committee')
    .select('title')
    .where('reference', '=', reference)
    .limit(1)
    .executeTakeFirst();

const changes = (tx: Tx) =>
  tx
    .selectFrom('catalogue_change as c')
    .innerJoin('catalogue_deliverable as d', 'd.id', 'c.deliverable')
    .select([
      'c.pos',
      'c.kind',
      'c.fields',
      'c.before',
      'c.after',
      'c.at',
      'd.id',
      'd.reference',
      'd.title_en',
    ]);
export type ChangeRow = Awaited<ReturnType<ReturnType<typeof changes>['execute']>>[number];

export const changesOf = (tx: Tx, deliverable: number, limit: number) =>
  changes(tx).where('c.deliverable', '=', deliverable).orderBy('c.pos', 'desc').limit(limit).execute();

type Feed = {
  readonly after?: number | undefined;
  readonly kind?: string | undefined;
  readonly limit: number;
};
/** The newest first. */
export const feed = (tx: Tx, { after, kind, limit }: Feed) =>
  changes(tx)
    .$if(after !== undefined, q => q.where('c.pos', '<', after ?? 0))
    .$if(kind !== undefined, q => q.where('c.kind', '=', kind ?? ''))
    .orderBy('c.pos', 'desc')
    .limit(limit + 1)
    .execute();

/** How many there are, from the counts that each load leaves behind. */
export async function sizes(
  tx: Tx,
): Promise<{ deliverables: number; current: number; committees: number; ics: number }> {
  const { rows } = await sql<{ deliverables: number; current: number; committees: number; ics: number }>`
    select (select count(*) from catalogue_deliverable where gone_since is null)::integer as deliverables,
      (select count(*) from catalogue_deliverable where gone_since is null and standing = 'current')::integer as current,
      (select count(*) from catalogue_committee where gone_since is null)::integer as committees,
      (select count(*) from catalogue_ics where gone_since is null)::integer as ics`.execute(tx);
  return rows[0] ?? { deliverables: 0, current: 0, committees: 0, ics: 0 };
}

/** The newest position of the feed. */
export async function newestChange(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('catalogue_change')
    .select(({ fn }) => fn.max('pos').as('pos'))
    .executeTakeFirst();
  return row?.pos ?? 0;
}
