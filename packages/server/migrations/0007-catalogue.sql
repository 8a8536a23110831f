-- The catalogue of what ISO publishes: open data, the same for every organization. Everybody may read it, also
-- without an account; only the import writes it, and the import works under app_platform.

create extension if not exists pg_trgm;

create table catalogue_load (
  id uuid primary key,
  pos bigint generated always as identity,
  kind text not null check (kind in ('deliverables', 'committees', 'ics')),
  source text not null,
  -- The whole address for the next refresh; null for an uploaded file.
  address text,
  upload text collate "C",
  allow text[] not null default '{}',
  scheduled boolean not null default false,
  phase text not null check (phase in ('waiting', 'running', 'done', 'unchanged', 'failed', 'cancelled')),
  doing text not null default '',
  attempt uuid,
  cancel_asked boolean not null default false,
  rows bigint not null default 0,
  bytes bigint not null default 0,
  of_bytes bigint,
  etag text,
  size bigint,
  sha256 text collate "C",
  notes text[] not null default '{}',
  added integer not null default 0,
  revised integer not null default 0,
  withdrawn integer not null default 0,
  removed integer not null default 0,
  problem jsonb,
  asked_at timestamptz not null,
  retrieved_at timestamptz,
  seen_at timestamptz not null,
  finished_at timestamptz
);
create unique index catalogue_one_load_at_a_time on catalogue_load (kind) where phase in ('waiting', 'running');
create unique index on catalogue_load (pos);

create table catalogue_deliverable (
  id integer primary key,
  reference text not null,
  base text collate "C" not null,
  number integer,
  part text collate "C",
  year integer,
  type text collate "C",
  supplement text collate "C",
  title_en text,
  title_fr text,
  published_on date,
  edition integer,
  ics text[] not null,
  ics_path text[] not null,
  committee text collate "C",
  stage integer,
  standing text collate "C" not null check (standing in ('current', 'draft', 'withdrawn', 'abandoned')),
  replaces integer[] not null,
  replaced_by integer[] not null,
  languages text[] not null,
  pages integer,
  scope text,
  scope_hash bytea,
  -- The position in every list, unique; also the cursor.
  place text collate "C" not null,
  title_words tsvector not null,
  all_words tsvector not null,
  -- Of the row as the source gave it: an equal row is not looked at again.
  given_hash text collate "C" not null,
  gone_since timestamptz
);
-- Lists walk the rows; long texts lie beside them.
alter table catalogue_deliverable set (toast_tuple_target = 512, autovacuum_analyze_scale_factor = 0.02);
create unique index catalogue_deliverable_place on catalogue_deliverable (place);

create table catalogue_committee (
  id integer primary key,
  reference text collate "C" not null,
  title text,
  status text,
  secretariat text,
  created_on date,
  scope text,
  parent integer,
  sort_key text collate "C" not null,
  given_hash text collate "C" not null,
  gone_since timestamptz
);
create index on catalogue_committee (reference);
create index on catalogue_committee (sort_key);

create table catalogue_ics (
  code text collate "C" primary key,
  parent text collate "C",
  title_en text not null,
  title_fr text,
  given_hash text collate "C" not null,
  gone_since timestamptz
);
create index on catalogue_ics (parent, code);

-- How many deliverables a committee or a code of the ICS has; made anew after each load of deliverables.
create table catalogue_count (
  kind text not null check (kind in ('ics', 'committee')),
  key text collate "C" not null,
  current integer not null,
  total integer not null,
  primary key (kind, key)
);

-- The words of references and titles, for what was typed wrongly: thousands of words are compared instead of titles.
create table catalogue_word (
  word text collate "C" primary key,
  uses integer not null
);

-- What changed from load to load; nothing for the first load of all, which is the beginning.
create table catalogue_change (
  pos bigint generated always as identity primary key,
  load uuid not null references catalogue_load,
  deliverable integer not null references catalogue_deliverable,
  kind text not null check (kind in ('added', 'revised', 'withdrawn', 'removed')),
  fields text[] not null,
  before jsonb,
  after jsonb,
  at timestamptz not null
);
create index on catalogue_change (deliverable, pos);
create index on catalogue_change (load);

-- The indexes of the search: built at once after the first load, which is several times as quick as row by row.
-- Only their owner can drop, build and measure, so the import asks through these three functions.
create function catalogue_build_search() returns void
  language sql security definer set search_path = public as $$
  create index if not exists catalogue_deliverable_number on catalogue_deliverable (number, place) where number is not null;
  create index if not exists catalogue_deliverable_standing on catalogue_deliverable (standing, place);
  create index if not exists catalogue_deliverable_committee on catalogue_deliverable (committee, place);
  create index if not exists catalogue_deliverable_base on catalogue_deliverable (base);
  create index if not exists catalogue_deliverable_reference on catalogue_deliverable (reference);
  create index if not exists catalogue_deliverable_ics on catalogue_deliverable using gin (ics_path);
  create index if not exists catalogue_deliverable_title on catalogue_deliverable using gin (title_words);
  create index if not exists catalogue_deliverable_all on catalogue_deliverable using gin (all_words);
  create index if not exists catalogue_word_alike on catalogue_word using gin (word gin_trgm_ops);
$$;
create function catalogue_drop_search() returns void
  language sql security definer set search_path = public as $$
  drop index if exists catalogue_deliverable_number, catalogue_deliverable_standing, catalogue_deliverable_committee,
    catalogue_deliverable_base, catalogue_deliverable_reference, catalogue_deliverable_ics, catalogue_deliverable_title, catalogue_deliverable_all,
    catalogue_word_alike;
$$;
-- The planner has to know which words are common; what waits to be sorted into an index is sorted in.
create function catalogue_measure() returns void
  language plpgsql security definer set search_path = public as $$
declare
  waiting regclass;
begin
  for waiting in select i.indexrelid::regclass from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_am m on m.oid = c.relam
    where m.amname = 'gin' and i.indrelid in ('catalogue_deliverable'::regclass, 'catalogue_word'::regclass)
  loop
    perform gin_clean_pending_list(waiting);
  end loop;
  analyze catalogue_deliverable, catalogue_word, catalogue_count, catalogue_change;
end $$;
revoke execute on function catalogue_build_search(), catalogue_drop_search(), catalogue_measure() from public;
grant execute on function catalogue_build_search(), catalogue_drop_search(), catalogue_measure() to app_platform;
select catalogue_build_search();

do $$
declare name text;
begin
  foreach name in array array['load', 'deliverable', 'committee', 'ics', 'count', 'word', 'change'] loop
    execute format($sql$
      alter table catalogue_%1$s enable row level security;
      alter table catalogue_%1$s force row level security;
      create policy everybody_reads on catalogue_%1$s for select to app_tenant, app_public using (true);
      create policy import_writes on catalogue_%1$s to app_platform using (true) with check (true);
      grant select on catalogue_%1$s to app_tenant, app_public;
      grant select, insert, update, delete on catalogue_%1$s to app_platform;
    $sql$, name);
  end loop;
end $$;
revoke delete on catalogue_load, catalogue_deliverable, catalogue_change from app_platform;

-- What an organization watches, and up to where it has seen the changes.
call make_aggregate('watch');
alter table watch
  add column deliverable integer generated always as ((state->>'deliverable')::integer) stored,
  add column seen_through bigint generated always as ((state->>'seenThrough')::bigint) stored;
create unique index watch_once on watch (org, deliverable);
