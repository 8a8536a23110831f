-- The set-up of a certification body: what it offers, what it is accredited for, what it costs, how it works.

call make_aggregate('scheme');
call make_aggregate('accreditation');
call make_aggregate('price_list');
call make_aggregate('practice');

alter table scheme add column edition text collate "C"
  generated always as (case when state->>'phase' = 'current' then state->'content'->>'edition' end) stored;
create unique index scheme_offered_once on scheme (org, edition) where edition is not null;
