-- Editions that an organization brings itself, relations that it brings, and text that it bought. All of it is seen
-- inside that organization alone.

call make_aggregate('own_edition');
alter table own_edition add column edition text collate "C" generated always as (state->>'edition') stored;
create unique index own_edition_once on own_edition (org, edition);

-- The requirements under the hash that the event names; what the format had beyond our model lies beside them.
create table own_edition_content (
  org uuid not null references org,
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  edition jsonb not null,
  carried jsonb not null,
  primary key (org, sha256)
);

create table own_crosswalk (
  org uuid not null references org,
  from_edition text collate "C" not null,
  to_edition text collate "C" not null,
  name text not null,
  relations jsonb not null,
  brought_at timestamptz not null,
  primary key (org, from_edition, to_edition)
);

-- Kept out of events, exports and searches: when a licence ends the text goes, and nothing of it stays.
create table licensed_text (
  org uuid not null references org,
  edition text collate "C" not null,
  key text collate "C" not null,
  body text not null check (length(body) between 1 and 20000),
  source text not null,
  kept_at timestamptz not null,
  primary key (org, edition, key)
);

do $$
declare name text;
begin
  foreach name in array array['own_edition_content', 'own_crosswalk', 'licensed_text'] loop
    execute format($sql$
      alter table %1$I enable row level security;
      alter table %1$I force row level security;
      create policy tenant on %1$I to app_tenant using (org = app_org()) with check (org = app_org());
      grant select, insert on %1$I to app_tenant;
    $sql$, name);
  end loop;
end $$;
grant update, delete on own_crosswalk, licensed_text to app_tenant;
