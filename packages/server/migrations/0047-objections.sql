-- A client objects to a member of a team; the body answers.

call make_aggregate('team_objection');
alter table team_objection
  add column audit uuid not null generated always as ((state->>'audit')::uuid) stored;
create index on team_objection (audit);
