-- The transparency log: what is published becomes a leaf in the transaction that publishes it; the sequencer gives every
-- leaf its place. A leaf names no company and no person: it commits to what was published with a salt, and who takes the
-- salt away leaves a hash of nothing.

create table log_leaf (
  id uuid primary key,
  org uuid not null references org,
  kind text not null,
  certification uuid,
  registry_pos bigint unique references registry_entry,
  entry bytea not null check (octet_length(entry) between 1 and 65535),
  salt bytea,
  opening jsonb,
  made_at timestamptz not null
);
create index log_leaf_certification on log_leaf (certification, made_at) where certification is not null;

-- Leaves without a place yet: so that the sequencer asks nothing of millions that have theirs.
create table log_waiting (leaf uuid primary key references log_leaf);

create table log_entry (
  place bigint primary key check (place >= 0),
  leaf uuid not null unique references log_leaf,
  hash bytea not null check (octet_length(hash) = 32)
);

create table log_head (
  size bigint primary key check (size > 0),
  root bytea not null check (octet_length(root) = 32),
  note text not null,
  made_at timestamptz not null
);

-- The keys with which the log signs its heads, the private half encrypted.
create table log_key (
  id uuid primary key,
  name text not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  private_sealed text not null,
  made_at timestamptz not null
);

alter table log_leaf enable row level security; alter table log_leaf force row level security;
alter table log_waiting enable row level security; alter table log_waiting force row level security;
alter table log_entry enable row level security; alter table log_entry force row level security;
alter table log_head enable row level security; alter table log_head force row level security;
alter table log_key enable row level security; alter table log_key force row level security;
create policy tenant on log_leaf for insert to app_tenant with check (org = app_org());
create policy waits on log_waiting for insert to app_tenant
  with check (exists (select 1 from log_leaf l where l.id = leaf and l.org = app_org()));
create policy own on log_leaf for select to app_tenant using (org = app_org());
create policy public_reads on log_leaf for select to app_public using (true);
create policy public_reads on log_entry for select to app_public using (true);
create policy public_reads on log_head for select to app_public using (true);
create policy platform on log_leaf to app_platform using (true) with check (true);
create policy platform on log_waiting to app_platform using (true) with check (true);
create policy platform on log_entry to app_platform using (true) with check (true);
create policy platform on log_head to app_platform using (true) with check (true);
create policy platform on log_key to app_platform using (true) with check (true);
create policy platform_reads on registry_entry for select to app_platform using (true);
grant insert, select on log_leaf to app_tenant;
grant insert on log_waiting to app_tenant;
grant select on log_leaf, log_entry, log_head to app_public;
grant select, insert on log_leaf, log_entry, log_head, log_key to app_platform;
grant update (salt, opening) on log_leaf to app_platform;
grant update (private_sealed) on log_key to app_platform;
grant select, insert, delete on log_waiting to app_platform;
grant select on registry_entry to app_platform;
