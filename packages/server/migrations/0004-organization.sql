-- The organization's side: one table a lifecycle; released documents and issued statements stand apart, for ever.

call make_aggregate('adoption');
call make_aggregate('assessment');
call make_aggregate('evidence');
call make_aggregate('document');
call make_aggregate('document_release');
call make_aggregate('acknowledgement');
call make_aggregate('soa');
call make_aggregate('soa_issue');
call make_aggregate('internal_audit');
call make_aggregate('nonconformity');
call make_aggregate('management_review');

alter table adoption add column edition text collate "C" generated always as (state->>'edition') stored;
alter table assessment
  add column edition text collate "C" generated always as (state->>'edition') stored,
  add column key text collate "C" generated always as (state->>'key') stored,
  add column owner uuid generated always as ((state->>'owner')::uuid) stored;
create index on assessment (org, edition);
alter table evidence
  add column file uuid generated always as ((state->>'file')::uuid) stored,
  add column stands_for text collate "C" generated always as (state->>'standsFor') stored,
  add column expires_on text collate "C" generated always as (state->>'expiresOn') stored;
alter table document
  add column number text collate "C" generated always as (state->>'number') stored,
  add column kind text generated always as (state->>'kind') stored;
create unique index document_number_unique on document (org, number);
alter table document_release
  add column document uuid generated always as ((state->>'document')::uuid) stored,
  add column number integer generated always as ((state->>'number')::integer) stored;
create index on document_release (document, number);
alter table acknowledgement
  add column document uuid generated always as ((state->>'document')::uuid) stored,
  add column person uuid generated always as ((state->>'person')::uuid) stored,
  add column release integer generated always as ((state->>'release')::integer) stored;
create index on acknowledgement (document, release);
alter table soa add column edition text collate "C" generated always as (state->>'edition') stored;
alter table soa_issue
  add column edition text collate "C" generated always as (state->>'edition') stored,
  add column number integer generated always as ((state->>'number')::integer) stored;
alter table internal_audit
  add column auditor uuid generated always as ((state->>'auditor')::uuid) stored,
  add column planned_on text collate "C" generated always as (state->>'plannedOn') stored,
  add column completed_on text collate "C" generated always as (state->>'completedOn') stored;
alter table nonconformity
  add column audit uuid generated always as ((state->>'audit')::uuid) stored,
  add column grade text generated always as (state->>'grade') stored,
  add column owner uuid generated always as ((state->>'owner')::uuid) stored,
  add column due_on text collate "C" generated always as (state->>'dueOn') stored;
create index on nonconformity (audit) where audit is not null;
alter table management_review add column held_on text collate "C" generated always as (state->>'heldOn') stored;
