-- The certification body's side: one table a lifecycle, and what the public may read.

call make_aggregate('application');
call make_aggregate('audit_time');
call make_aggregate('programme');
call make_aggregate('audit');
call make_aggregate('finding');
call make_aggregate('certification');
call make_aggregate('certificate');

alter table application add column engagement uuid generated always as ((state->>'engagement')::uuid) stored;
alter table certification
  add column engagement uuid generated always as ((state->>'engagement')::uuid) stored,
  add column edition text generated always as (state->>'edition') stored,
  add column expires_on text collate "C" generated always as (state->'cycle'->>'expiresOn') stored;
alter table audit
  add column engagement uuid generated always as ((state->>'engagement')::uuid) stored,
  add column planned_from text collate "C" generated always as (state->>'plannedFrom') stored;
alter table finding
  add column audit uuid generated always as ((state->>'audit')::uuid) stored,
  add column certification uuid generated always as ((state->>'certification')::uuid) stored,
  add column grade text generated always as (state->>'grade') stored;
alter table certificate add column number text collate "C" generated always as (state->>'number') stored;
create unique index certificate_number_unique on certificate (org, number);
create index on finding (audit);
create index on finding (certification);
create index on certification (engagement);
create index on audit (engagement);

-- Personnel who consulted a client may not audit it for two years (ISO/IEC 17021-1, 5.2.10).
create table consultancy (
  id uuid primary key,
  org uuid not null references org,
  person uuid not null references person,
  engagement uuid not null references engagement,
  ended_on date not null
);
alter table consultancy enable row level security;
alter table consultancy force row level security;
create policy tenant on consultancy to app_tenant using (org = app_org()) with check (org = app_org());
grant select, insert on consultancy to app_tenant;

-- What was published, for ever: one row an act, with the day it took effect and the moment it was recorded.
create table registry (
  certification uuid primary key,
  org uuid not null references org,
  number text collate "C" not null,
  holder text not null,
  city text not null,
  country text not null,
  standard text not null,
  body text not null,
  search text not null,
  published_at timestamptz not null
);
create unique index registry_number on registry (org, number);
create index registry_number_any on registry (number);

create table registry_entry (
  pos bigint generated always as identity primary key,
  certification uuid not null,
  org uuid not null references org,
  act text not null,
  effective_on date not null,
  recorded_at timestamptz not null,
  facts jsonb not null
);
create index registry_entry_certification on registry_entry (certification, pos);

alter table registry enable row level security;
alter table registry force row level security;
alter table registry_entry enable row level security;
alter table registry_entry force row level security;
create policy public_reads on registry for select to app_public using (true);
create policy public_reads on registry_entry for select to app_public using (true);
create policy tenant on registry to app_tenant using (org = app_org()) with check (org = app_org());
create policy tenant on registry_entry to app_tenant using (org = app_org()) with check (org = app_org());
grant select on registry, registry_entry to app_public;
grant select, insert, update on registry to app_tenant;
grant select, insert on registry_entry to app_tenant;

-- The keys with which a body signs, the private half encrypted by the master key.
create table signing_key (
  id uuid primary key,
  org uuid not null references org,
  kid text not null,
  algorithm text not null,
  public_jwk jsonb not null,
  private_sealed bytea not null,
  valid_from timestamptz not null,
  retired_at timestamptz
);
alter table signing_key enable row level security;
alter table signing_key force row level security;
create policy tenant on signing_key to app_tenant using (org = app_org()) with check (org = app_org());
create policy public_reads on signing_key for select to app_public using (true);
create policy platform on signing_key to app_platform using (true);
grant select on signing_key to app_platform;
grant select, insert, update on signing_key to app_tenant;
grant select (id, org, kid, algorithm, public_jwk, valid_from, retired_at) on signing_key to app_public;

-- The signed credential of each revision, and its rendering once a job has made it.
create table credential (
  certification uuid not null,
  org uuid not null references org,
  revision integer not null,
  kid text not null,
  token text not null,
  pdf_sha256 text collate "C",
  primary key (certification, revision)
);
alter table credential enable row level security;
alter table credential force row level security;
create policy tenant on credential to app_tenant using (org = app_org()) with check (org = app_org());
create policy public_reads on credential for select to app_public using (true);
create policy platform on credential to app_platform using (true) with check (true);
grant select, insert on credential to app_tenant;
grant select on credential to app_public;
grant select, update on credential to app_platform;

-- A bit of the body's status lists for each revision of a certificate, drawn at random inside a shard.
create table status_index (
  certification uuid not null,
  revision integer not null,
  org uuid not null references org,
  shard integer not null,
  bit integer not null check (bit between 0 and 131071),
  primary key (certification, revision),
  unique (org, shard, bit)
);
alter table status_index enable row level security;
alter table status_index force row level security;
create policy tenant on status_index to app_tenant using (org = app_org()) with check (org = app_org());
create policy public_reads on status_index for select to app_public using (true);
grant select, insert on status_index to app_tenant;
grant select on status_index to app_public;
