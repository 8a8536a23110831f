-- Secrets at rest: each organization has a data key, and a master key outside the database wraps the data keys.

create table master_key (
  generation integer primary key check (generation > 0),
  id text collate "C" not null,
  made_at timestamptz not null,
  -- When the last data key had been wrapped by it.
  done_at timestamptz
);

create table data_key (
  id uuid primary key,
  -- Null is the installation itself; no reference, because a key may be made while its organization is.
  org uuid,
  generation integer not null references master_key,
  wrapped text not null,
  made_at timestamptz not null
);
create unique index data_key_one_each on data_key (coalesce(org, '00000000-0000-0000-0000-000000000000'::uuid));
create index data_key_generation on data_key (generation);

alter table master_key enable row level security; alter table master_key force row level security;
alter table data_key enable row level security; alter table data_key force row level security;
create policy platform on master_key to app_platform using (true) with check (true);
create policy platform on data_key to app_platform using (true) with check (true);
grant select, insert, update on master_key, data_key to app_platform;

-- A rotation seals what an older version sealed with the master key itself.
grant update (private_sealed) on signing_key to app_platform;
