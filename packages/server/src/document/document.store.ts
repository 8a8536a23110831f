/** Documents, their released versions and acknowledgements as rows. */
import type { Document } from '@certwright/core/document/document.state';
import type { Acknowledgement, Release } from '@certwright/core/document/release.decider';
import { sql } from 'kysely';
import { containing } from '../platform/db/containing.ts';
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

const like = (text: string): string => containing(text.toLowerCase());

/** So few documents with a text are looked up first; where there are more, a page is full soon anyway. */
const FEW = 1_000;

/** The documents that have the text, by its index; undefined where they are many. */
async function fewWith(tx: Tx, text: string): Promise<readonly string[] | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from documents_with(${like(text)}, ${FEW + 1}) t(id)`.execute(tx);
  return rows.length > FEW ? undefined : rows.map(row => row.id);
}

export async function documentPage(tx: Tx, org: string, page: Page): Promise<Kept<Document>[]> {
  const few = page.text === undefined ? undefined : await fewWith(tx, page.text);
  return tx
    .selectFrom('document')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('phase', '!=', 'undone')
    .$if(page.after !== undefined, q => q.where('pos', '<', page.after ?? 0))
    .$if(page.phase !== undefined, q => q.where('phase', '=', page.phase ?? ''))
    .$if(page.kind !== undefined, q => q.where('kind', '=', page.kind ?? ''))
    .$if(page.reviewBy !== undefined, q => q.where('review_due', '<=', page.reviewBy ?? ''))
    .$if(page.text !== undefined, q =>
      few === undefined
        ? q.where('words', 'like', like(page.text ?? ''))
        : q.where(sql<boolean>`id = any(${[...few]}::uuid[])`),
    )
    .orderBy('pos', 'desc')
    .limit(page.limit + 1)
    .$castTo<Kept<Document>>()
    .execute();
}

/** Who is asked to read the version in force, as `isAskedToRead` reckons it but for who knows it already. */
const askedOf = ({ id, roles }: Reader) => sql<boolean>`
  (asks_all or state->'control'->'readers'->'persons' ? ${id}
    or state->'control'->'readers'->'roles' ?| ${[...roles]}::text[])`;

type Reader = { readonly id: string; readonly roles: readonly string[] };

/** Documents in force that this person is asked to read, either those that he acknowledged or the others; last changed first. */
export const askedOfReader = (
  tx: Tx,
  org: string,
  reader: Reader,
  { acknowledged, limit }: { readonly acknowledged: boolean; readonly limit: number },
) =>
  tx
    .selectFrom('document')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('in_force', 'is not', null)
    .where(askedOf(reader))
    .where('written_by', '<>', reader.id)
    .where('released_by', '<>', reader.id)
    .where(eb => {
      const read = eb.exists(
        eb
          .selectFrom('acknowledgement')
          .select('acknowledgement.id')
          .whereRef('acknowledgement.document', '=', 'document.id')
          .whereRef('acknowledgement.release', '=', 'document.in_force')
          .where('acknowledgement.person', '=', reader.id),
      );
      return acknowledged ? read : eb.not(read);
    })
    .orderBy('pos', 'desc')
    .limit(limit)
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

/** By requirement, how many documents in force serve it, and since when the first of them is released. */
export type Serving = {
  readonly edition: string;
  readonly key: string;
  readonly n: number;
  readonly since: string;
};

export async function servedByDocuments(tx: Tx, org: string): Promise<readonly Serving[]> {
  const { rows } = await sql<Serving>`
    select edition, key, count(*)::integer as n, min(released_on) as since from document_serves
    where org = ${org} group by edition, key`.execute(tx);
  return rows;
}

export type ServingDocument = { readonly id: string; readonly title: string; readonly released_on: string };

/** The documents in force that serve one requirement, last changed first. */
export const documentsServing = (
  tx: Tx,
  org: string,
  { edition, key }: { readonly edition: string; readonly key: string },
  limit: number,
): Promise<readonly ServingDocument[]> =>
  tx
    .selectFrom('document_serves as serves')
    .innerJoin('document', 'document.id', 'serves.document')
    .innerJoin('document_release as kept', join =>
      join.onRef('kept.document', '=', 'document.id').onRef('kept.number', '=', 'document.in_force'),
    )
    .select([
      'document.id',
      sql<string>`(kept.state->>'documentNumber') || ' ' || (kept.state->>'title')`.as('title'),
      'serves.released_on',
    ])
    .where('serves.org', '=', org)
    .where('serves.edition', '=', edition)
    .where('serves.key', '=', key)
    .orderBy('document.pos', 'desc')
    .limit(limit)
    .execute();

/** Links of documents that are not obsolete to requirements of these editions, as written and as in force. */
export const documentLinkRows = (tx: Tx, org: string, editions: readonly string[]) =>
  tx
    .selectFrom('document')
    .leftJoin('document_release as kept', join =>
      join.onRef('kept.document', '=', 'document.id').onRef('kept.number', '=', 'document.in_force'),
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
