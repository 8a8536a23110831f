-- unused since 0.1.0: nothing; next_from stays for a release that is older, this one reckons the window from next_around
-- The times that a body chooses: the days from which a window of its own is reckoned, and its times for its clients.

-- The day around which the next audit falls: the anniversary, or the expiry. And the decision from which the first
-- surveillance of a first cycle counts, where that is the next audit: only its limit is of the body's choice.
create function next_audit_around(state jsonb) returns date language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' then
    coalesce((select anniversary from surveillance_to_come(state)), plain_day(state->'cycle'->>'expiresOn')) end $$;
create function first_surveillance_after(state jsonb) returns date language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' and (state->>'cycles')::int = 1
    and jsonb_array_length(coalesce(state->'surveillances', '[]')) = 0 then plain_day(state->'cycle'->>'decidedOn') end $$;
alter table certification
  add column next_around date generated always as (next_audit_around(state)) stored,
  add column first_after date generated always as (first_surveillance_after(state)) stored;
create index certification_first on certification (org, first_after, id) where first_after is not null;

-- What binds clients of the practice of their bodies: the times alone, not the calendar, the numbering or the texts.
create policy search_reads on practice to app_search using (true);
grant select on practice to app_search;
create function times_for_clients() returns table (body uuid, times jsonb)
  language sql stable security definer set search_path = public as $$
  select distinct p.org, p.state->'deadlines'
  from engagement e join practice p on p.org = e.cb_org
  where e.client_org = app_org() $$;
grant create on schema public to app_search;
alter function times_for_clients() owner to app_search;
revoke create on schema public from app_search;
revoke execute on function times_for_clients() from public;
grant execute on function times_for_clients() to app_tenant;
