-- A secret address under which a calendar program reads what waits for a person in an organization.

create table calendar_feed (
  org uuid not null references org,
  person uuid not null references person,
  hash text collate "C" not null unique,
  made_at timestamptz not null,
  primary key (org, person)
);
alter table calendar_feed enable row level security; alter table calendar_feed force row level security;
create policy own on calendar_feed to app_tenant
  using (org = app_org() and person = app_person()) with check (org = app_org() and person = app_person());
create policy platform_reads on calendar_feed for select to app_platform using (true);
grant select (org, person, made_at), insert, update, delete on calendar_feed to app_tenant;
grant select on calendar_feed to app_platform;
