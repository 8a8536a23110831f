-- unused since 0.1.0: no row is hidden from an older release but those of certifications that are kept confidential
-- A client that asked to be left out of the public register: everybody sees that there is a certificate, its state and its
-- days; who it is about sees only who holds a paper of it.

-- The certification whose paper whoever asks has shown.
create function app_paper() returns uuid language sql stable as
  $$ select nullif(current_setting('app.paper', true), '')::uuid $$;

alter table registry add column confidential boolean not null default false;
alter table registry_entry add column confidential boolean not null default false;
alter table credential add column confidential boolean not null default false;

drop policy public_reads on registry;
create policy public_reads on registry for select to app_public
  using (not confidential or certification = (select app_paper()));
drop policy public_reads on registry_entry;
create policy public_reads on registry_entry for select to app_public
  using (not confidential or certification = (select app_paper()));
drop policy public_reads on credential;
create policy public_reads on credential for select to app_public
  using (not confidential or certification = (select app_paper()));
create policy platform on registry for select to app_platform using (true);
grant select on registry to app_platform;
grant update (confidential) on registry_entry, credential to app_tenant;
-- The client hands its paper on: it may know by which digest that is opened.
create policy client_reads on credential for select to app_tenant
  using (exists (select from certificate c where c.id = credential.certification));

-- What the log's entries about such a certification commit to, out of everybody's sight.
create table log_withheld (
  leaf uuid primary key references log_leaf,
  org uuid not null references org,
  certification uuid not null,
  salt bytea not null,
  opening jsonb not null
);
create index log_withheld_certification on log_withheld (certification);
alter table log_withheld enable row level security; alter table log_withheld force row level security;
create policy tenant on log_withheld to app_tenant using (org = app_org()) with check (org = app_org());
create policy public_reads on log_withheld for select to app_public using (certification = (select app_paper()));
create policy platform on log_withheld to app_platform using (true) with check (true);
create policy withholds on log_leaf for update to app_tenant
  using (org = app_org()) with check (org = app_org());
grant select, insert, delete on log_withheld to app_tenant;
grant select on log_withheld to app_public;
grant select, insert, delete on log_withheld to app_platform;
grant update (salt, opening) on log_leaf to app_tenant;
create policy tenant on log_erasure for insert to app_tenant with check (org = app_org());
grant insert on log_erasure to app_tenant;
