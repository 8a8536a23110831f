-- Contracts: drawn up by the body, seen by the client once they are offered to it.

call make_aggregate('contract');
alter table contract
  add column engagement uuid generated always as ((state->'terms'->>'engagement')::uuid) stored,
  add column number text collate "C" generated always as (state->'terms'->>'number') stored;
create unique index contract_number_unique on contract (org, number);
create index on contract (engagement);

-- Engagements that are older than contracts here: theirs were made elsewhere. The default fills the rows that are there
-- now, without an update that the walls would stop; from then on it is nothing.
alter table engagement add column contract_elsewhere date default current_date;
alter table engagement alter column contract_elsewhere set default null;
