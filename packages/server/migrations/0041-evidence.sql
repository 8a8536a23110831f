-- Evidence that is collected again and again, and the packs that were made of it.

alter table evidence
  add column collector uuid generated always as ((state->'collection'->>'collector')::uuid) stored,
  add column collection_due text collate "C" generated always as (state->'collection'->>'nextDue') stored,
  add column replaced_by uuid generated always as ((state->>'replacedBy')::uuid) stored,
  add column stands_from text collate "C"
    generated always as (coalesce(state->>'from', state->>'standsFor')) stored;
create index evidence_collection on evidence (org, collection_due) where collection_due is not null;

call make_aggregate('evidence_pack');

-- A pack holds what its maker may see: a guest with limits sees his own packs alone, whatever his limits are.
alter policy guests on evidence_pack
  using ((select app_limits()) is null or state->>'by' = app_person()::text);
-- The nightly sweep asks which contents are named.
create policy platform_reads on evidence_pack for select to app_platform using (true);
grant select on evidence_pack to app_platform;
create index evidence_pack_holds on evidence_pack using gin ((state->'evidence'));

-- The one thing that such a guest does leaves its event, which he may see.
alter policy guests on event
  using ((select app_limits()) is null
    or ((select app_limits())->'tables' ? split_part(stream, ':', 1)
      and jsonb_typeof((select app_limits())->'from') = 'null' and jsonb_typeof((select app_limits())->'to') = 'null'
      and (jsonb_typeof((select app_limits())->'records') = 'null'
        or (select app_limits())->'records' ? split_part(stream, ':', 2)))
    or (split_part(stream, ':', 1) = 'evidence_pack' and actor = app_person()));

-- All that a guest may see brings its files along: a piece that was put right its earlier ones, a visit its report.
alter policy guests on file
  using ((select app_limits()) is null
    or exists (select 1 from evidence e where e.state->>'file' = file.id::text
      or e.state->'revisions' @> jsonb_build_array(jsonb_build_object('file', file.id)))
    or exists (select 1 from document d where d.state->>'file' = file.id::text)
    or exists (select 1 from document_release r where r.state->>'file' = file.id::text)
    or exists (select 1 from outside_certificate o
      where jsonb_path_exists(o.state, '$.visits[*].report ? (@ == $id)', jsonb_build_object('id', file.id))));
