-- unused since 0.1.0: a booking of 120 days and more; none is written by the screens or the rules
-- Programme and planning: the next audit of each certification, absences, and what a planner's month is read from.

create function plain_day(day text) returns date language sql immutable parallel safe as $$
  select make_date(substr(day, 1, 4)::int, substr(day, 6, 2)::int, substr(day, 9, 2)::int) $$;
create function months_after(day date, months int) returns date language sql immutable parallel safe as $$
  select (day + make_interval(months => months))::date $$;

-- The next audit of a cycle by its state alone, as core/planning/window.ts says it; a test holds the two equal.
create function next_surveillance_limit(state jsonb) returns date language plpgsql immutable parallel safe as $$
declare
  decided date := plain_day(state->'cycle'->>'decidedOn');
  expires date := plain_day(state->'cycle'->>'expiresOn');
  done int := jsonb_array_length(coalesce(state->'surveillances', '[]'));
  ends date;
begin
  for n in done..1 loop
    if n = 0 and (state->>'cycles')::int = 1 then return months_after(decided, 12); end if;
    ends := make_date(extract(year from months_after(decided, 12 * (n + 1)))::int, 12, 31);
    if ends < expires then return ends; end if;
  end loop;
  return null;
end $$;
create function next_surveillance(state jsonb) returns int language plpgsql immutable parallel safe as $$
declare
  decided date := plain_day(state->'cycle'->>'decidedOn');
  expires date := plain_day(state->'cycle'->>'expiresOn');
  done int := jsonb_array_length(coalesce(state->'surveillances', '[]'));
begin
  for n in done..1 loop
    if n = 0 and (state->>'cycles')::int = 1 then return 1; end if;
    if make_date(extract(year from months_after(decided, 12 * (n + 1)))::int, 12, 31) < expires then return n + 1; end if;
  end loop;
  return null;
end $$;
create function next_audit_code(state jsonb) returns text language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' then
    case next_surveillance(state) when 1 then 'surveillance-1' when 2 then 'surveillance-2' else 'recertification' end end $$;
create function next_audit_limit(state jsonb) returns date language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' then
    coalesce(next_surveillance_limit(state), plain_day(state->'cycle'->>'expiresOn')) end $$;
create function next_audit_from(state jsonb) returns date language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' then
    coalesce(
      months_after(months_after(plain_day(state->'cycle'->>'decidedOn'), 12 * next_surveillance(state)), -3),
      months_after(plain_day(state->'cycle'->>'expiresOn'), -6)) end $$;

alter table certification
  add column next_audit text generated always as (next_audit_code(state)) stored,
  add column next_from date generated always as (next_audit_from(state)) stored,
  add column next_limit date generated always as (next_audit_limit(state)) stored;
create index certification_due on certification (org, next_limit, id) where next_limit is not null;

alter table audit
  add column kind text generated always as (state->>'kind') stored,
  add column planned_to text collate "C" generated always as (state->>'plannedTo') stored,
  add column agreed boolean not null generated always as (state ? 'agreed') stored;
create index audit_of_engagement on audit (engagement, planned_from desc);
create index audit_to_come on audit (org, planned_from) where phase in ('planned', 'staffed', 'stage1-done');

-- A booking is short: who asks for a month looks back this far and no further.
alter table audit_booking add constraint booking_is_short check (last_day - first_day < 120) not valid;
create index booking_by_day on audit_booking (org, first_day, last_day) include (person, audit);

-- Days on which somebody of a body is away.
call make_aggregate('absence');
alter table absence
  add column person uuid not null generated always as ((state->>'person')::uuid) stored,
  add column first_day date not null generated always as (plain_day(state->>'from')) stored,
  add column last_day date not null generated always as (plain_day(state->>'to')) stored;
create index absence_by_day on absence (org, first_day, last_day) where phase = 'recorded';
