-- unused since 0.1.0: nothing is taken away; a policy and a function answer as before
-- What a planner's month reads besides its bookings, without the state of each audit and without a call for each person.

alter table audit
  add column planned_days float8 generated always as ((state->>'plannedDays')::float8) stored,
  add column notice text generated always as (state->'announcement'->>'mode') stored;
-- Audits that have nobody yet: few, while those to come are thousands.
create index audit_unstaffed on audit (org, planned_to) where phase = 'planned';

-- Colleagues are found in their own organization first, by its index; the function is asked for others alone.
alter policy tenant_reads on person using (
  id = app_person()
  or exists (select 1 from membership m where m.org = app_org() and m.person = person.id)
  or person_is_visible(id));
-- Others by who has to do with whom, one engagement at a time and not all of a body's.
grant create on schema public to app_search;
set local role app_search;
create or replace function person_is_visible(who uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from membership m
    where m.person = who and (
      m.org = app_org()
      or exists (select 1 from engagement e where e.cb_org = m.org and e.client_org = app_org())
      or exists (select 1 from engagement e where e.cb_org = app_org() and e.client_org = m.org))
  ) $$;
reset role;
revoke create on schema public from app_search;
