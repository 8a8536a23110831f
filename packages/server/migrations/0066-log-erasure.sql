-- What was taken out beside the log's entries: for which certification, why, and how many entries keep nothing but a hash.
create table log_erasure (
  id uuid primary key,
  org uuid not null references org,
  certification uuid not null,
  because text not null check (length(because) between 3 and 500),
  entries integer not null check (entries > 0),
  made_at timestamptz not null
);
alter table log_erasure enable row level security; alter table log_erasure force row level security;
create policy own on log_erasure for select to app_tenant using (org = app_org());
create policy platform on log_erasure to app_platform using (true) with check (true);
grant select on log_erasure to app_tenant;
grant select, insert on log_erasure to app_platform;
