-- Shared devices: people without an account of their own read and acknowledge there, with a number and a PIN.

create table station (
  id uuid primary key,
  org uuid not null references org,
  name text not null check (length(name) between 1 and 100),
  token_hash text collate "C" not null unique,
  made_by uuid not null references person,
  made_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index station_org on station (org);

create table pin (
  org uuid not null references org,
  person uuid not null references person,
  -- What the person types: a personnel number, for example.
  number text collate "C" not null check (number ~ '^[A-Z0-9][A-Z0-9.-]{0,19}$'),
  hash text not null,
  -- Chosen by the person; one that was handed out has to be changed at its first use.
  chosen boolean not null,
  set_at timestamptz not null,
  primary key (org, person),
  constraint pin_number_unique unique (org, number)
);

-- Wrong tries count for one number on one device, so that nobody can lock others out elsewhere.
create table pin_trial (
  station uuid not null references station,
  number text collate "C" not null,
  wrong integer not null,
  until timestamptz not null,
  primary key (station, number)
);

create table station_session (
  id uuid primary key,
  token_hash text collate "C" not null unique,
  station uuid not null references station,
  org uuid not null references org,
  person uuid not null references person,
  opened_at timestamptz not null,
  ends_at timestamptz not null
);
create index station_session_person on station_session (org, person);

alter table station enable row level security; alter table station force row level security;
alter table pin enable row level security; alter table pin force row level security;
alter table pin_trial enable row level security; alter table pin_trial force row level security;
alter table station_session enable row level security; alter table station_session force row level security;
create policy tenant on station to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on station to app_platform using (true) with check (true);
create policy tenant on pin to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on pin to app_platform using (true) with check (true);
create policy platform on pin_trial to app_platform using (true) with check (true);
create policy tenant on station_session to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on station_session to app_platform using (true) with check (true);
create policy guests on station as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on pin as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on station_session as restrictive for select to app_tenant using ((select app_limits()) is null);
grant select (id, org, name, made_by, made_at, used_at, ended_at), insert, update (ended_at) on station to app_tenant;
grant select, insert, update, delete on pin to app_tenant;
grant select (org, person), delete on station_session to app_tenant;
grant select, update on station to app_platform;
grant select, delete on pin to app_platform;
grant select, insert, update, delete on pin_trial, station_session to app_platform;

-- Somebody without an account is a person of the one organization that wrote him down.
create policy tenant_adds on person for insert to app_tenant with check (email = id::text || '@none.invalid');
grant insert (id, name, email, created_at) on person to app_tenant;
create policy tenant_erases on person for update to app_tenant
  using (email = id::text || '@none.invalid'
    and exists (select 1 from membership m where m.person = person.id and m.org = app_org()));
grant update (name) on person to app_tenant;
