/** Deliverables of a load into the catalogue, with what changed by them, in one statement a batch. */
import { sql } from 'kysely';
import type { Tx } from '../platform/db/scoped.ts';

export type Changed = { readonly added: number; readonly revised: number; readonly withdrawn: number };

/** Columns that a source may not have: then what is known stays. */
const OPTIONAL = [
  'type',
  'supplement',
  'title_en',
  'title_fr',
  'published_on',
  'edition',
  'ics',
  'committee',
  'stage',
  'replaces',
  'replaced_by',
  'languages',
  'pages',
  'scope',
] as const;
/** What is logged with its value before and after; long texts are named alone. */
const LOGGED = [
  'reference',
  'published_on',
  'edition',
  'stage',
  'standing',
  'committee',
  'replaces',
  'replaced_by',
];
const COMPARED = ['reference', 'standing', ...OPTIONAL];

const raw = (text: string) => sql.raw(text);
const kept = (name: string): string =>
  `case when o.id is not null and '${name}' = any(s.absent) then o.${name} else s.${name} end as ${name}`;
const MERGED = OPTIONAL.map(kept).join(',\n        ');
const CHANGED_FIELDS = `array_remove(array[${COMPARED.map(
  name => `case when o.${name} is distinct from m.${name} then '${name}' end`,
).join(', ')}], null)`;
const values = (from: string): string =>
  `jsonb_build_object(${LOGGED.map(name => `'${name}', ${from}.${name}`).join(', ')})`;

/** Where in a text a word stands is never asked for: stripped of it, a row is a quarter smaller. */
const TITLE_WORDS = `strip(to_tsvector('english', s.called) || to_tsvector('simple', s.called))`;
const ALL_WORDS = `title_words || strip(to_tsvector('english', told))`;

/** Standing follows the stage that counts in the end: a source without stages changes nothing. */
const FOLLOWED = `
        case when o.id is not null and 'stage' = any(s.absent) then o.standing else s.standing end as standing,
        case when o.id is not null and 'stage' = any(s.absent) then o.place else s.place end as place,
        case when o.id is not null and 'ics' = any(s.absent) then o.ics_path else s.ics_path end as ics_path,
        case when o.id is not null and 'title_en' = any(s.absent) then o.title_words
             else ${TITLE_WORDS} end as title_words,
        case when o.id is not null and 'scope' = any(s.absent) then coalesce(o.scope, '') else s.told end as told`;

const RECORD = `id integer, reference text, base text, number integer, part text, year integer, type text, supplement text,
  title_en text, title_fr text, published_on date, edition integer, ics text[], ics_path text[], committee text, stage integer,
  standing text, replaces integer[], replaced_by integer[], languages text[], pages integer, scope text,
  place text, called text, told text, absent text[], hash text`;

const COLUMNS = `id, reference, base, number, part, year, ${OPTIONAL.join(', ')}, standing, place, ics_path, title_words`;
const UPDATES = COLUMNS.split(/,\s*/)
  .filter(name => name !== 'id')
  .map(name => `${name} = excluded.${name}`)
  .join(', ');

/**
 * @param rows a JSON list of prepared rows
 */
