-- Offers: each version is a row of its own, so that the client sees the ones that were sent and no draft.

call make_aggregate('offer');
alter table offer
  add column engagement uuid generated always as ((state->'terms'->>'engagement')::uuid) stored,
  add column number text collate "C" generated always as (state->'terms'->>'number') stored,
  add column issue integer generated always as ((state->'terms'->>'issue')::integer) stored;
create unique index offer_number_unique on offer (org, number, issue);
create index on offer (engagement);
