-- unused since 0.1.0: rights and forced policies are as before when it has run
-- What a planner's month, the due list and the lists of audits read at the size of a body with 20,000 certifications.

-- As what somebody is booked, so that nobody reads it from the state of each audit.
alter table audit_booking add column role text not null default 'auditor'
  check (role in ('lead', 'auditor', 'expert'));
alter table audit no force row level security; alter table audit_booking no force row level security;
update audit_booking b set role = m->>'role'
  from audit a, jsonb_array_elements(a.state->'team') m
  where a.id = b.audit and m->>'person' = b.person::text and m->>'role' <> 'observer';
alter table audit force row level security; alter table audit_booking force row level security;
