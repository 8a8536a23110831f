-- The days by which the indicators of a body count, and what they are found by.

alter table application
  add column submitted_on text collate "C" generated always as (state->>'submittedOn') stored;
alter table offer
  add column sent_on text collate "C" generated always as (state->'sent'->>'on') stored,
  add column valid_until text collate "C" generated always as (state->'terms'->>'validUntil') stored;
alter table contract
  add column concluded_on text collate "C" generated always as (state->>'concludedOn') stored;
alter table audit add column held_to text collate "C" generated always as (state->'visit'->>'to') stored;
-- The answer of the rules is long; these figures of it are not.
alter table audit_time
  add column initial_days numeric generated always as (
    coalesce((state->'answer'->>'stage1')::numeric, 0)
      + coalesce((state->'answer'->>'stage2')::numeric, (state->'answer'->>'days')::numeric)) stored,
  add column surveillance_days numeric generated always as ((state->'answer'->>'surveillance')::numeric) stored,
  add column recertification_days numeric generated always as ((state->'answer'->>'recertification')::numeric) stored;

create index application_submitted on application (org, submitted_on);
create index offer_sent on offer (org, sent_on);
create index contract_concluded on contract (org, concluded_on);
create index audit_planned on audit (org, planned_from);
create index audit_held on audit (org, held_to) where held_to is not null;
create index certification_ending on certification (org, expires_on);
create index certification_late on certification (org) where jsonb_array_length(state->'late') > 0;
-- Whatever was decided in a period was recorded in it or later.
create index event_of_decision on event (org, at) where type in (
  'CertificationGranted', 'CertificationTransferredIn', 'CertificationRefused', 'CertificationRenewed',
  'CertificationRestored', 'CertificationSuspended', 'SuspensionLifted', 'CertificationWithdrawn');
