-- unused since 0.1.0: no row is hidden from an older release but those that an undone take-over made
-- The take-over of a running portfolio, and its undoing: what an undone one made stays in the trail and is seen no more.

call make_aggregate('portfolio');

-- A client that came with a take-over, and whether that was undone.
alter table engagement
  add column taken_over uuid,
  add column undone boolean not null default false;
create index engagement_taken_over on engagement (taken_over) where taken_over is not null;
create index certification_taken_over on certification ((state->'takenOver'->'origin'->>'run')) where state ? 'takenOver';
create index finding_taken_over on finding ((state->'takenOver'->'origin'->>'run')) where state ? 'takenOver';
create index audit_taken_over on audit ((state->>'takenOver')) where state ? 'takenOver';
create index competence_taken_over on competence ((state->>'takenOver')) where state ? 'takenOver';

-- Only undoing itself and the replay of the trail set this, for their own transaction.
create function app_shows_undone() returns boolean language sql stable as
  $$ select coalesce(current_setting('app.undone', true), '') = 'shown' $$;
grant execute on function app_shows_undone() to app_tenant, app_public, app_platform, app_search;
create policy undone on certification as restrictive for select to app_tenant
  using (phase <> 'undone' or (select app_shows_undone()));
create policy undone on finding as restrictive for select to app_tenant
  using (phase <> 'undone' or (select app_shows_undone()));
create policy undone on audit as restrictive for select to app_tenant
  using (phase <> 'undone' or (select app_shows_undone()));
create policy undone on competence as restrictive for select to app_tenant
  using (phase <> 'undone' or (select app_shows_undone()));
create policy undone on engagement as restrictive for select to app_tenant
  using (not undone or (select app_shows_undone()));
