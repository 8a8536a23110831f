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

/** What is withdrawn stands for nothing any more; then its own words are read. */
function standingFor(org: string, which: Page['which'], { edition, key }: Page) {
  if (which !== 'withdrawn')
    return sql<boolean>`id in (select evidence from evidence_shows s
      where s.org = ${org} and s.edition = ${edition ?? ''} and ${key === undefined ? sql`true` : sql`s.key = ${key}`})`;
  const wanted = JSON.stringify([{ edition, ...(key === undefined ? {} : { key }) }]);
  return sql<boolean>`state->'requirements' @> ${wanted}::jsonb`;
}

export const evidencePage = (tx: Tx, org: string, { which = 'in-use', ...page }: Page) =>
  tx
    .selectFrom('evidence')
    .select(COLUMNS)
    .where('org', '=', org)
    .where('phase', '=', which === 'withdrawn' ? 'withdrawn' : 'attached')
    .$if(which === 'in-use', q => q.where('replaced_by', 'is', null))
    .$if(which === 'replaced', q => q.where('replaced_by', 'is not', null))
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.edition !== undefined, q => q.where(standingFor(org, which, page)))
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

/** A requirement and how many pieces stand for it. */
export type Counted = { readonly edition: string; readonly key: string; readonly n: number };

/** By requirement; a guest with limits is counted what he may see. */
export async function evidenceCounts(tx: Tx, org: string): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select edition, key, sum(n)::integer as n from evidence_count where org = ${org} group by edition, key
    union all
    select edition, key, count(*)::integer from evidence_shows
      where (select app_limits()) is not null and org = ${org} group by edition, key`.execute(tx);
  return rows;
}

/** Which of these requirements a piece shows on a day: it stands for a day until then, and says until when or is not older. */
export async function shownByEvidence(
  tx: Tx,
  org: string,
  asked: readonly { readonly edition: string; readonly key: string }[],
  { on, since }: { readonly on: string; readonly since: string },
): Promise<readonly { readonly edition: string; readonly key: string }[]> {
  if (asked.length === 0) return [];
  const editions = asked.map(one => one.edition);
  const keys = asked.map(one => one.key);
  const { rows } = await sql<{ edition: string; key: string }>`
    select a.edition, a.key from unnest(${editions}::text[], ${keys}::text[]) a(edition, key)
    cross join lateral (
      select 1 from evidence_shows s
      where s.org = ${org} and s.edition = a.edition and s.key = a.key and s.stands_for <= ${on}
        and (s.expires_on >= ${on} or (s.expires_on is null and s.stands_for >= ${since}))
      order by s.stands_for desc limit 1) found`.execute(tx);
  return rows;
}

/** Links of attached evidence to requirements of these editions. */
export const evidenceLinkRows = (tx: Tx, org: string, editions: readonly string[]) =>
  tx
    .selectFrom('evidence_shows')
    .select(['evidence as record', 'edition', 'key'])
    .where('org', '=', org)
    .where('edition', 'in', [...editions])
    .execute();
