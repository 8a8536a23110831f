-- unused since 0.1.0: a number that a take-over gave back may be given again; before, it was unique for ever
-- Documents under control: comments, what was seen of a draft, reminders, take-over; a number is free again when a take-over was undone.

call make_aggregate('document_comment');
alter table document_comment
  add column document uuid generated always as ((state->>'document')::uuid) stored;
create index document_comment_of on document_comment (document);

-- The version of a document's record that a person looked at last: from there "what changed" is told.
create table document_seen (
  org uuid not null references org,
  person uuid not null references person,
  document uuid not null references document,
  version integer not null,
  at timestamptz not null,
  primary key (document, person)
);
create table document_reminder (
  org uuid not null references org,
  document uuid not null references document,
  release integer not null,
  sent_by uuid not null references person,
  sent_on date not null,
  people integer not null,
  primary key (document, release, sent_on)
);
alter table document_seen enable row level security; alter table document_seen force row level security;
alter table document_reminder enable row level security; alter table document_reminder force row level security;
create policy tenant on document_seen to app_tenant using (org = app_org()) with check (org = app_org());
create policy tenant on document_reminder to app_tenant using (org = app_org()) with check (org = app_org());
create policy guests on document_seen as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on document_reminder as restrictive for select to app_tenant using ((select app_limits()) is null);
grant select, insert, update on document_seen to app_tenant;
grant select, insert on document_reminder to app_tenant;

create unique index document_number_in_use on document (org, number) where (state->>'phase') <> 'undone';
drop index document_number_unique;
create index document_brought_by on document (org, ((state->>'broughtBy'))) where state ? 'broughtBy';

-- A guest reads the files of documents that he may see, as those of evidence.
drop policy guests on file;
create policy guests on file as restrictive for select to app_tenant
  using ((select app_limits()) is null
    or exists (select 1 from evidence e where e.state->>'file' = file.id::text)
    or exists (select 1 from document d where d.state->>'file' = file.id::text)
    or exists (select 1 from document_release r where r.state->>'file' = file.id::text));
