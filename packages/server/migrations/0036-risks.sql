-- Registers of risks and opportunities with their lines, the methods that judge them, and assets.

call make_aggregate('asset');
call make_aggregate('risk_method');
call make_aggregate('risk_register');
call make_aggregate('risk');
alter table risk
  add column register uuid not null generated always as ((state->>'register')::uuid) stored,
  add column number integer not null generated always as ((state->>'number')::integer) stored,
  add column owner uuid generated always as ((state->'content'->>'owner')::uuid) stored,
  add column accepts text collate "C" generated always as (state->>'accepts') stored,
  add column review_on text collate "C" generated always as (state->>'reviewOn') stored,
  add column accepted_until text collate "C" generated always as (state->'acceptance'->>'until') stored;
-- People cite a line by its number.
create unique index risk_reference on risk (register, number);
create index on risk (org, owner) where owner is not null;
