-- unused since 0.1.0: rights and forced policies are as before when it has run
-- People of a certification body: what it chose about them, and a record of competence for each.

call make_aggregate('people_policy');
call make_aggregate('competence');
alter table competence
  add column person uuid not null generated always as ((state->>'person')::uuid) stored;
create unique index competence_of_person on competence (org, person);

-- On which days somebody is taken by which audit. Nobody is at two audits on one day.
create extension if not exists btree_gist;
create table audit_booking (
  id uuid primary key,
  org uuid not null references org,
  audit uuid not null references audit,
  person uuid not null references person,
  first_day date not null,
  last_day date not null check (last_day >= first_day),
  constraint auditor_not_double_booked
    exclude using gist (org with =, person with =, daterange(first_day, last_day, '[]') with &&)
);
create index on audit_booking (audit);
-- Teams that were appointed before; of two that overlap the first stays.
alter table audit no force row level security;
insert into audit_booking (id, org, audit, person, first_day, last_day)
  select gen_random_uuid(), a.org, a.id, (m->>'person')::uuid, (a.state->>'plannedFrom')::date, (a.state->>'plannedTo')::date
  from audit a, jsonb_array_elements(a.state->'team') m
  where m->>'role' <> 'observer'
  on conflict do nothing;
alter table audit force row level security;

alter table audit_booking enable row level security; alter table audit_booking force row level security;
create policy tenant on audit_booking to app_tenant using (org = app_org()) with check (org = app_org());
create policy guests on audit_booking as restrictive for select to app_tenant using ((select app_limits()) is null);
grant select, insert, delete on audit_booking to app_tenant;

-- Who of this body's people belongs to the organization of a client, as what, and until when: the two-year rule asks for
-- that fact and for nothing else of the client's people.
create function people_tied_to(which uuid) returns table (person uuid, tie text, since date, last_day date)
  language sql stable security definer set search_path = public as $$
  select m.person,
    case when 'guest' = any (m.roles) then 'consultancy'
      when m.roles = array['internal-auditor'] then 'internal-audit' else 'employment' end,
    m.since, m.last_day
  from engagement e
  join membership m on m.org = e.client_org
  join membership here on here.person = m.person and here.org = e.cb_org
  where e.id = which and e.cb_org = app_org() and app_limits() is null $$;
grant create on schema public to app_search;
alter function people_tied_to(uuid) owner to app_search;
revoke create on schema public from app_search;
revoke execute on function people_tied_to(uuid) from public;
grant execute on function people_tied_to(uuid) to app_tenant;
