-- Changes that clients report, or that bodies take down for them.

call make_aggregate('client_change');
alter table client_change
  add column engagement uuid generated always as ((state->'report'->>'engagement')::uuid) stored,
  add column has_sites boolean generated always as (jsonb_typeof(state->'report'->'sites') = 'array') stored;
create index on client_change (engagement, pos);
