-- Letters of a body: templates of its own, and what was written and sent.
call make_aggregate('letter_template');
call make_aggregate('letter');
alter table letter
  add column about uuid not null generated always as ((state->'letter'->>'about')::uuid) stored,
  add column engagement uuid not null generated always as ((state->'letter'->>'engagement')::uuid) stored;
create index on letter (about);
create index on letter (engagement);

-- A letter by e-mail may carry a file.
alter table mail add column attachment jsonb;
