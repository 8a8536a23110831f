-- unused since 0.1.0: rights and forced policies are as before when it has run
-- The safeguard of impartiality: the mechanism with its meetings, threats, and what a body's own clients get.

call make_aggregate('impartiality_mechanism');
call make_aggregate('impartiality_threat');
call make_aggregate('impartiality_meeting');
call make_aggregate('client_offer');
alter table impartiality_threat
  add column person uuid generated always as ((state->>'person')::uuid) stored,
  add column audit uuid generated always as ((state->>'audit')::uuid) stored;

-- What the bodies of an organization do not give their clients: the words alone, not which body chose so or why.
create policy search_reads on client_offer to app_search using (true);
grant select on client_offer to app_search;
create function withheld_from_clients() returns table (what text)
  language sql stable security definer set search_path = public as $$
  select distinct w.what
  from engagement e join client_offer o on o.org = e.cb_org, unnest(array['adviser', 'starter', 'readiness']) w (what)
  where e.client_org = app_org() and not (o.state->>w.what)::boolean $$;
grant create on schema public to app_search;
alter function withheld_from_clients() owner to app_search;
revoke create on schema public from app_search;
revoke execute on function withheld_from_clients() from public;
grant execute on function withheld_from_clients() to app_tenant;
