-- Who may do what: memberships with an end, limits of guests, roles of an organization's own, handing over while away,
-- and what people opened.

create table own_role (
  id uuid primary key,
  org uuid not null references org,
  name text not null check (length(name) between 2 and 80),
  permissions text[] not null check (cardinality(permissions) > 0),
  made_at timestamptz not null,
  ended_at timestamptz
);
create unique index own_role_name on own_role (org, lower(name)) where ended_at is null;

alter table membership
  add column own_roles uuid[] not null default '{}',
  add column last_day date,
  add column limits jsonb,
  drop constraint membership_roles_check,
  add check (cardinality(roles) + cardinality(own_roles) > 0);
alter table invitation
  add column own_roles uuid[] not null default '{}',
  add column last_day date,
  add column limits jsonb,
  drop constraint invitation_roles_check,
  add check (cardinality(roles) + cardinality(own_roles) > 0);

create table delegation (
  id uuid primary key,
  org uuid not null references org,
  from_person uuid not null references person,
  to_person uuid not null references person check (to_person <> from_person),
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  why text not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index delegation_to on delegation (org, to_person);

-- What was opened, counted by person, day, operation and record.
create table opened (
  org uuid not null references org,
  person uuid not null references person,
  day date not null,
  operation text not null,
  record text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  times integer not null check (times > 0),
  primary key (org, person, day, operation, record)
);
create index opened_record on opened (org, record, last_at desc) where record <> '';

alter table own_role enable row level security; alter table own_role force row level security;
alter table delegation enable row level security; alter table delegation force row level security;
alter table opened enable row level security; alter table opened force row level security;
create policy tenant on own_role to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform_reads on own_role for select to app_platform using (true);
create policy tenant on delegation to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform_reads on delegation for select to app_platform using (true);
create policy tenant_reads on opened for select to app_tenant using (org = app_org());
create policy platform on opened to app_platform using (true) with check (true);
grant select, insert, update on own_role, delegation to app_tenant;
grant select on own_role, delegation to app_platform;
grant select on opened to app_tenant;
grant select, insert, update on opened to app_platform;

-- A guest with limits: the app sets them with the transaction, and every table of records asks.
create function app_limits() returns jsonb language sql stable as
  $$ select nullif(current_setting('app.limits', true), '')::jsonb $$;
create function limits_allow(limits jsonb, kept_in text, record uuid, state jsonb) returns boolean
  language sql immutable as $$
  select limits->'tables' ? kept_in
    and (kept_in in ('adoption', 'own_edition') or jsonb_typeof(limits->'records') = 'null'
      or limits->'records' ? record::text or limits->'records' ? coalesce(state->>'document', ''))
    and (jsonb_typeof(limits->'from') = 'null' or dated.day is null or dated.day >= limits->>'from')
    and (jsonb_typeof(limits->'to') = 'null' or dated.day is null or dated.day <= limits->>'to')
  from (select coalesce(state->>'standsFor', state->>'raisedOn', state->>'heldOn', state->>'plannedOn')) dated (day) $$;
grant execute on function app_limits(), limits_allow(jsonb, text, uuid, jsonb) to app_tenant, app_public, app_platform, app_search;

create procedure limit_guests(name text) language plpgsql as $$
begin
  execute format(
    'create policy guests on %1$I as restrictive to app_tenant
       using ((select app_limits()) is null or limits_allow((select app_limits()), %1$L, id, state))', name);
end $$;

do $$
declare name text;
begin
  for name in
    select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'state'
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'jsonb'::regtype
  loop call limit_guests(name); end loop;
end $$;

-- Tables of records made from now on ask as well.
create or replace procedure make_aggregate(name text) language plpgsql as $$
begin
  execute format($sql$
    create table %1$I (
      id uuid primary key,
      org uuid not null references org,
      client uuid references org,
      shared boolean not null default false,
      version integer not null check (version > 0),
      phase text not null generated always as (state->>'phase') stored,
      state jsonb not null,
      pos bigint not null
    );
    create index on %1$I (org, pos desc);
    create index on %1$I (client, pos desc) where client is not null;
    alter table %1$I enable row level security;
    alter table %1$I force row level security;
    create policy parties on %1$I to app_tenant
      using (org = app_org() or (client = app_org() and shared))
      with check (org = app_org() or (client = app_org() and shared));
    grant select, insert, update on %1$I to app_tenant;
  $sql$, name);
  call limit_guests(name);
end $$;

-- What is no record of its own follows the record that it belongs to.
create policy guests on event as restrictive for select to app_tenant
  using ((select app_limits()) is null
    or ((select app_limits())->'tables' ? split_part(stream, ':', 1)
      and jsonb_typeof((select app_limits())->'from') = 'null' and jsonb_typeof((select app_limits())->'to') = 'null'
      and (jsonb_typeof((select app_limits())->'records') = 'null'
        or (select app_limits())->'records' ? split_part(stream, ':', 2))));
create policy guests on file as restrictive for select to app_tenant
  using ((select app_limits()) is null
    or exists (select 1 from evidence e where e.state->>'file' = file.id::text));
create policy guests on engagement as restrictive for select to app_tenant
  using ((select app_limits()) is null or (select app_limits())->'tables' ? 'certification');
create policy guests on consultancy as restrictive for select to app_tenant
  using ((select app_limits()) is null or (select app_limits())->'tables' ? 'certification');
create policy guests on licensed_text as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on invitation as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on opened as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on delegation as restrictive for select to app_tenant
  using ((select app_limits()) is null or to_person = app_person());