export async function mergeDeliverables(
  tx: Tx,
  rows: string,
  { load, at }: { readonly load: string; readonly at: string },
): Promise<Changed> {
  const result = await sql<{ kind: string; n: number }>`
    with s as (select * from json_to_recordset(${rows}::json) as r(${raw(RECORD)})),
    o as (select d.* from catalogue_deliverable d where d.id in (select id from s)),
    m as (
      select s.id, s.reference, s.base, s.number, s.part, s.year,
        ${raw(MERGED)},${raw(FOLLOWED)}, s.hash
      from s left join o on o.id = s.id
    ),
    written as (
      insert into catalogue_deliverable (${raw(COLUMNS)}, all_words, given_hash)
      select ${raw(COLUMNS)}, ${raw(ALL_WORDS)}, hash from m
      on conflict (id) do update set ${raw(UPDATES)}, all_words = excluded.all_words,
        given_hash = excluded.given_hash, gone_since = null
      returning id
    ),
    differing as (
      select m.id,
        case when o.id is null or o.gone_since is not null then 'added'
             when m.standing = 'withdrawn' and o.standing <> 'withdrawn' then 'withdrawn' else 'revised' end as kind,
        case when o.id is null then '{}' else ${raw(CHANGED_FIELDS)} end as fields,
        case when o.id is null then null else ${raw(values('o'))} end as before,
        ${raw(values('m'))} as after
      from m left join o on o.id = m.id
      where o.id is null or o.gone_since is not null or cardinality(${raw(CHANGED_FIELDS)}) > 0
    ),
    logged as (
      insert into catalogue_change (load, deliverable, kind, fields, before, after, at)
      select ${load}::uuid, id, kind, fields, before, after, ${at}::timestamptz from differing
      where id in (select id from written) order by id
      returning kind
    )
    select kind, count(*)::integer as n from differing group by kind`.execute(tx);
  const of = (kind: string): number => result.rows.find(row => row.kind === kind)?.n ?? 0;
  return { added: of('added'), revised: of('revised'), withdrawn: of('withdrawn') };
}

/** Logs what the file does not have any more; done before it is marked. */
export async function logRemoved(tx: Tx, keys: readonly string[], load: string, at: string): Promise<void> {
  if (keys.length === 0) return;
  await sql`
    insert into catalogue_change (load, deliverable, kind, fields, at)
    select ${load}::uuid, id, 'removed', '{}', ${at}::timestamptz
    from unnest(${[...keys]}::text[]) as k join catalogue_deliverable on id = k::integer order by id`.execute(
    tx,
  );
}

/** The words of what a load wrote, so that typing errors can be led back to them. */
export const learnWords = (tx: Tx, words: ReadonlyMap<string, number>) =>
  sql`
  insert into catalogue_word (word, uses)
  select * from unnest(${[...words.keys()]}::text[], ${[...words.values()]}::integer[]) as w(word, uses) order by word
  on conflict (word) do update set uses = catalogue_word.uses + excluded.uses`.execute(tx);

/** Rows of the first load of all: nothing is known that they could differ from. */
export async function insertDeliverables(tx: Tx, rows: string): Promise<number> {
  const done = await sql`
    insert into catalogue_deliverable (${raw(COLUMNS)}, all_words, given_hash)
    select ${raw(COLUMNS)}, ${raw(ALL_WORDS)}, hash
    from (select s.*, ${raw(TITLE_WORDS)} as title_words
      from json_to_recordset(${rows}::json) as s(${raw(RECORD)})) as m`.execute(tx);
  return Number(done.numAffectedRows ?? 0);
}

export async function countAgain(tx: Tx): Promise<void> {
  await sql`delete from catalogue_count`.execute(tx);
  await sql`
    insert into catalogue_count (kind, key, current, total)
    select 'ics', code, count(*) filter (where standing = 'current'), count(*)
    from catalogue_deliverable, unnest(ics_path) as code where gone_since is null group by code
    union all
    select 'committee', committee, count(*) filter (where standing = 'current'), count(*)
    from catalogue_deliverable where committee is not null and gone_since is null group by committee`.execute(
    tx,
  );
}

/** What can be adopted here stands before everything else. @param references as ISO writes them */
export const placeLibraryFirst = (tx: Tx, references: readonly string[]) =>
  sql`
  update catalogue_deliverable set place = '0' || substr(place, 2)
  where reference = any(${[...references]}::text[]) and standing in ('current', 'draft') and place !~ '^0'`.execute(
    tx,
  );

/** Before the first load of all: its rows are put in without the indexes of the search. */
export const dropSearch = (tx: Tx) => sql`select catalogue_drop_search()`.execute(tx);
/** Words of all rows are sorted at once, for which the memory of everyday work is little. */
export async function buildSearch(tx: Tx): Promise<void> {
  await sql`select set_config('maintenance_work_mem', '128MB', true)`.execute(tx);
  await sql`select catalogue_build_search()`.execute(tx);
}
/** Tells the planner what is in the tables now. */
export const measure = (tx: Tx) => sql`select catalogue_measure()`.execute(tx);
