-- Who stands behind an accreditation: the accreditation bodies that the register's operator recognizes, what they signed,
-- and who looked an accreditation up on which day.

create table accreditor (
  did text primary key,
  name text not null,
  since timestamptz not null
);
alter table accreditor enable row level security; alter table accreditor force row level security;
create policy public_reads on accreditor for select to app_public using (true);
create policy tenant_reads on accreditor for select to app_tenant using (true);
create policy platform on accreditor to app_platform using (true) with check (true);
grant select on accreditor to app_public, app_tenant;
grant select, insert, update, delete on accreditor to app_platform;

-- Number and name as they were when it was handed in: a certificate names its accreditation by them.
create table accreditation_proof (
  accreditation uuid primary key,
  org uuid not null references org,
  number text not null,
  accredited_by text not null,
  token text not null,
  issuer text not null,
  verdict text not null check (verdict in ('waiting', 'good', 'not-good')),
  why text not null,
  document jsonb,
  handed_at timestamptz not null,
  checked_at timestamptz
);
create index accreditation_proof_of on accreditation_proof (org, number);
alter table accreditation_proof enable row level security; alter table accreditation_proof force row level security;
create policy tenant on accreditation_proof to app_tenant using (org = app_org()) with check (org = app_org());
create policy guests on accreditation_proof as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy public_reads on accreditation_proof for select to app_public using (verdict = 'good');
create policy platform on accreditation_proof to app_platform using (true) with check (true);
grant select, insert, update on accreditation_proof to app_tenant;
grant select on accreditation_proof to app_public;
grant select, update on accreditation_proof to app_platform;

create table accreditation_look_up (
  id uuid primary key,
  org uuid not null references org,
  accreditation uuid not null,
  number text not null,
  accredited_by text not null,
  person text not null,
  looked_on date not null,
  source text not null,
  said_at timestamptz not null
);
create index accreditation_look_up_of on accreditation_look_up (org, number, looked_on desc);
alter table accreditation_look_up enable row level security; alter table accreditation_look_up force row level security;
create policy tenant_reads on accreditation_look_up for select to app_tenant using (org = app_org());
create policy guests on accreditation_look_up as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy public_reads on accreditation_look_up for select to app_public using (true);
create policy platform on accreditation_look_up to app_platform using (true) with check (true);
grant select on accreditation_look_up to app_public, app_tenant;
grant select, insert on accreditation_look_up to app_platform;
-- The operator sees which accreditations there are, to look them up.
create policy platform_reads on accreditation for select to app_platform using (true);
grant select on accreditation to app_platform;
