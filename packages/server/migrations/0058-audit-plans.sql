-- Plans of audits by the hour, one for stage 1 and one for the visit.
call make_aggregate('audit_plan');
alter table audit_plan add column audit uuid not null generated always as ((state->>'audit')::uuid) stored;
create index on audit_plan (audit);
