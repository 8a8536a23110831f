/** Documents, their released versions and acknowledgements as rows. */
import type { Document } from '@certwright/core/document/document.state';
import type { Acknowledgement, Release } from '@certwright/core/document/release.decider';
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

type Page = {
  after?: number | undefined;
  limit: number;
  phase?: string | undefined;
  kind?: string | undefined;
  text?: string | undefined;
  /** Only those whose review is due by this day. */
  reviewBy?: string | undefined;
};

/** The day of the next review, as `reviewDueOn` reckons it. */
const REVIEW_DUE = sql<string>`(coalesce(state->'reviewed'->>'on', state->'releases'->-1->>'on')::date
  + make_interval(months => (state->'control'->>'reviewMonths')::integer))::date`;

const like = (text: string): string => `%${text.toLowerCase().replace(/[\\%_]/g, sign => `\\${sign}`)}%`;

export const documentPage = (tx: Tx, org: string, page: Page) =>
  tx
    .selectFrom('document')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('phase', '!=', 'undone')
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.phase !== undefined, q => q.where('phase', '=', page.phase ?? ''))
    .$if(page.kind !== undefined, q => q.where('kind', '=', page.kind ?? ''))
    .$if(page.reviewBy !== undefined, q =>
      q
        .where('phase', '!=', 'obsolete')
        .where(sql<boolean>`(state->'control'->>'reviewMonths') is not null`)
        .where(sql<boolean>`${REVIEW_DUE} <= ${page.reviewBy ?? ''}::date`),
    )
    .$if(page.text !== undefined, q =>
      q.where(sql<boolean>`lower(number || ' ' || (state->>'title')) like ${like(page.text ?? '')}`),
    )
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<Document>>()
    .execute();

/** Documents with a version in force, by number. */
export const documentsInForce = (tx: Tx, org: string) =>
  tx
    .selectFrom('document')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('phase', 'not in', ['obsolete', 'undone'])
    .where(sql<boolean>`jsonb_array_length(state->'releases') > 0`)
    .orderBy(sql`state->>'number'`)
    .limit(2_000)
    .$castTo<Kept<Document>>()
    .execute();

export const documentById = (tx: Tx, id: string) =>
  tx
    .selectFrom('document')
    .select(['id', 'version', 'pos', 'state'])
    .where('id', '=', id)
    .$castTo<Kept<Document>>()
    .executeTakeFirst();

export const releaseOf = (tx: Tx, document: string, number: number) =>
  tx
    .selectFrom('document_release')
    .select(['id', 'version', 'pos', 'state'])
    .where('document', '=', document)
    .where('number', '=', number)
    .$castTo<Kept<Release>>()
    .executeTakeFirst();

export const acknowledgementsOf = (tx: Tx, document: string) =>
  tx
    .selectFrom('acknowledgement')
    .select(['id', 'version', 'pos', 'state'])
    .where('document', '=', document)
    .orderBy('pos')
    .limit(10_000)
    .$castTo<Kept<Acknowledgement>>()
    .execute();

/** Releases that this person acknowledged, among these documents. */
export const acknowledgedBy = (tx: Tx, person: string, documents: readonly string[]) =>
  documents.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('acknowledgement')
        .select(['document', 'release'])
        .where('person', '=', person)
        .where('document', 'in', [...documents])
        .execute();

/** What the version in force serves: the requirements it was released with, and those it was related to since. */
const servedInForce = sql<{ ref: unknown }>`lateral (
  select jsonb_array_elements(kept.state->'requirements')
  union
  select jsonb_array_elements(coalesce(document.state->'related', '[]'))
)`;

/** Newest release of each document that is not obsolete, with the requirements that it serves. */
export type ReleasedFor = {
  readonly id: string;
  readonly title: string;
  readonly released_on: string;
  readonly edition: string;
  readonly key: string;
};

export const releasedFor = (tx: Tx, org: string): Promise<readonly ReleasedFor[]> =>
  tx
    .selectFrom('document')
    .innerJoin('document_release as kept', 'kept.document', 'document.id')
    .innerJoin(servedInForce.as<'part'>(sql`part(ref)`), join => join.onTrue())
    .select([
      'document.id',
      sql<string>`(kept.state->>'documentNumber') || ' ' || (kept.state->>'title')`.as('title'),
      sql<string>`kept.state->>'releasedOn'`.as('released_on'),
      sql<string>`part.ref->>'edition'`.as('edition'),
      sql<string>`part.ref->>'key'`.as('key'),
    ])
    .where('document.org', '=', org)
    .where('document.phase', 'not in', ['obsolete', 'undone'])
    .where(sql<boolean>`kept.number = (document.state->'releases'->-1->>'number')::integer`)
    .limit(20_000)
    .$castTo<ReleasedFor>()
    .execute();

/** Links of documents that are not obsolete to requirements of these editions, as written and as in force. */
export const documentLinkRows = (tx: Tx, org: string, editions: readonly string[]) =>
  tx
    .selectFrom('document')
    .leftJoin('document_release as kept', join =>
      join
        .onRef('kept.document', '=', 'document.id')
        .on(sql<boolean>`kept.number = (document.state->'releases'->-1->>'number')::integer`),
    )
    .innerJoin(
      sql<{ ref: unknown }>`lateral (
        select jsonb_array_elements(document.state->'requirements')
        union
        select jsonb_array_elements(coalesce(kept.state->'requirements', '[]'))
      )`.as<'part'>(sql`part(ref)`),
      join => join.onTrue(),
    )
    .select([
      'document.id as record',
      sql<string>`part.ref->>'edition'`.as('edition'),
      sql<string>`part.ref->>'key'`.as('key'),
    ])
    .where('document.org', '=', org)
    .where('document.phase', 'not in', ['obsolete', 'undone'])
    .where(sql<string>`part.ref->>'edition'`, 'in', [...editions])
    .execute();

export type ReleaseRow = {
  readonly id: string;
  readonly releases: readonly { readonly number: number; readonly on: string }[];
  readonly ended: string | null;
  readonly related: readonly { readonly edition: string; readonly key: string }[];
  readonly number: number;
  readonly requirements: readonly { readonly edition: string; readonly key: string }[];
};

/** Every released version without its text, by document and version. */
export const releasesIn = (tx: Tx, org: string): Promise<readonly ReleaseRow[]> =>
  tx
    .selectFrom('document')
    .innerJoin('document_release as kept', 'kept.document', 'document.id')
    .select([
      'document.id',
      sql`document.state->'releases'`.as('releases'),
      sql<string | null>`document.state->'obsolete'->>'on'`.as('ended'),
      sql`coalesce(document.state->'related', '[]')`.as('related'),
      'kept.number',
      sql`kept.state->'requirements'`.as('requirements'),
    ])
    .where('document.org', '=', org)
    .orderBy('document.number')
    .orderBy('kept.number')
    .limit(20_000)
    .$castTo<ReleaseRow>()
    .execute();

/** How many of these documents the caller may see. */
export async function visibleDocuments(tx: Tx, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const row = await tx
    .selectFrom('document')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('id', 'in', [...ids])
    .executeTakeFirst();
  return row?.n ?? 0;
}
