-- Samples of sites, one record an audit with all its draws.
call make_aggregate('site_sample');
alter table site_sample
  add column audit uuid not null generated always as ((state->>'audit')::uuid) stored,
  add column engagement uuid not null generated always as ((state->>'engagement')::uuid) stored;
create index on site_sample (engagement);
create unique index site_sample_of_audit on site_sample (audit);
