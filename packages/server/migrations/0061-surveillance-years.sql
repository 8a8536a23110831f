-- unused since 0.1.0: nothing; the functions say the same to a release that is older, from the calendar years of the surveillances
-- A surveillance counts for the calendar year in which it was held, as core/decision/surveillance.ts says it; a test
-- holds the two equal.

create function surveillance_to_come(state jsonb, out nth int, out anniversary date, out day date)
  language plpgsql immutable parallel safe as $$
declare
  decided date := plain_day(state->'cycle'->>'decidedOn');
  began int := extract(year from decided)::int;
  ends int := extract(year from plain_day(state->'cycle'->>'expiresOn'))::int;
  held int := jsonb_array_length(coalesce(state->'surveillances', '[]'));
  latest int;
begin
  nth := held + 1;
  if held = 0 and (state->>'cycles')::int = 1 then
    anniversary := months_after(decided, 12);
    day := anniversary;
    return;
  end if;
  select greatest(began, max(substr(s->>'on', 1, 4)::int)) into latest
    from jsonb_array_elements(coalesce(state->'surveillances', '[]')) s;
  for y in greatest(began + 1, ends - 2)..(ends - 1) loop
    if y > latest then
      anniversary := months_after(decided, 12 * (y - began));
      day := make_date(y, 12, 31);
      return;
    end if;
  end loop;
  nth := null;
end $$;
create or replace function next_surveillance_limit(state jsonb) returns date language sql immutable parallel safe as $$
  select day from surveillance_to_come(state) $$;
create or replace function next_surveillance(state jsonb) returns int language sql immutable parallel safe as $$
  select nth from surveillance_to_come(state) $$;
create or replace function next_audit_code(state jsonb) returns text language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' then
    case when next_surveillance(state) is null then 'recertification'
      else 'surveillance-' || least(next_surveillance(state), 3)::text end end $$;
create or replace function next_audit_from(state jsonb) returns date language sql immutable parallel safe as $$
  select case when state->>'phase' in ('certified', 'suspended') and state ? 'cycle' then
    coalesce(
      months_after((select anniversary from surveillance_to_come(state)), -3),
      months_after(plain_day(state->'cycle'->>'expiresOn'), -6)) end $$;

-- What was reckoned before is reckoned anew.
alter table certification no force row level security;
update certification set state = state;
alter table certification force row level security;
