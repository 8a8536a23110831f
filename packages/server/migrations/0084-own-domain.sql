-- The domain on which a body hosts the file with its keys itself, and what was found there.

create table body_domain (
  id uuid primary key,
  org uuid not null references org,
  -- A host, with its port where that is not the usual one.
  domain text collate "C" not null,
  did text collate "C" not null,
  stated_at timestamptz not null,
  ended_at timestamptz,
  -- The first look that found the file as it was offered.
  confirmed_at timestamptz,
  -- The file that was found and was ours, the last time.
  document jsonb,
  good_at timestamptz,
  looked_at timestamptz,
  found text collate "C" check (found in ('equal', 'older', 'differs', 'gone', 'unreachable')),
  detail text not null default '',
  -- What was found there last, whatever it was: each new content becomes an entry of the log.
  seen_sha256 text collate "C"
);
create unique index body_domain_current on body_domain (org) where ended_at is null;
create index body_domain_name on body_domain (org, did);

alter table body_domain enable row level security; alter table body_domain force row level security;
create policy tenant on body_domain to app_tenant using (org = app_org()) with check (org = app_org());
create policy public_reads on body_domain for select to app_public using (true);
create policy platform on body_domain to app_platform using (true) with check (true);
grant select, insert, update on body_domain to app_tenant;
grant select (id, org, domain, did, confirmed_at, ended_at, document, stated_at) on body_domain to app_public;
grant select, update on body_domain to app_platform;
