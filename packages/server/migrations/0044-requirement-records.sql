-- Which records stand for which requirement, by requirement: a list of hundreds of requirements asks this of a hundred
-- thousand pieces of evidence, and of documents in force. And the days on which documents and evidence wait for somebody.

create table evidence_shows (
  org uuid not null references org,
  evidence uuid not null references evidence,
  edition text collate "C" not null,
  key text collate "C" not null,
  stands_for text collate "C" not null,
  expires_on text collate "C",
  primary key (evidence, edition, key)
);
create index evidence_shows_newest on evidence_shows (org, edition, key, stands_for desc) include (expires_on, evidence);

-- How many pieces stand for a requirement: the sum of its rows. Writers add rows and wait for nobody; whoever adds one to
-- many puts those together that nobody else holds.
create table evidence_count (
  org uuid not null references org,
  edition text collate "C" not null,
  key text collate "C" not null,
  n integer not null
);
create index evidence_count_of on evidence_count (org, edition, key) include (n);

create table document_serves (
  org uuid not null references org,
  document uuid not null references document,
  edition text collate "C" not null,
  key text collate "C" not null,
  released_on text collate "C" not null,
  primary key (org, edition, key, document)
);
create index document_serves_by on document_serves (document);

alter table evidence_shows enable row level security; alter table evidence_shows force row level security;
alter table evidence_count enable row level security; alter table evidence_count force row level security;
alter table document_serves enable row level security; alter table document_serves force row level security;
create policy tenant on evidence_shows for select to app_tenant using (org = app_org());
create policy tenant on evidence_count for select to app_tenant using (org = app_org());
create policy tenant on document_serves for select to app_tenant using (org = app_org());
-- A guest with limits sees of a record what the record's own policy lets him see; a sum has no record.
create policy guests on evidence_shows as restrictive for select to app_tenant
  using ((select app_limits()) is null or exists (select 1 from evidence e where e.id = evidence_shows.evidence));
create policy guests on evidence_count as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on document_serves as restrictive for select to app_tenant
  using ((select app_limits()) is null
    or (exists (select 1 from document d where d.id = document_serves.document)
      and exists (select 1 from document_release r where r.document = document_serves.document)));
grant select on evidence_shows, evidence_count, document_serves to app_tenant;

-- The three are kept by the tables that they follow, on behalf of the owner.
create policy kept on evidence_shows to current_user using (true) with check (true);
create policy kept on evidence_count to current_user using (true) with check (true);
create policy kept on document_serves to current_user using (true) with check (true);
-- They, and the searches below, read past the policies.
create policy search_reads on evidence for select to current_user using (true);
create policy search_reads on document for select to current_user using (true);
create policy search_reads on document_release for select to current_user using (true);

create function evidence_stands_for(state jsonb) returns table (edition text, key text)
  language sql immutable as $$
  select distinct ref->>'edition', ref->>'key' from jsonb_array_elements(state->'requirements') ref
  where state->>'phase' = 'attached' $$;

create function keep_evidence_shows() returns trigger
  language plpgsql security definer set search_path = public as $$
declare
  one record;
begin
  if tg_op = 'UPDATE' and old.phase = new.phase and old.state->'requirements' = new.state->'requirements'
    and old.stands_for = new.stands_for and old.expires_on is not distinct from new.expires_on then
    return null;
  end if;
  for one in
    select edition, key, sum(n)::integer as n from (
      select s.edition, s.key, -1 as n from evidence_shows s where s.evidence = old.id
      union all
      select a.edition, a.key, 1 from evidence_stands_for(new.state) a
    ) change group by edition, key having sum(n) <> 0 order by edition, key
  loop
    insert into evidence_count values (new.org, one.edition, one.key, one.n);
    perform gather_evidence_count(new.org, one.edition, one.key);
  end loop;
  delete from evidence_shows where evidence = old.id;
  insert into evidence_shows
    select new.org, new.id, a.edition, a.key, new.stands_for, new.expires_on from evidence_stands_for(new.state) a;
  return null;
end $$;

create function gather_evidence_count(house uuid, of_edition text, of_key text) returns void
  language plpgsql security definer set search_path = public as $$
declare
  most constant integer := 16;
begin
  if (select count(*) from evidence_count where org = house and edition = of_edition and key = of_key) <= most then
    return;
  end if;
  with free as (
    select ctid from evidence_count where org = house and edition = of_edition and key = of_key
    for update skip locked
  ), gone as (
    delete from evidence_count c using free where c.ctid = free.ctid returning c.n
  )
  insert into evidence_count select house, of_edition, of_key, sum(n) from gone having sum(n) <> 0;
end $$;

create function keep_document_serves(of_document uuid) returns void
  language sql security definer set search_path = public as $$
  delete from document_serves where document = of_document;
  insert into document_serves
    select distinct d.org, d.id, ref->>'edition', ref->>'key', r.state->>'releasedOn'
    from document d
      join document_release r on r.document = d.id and r.number = (d.state->'releases'->-1->>'number')::integer
      cross join lateral jsonb_array_elements((r.state->'requirements') || coalesce(d.state->'related', '[]')) ref
    where d.id = of_document and d.phase not in ('obsolete', 'undone') $$;

create function follow_document() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' or old.phase <> new.phase or old.state->'releases' is distinct from new.state->'releases'
    or old.state->'related' is distinct from new.state->'related' then
    perform keep_document_serves(new.id);
  end if;
  return null;
end $$;

create function follow_document_release() returns trigger
  language plpgsql security definer set search_path = public as $$
begin
  perform keep_document_serves(new.document);
  return null;
end $$;

revoke execute on function gather_evidence_count(uuid, text, text), keep_document_serves(uuid) from public;

create trigger keep_evidence_shows after insert or update on evidence
  for each row execute function keep_evidence_shows();
create trigger follow_document after insert or update on document for each row execute function follow_document();
create trigger follow_document_release after insert or update on document_release
  for each row execute function follow_document_release();

insert into evidence_shows
  select e.org, e.id, a.edition, a.key, e.stands_for, e.expires_on from evidence e
    cross join lateral evidence_stands_for(e.state) a;
insert into evidence_count select org, edition, key, count(*) from evidence_shows group by org, edition, key;
do $$ declare one uuid; begin
  for one in select id from document loop perform keep_document_serves(one); end loop;
end $$;

-- The day in ISO form; the casts of text and date depend on settings of the session and may not be kept.
create function iso_day(text) returns date language sql immutable strict as $$
  select make_date(substr($1, 1, 4)::integer, substr($1, 6, 2)::integer, substr($1, 9, 2)::integer) $$;
create function iso_text(date) returns text language sql immutable strict as $$
  select lpad(extract(year from $1)::text, 4, '0') || '-' || lpad(extract(month from $1)::text, 2, '0')
    || '-' || lpad(extract(day from $1)::text, 2, '0') $$;
-- As `reviewDueOn` reckons it.
create function document_review_due(state jsonb) returns text language sql immutable as $$
  select iso_text((iso_day(coalesce(state->'reviewed'->>'on', state->'releases'->-1->>'on'))
    + make_interval(months => (state->'control'->>'reviewMonths')::integer))::date)
  where state->>'phase' not in ('obsolete', 'undone') $$;

alter table document
  add column review_due text collate "C" generated always as (document_review_due(state)) stored,
  add column answers_for uuid generated always as
    ((nullif(coalesce(state->'control'->>'owner', state->>'author'), ''))::uuid) stored,
  add column in_force integer generated always as
    (case when state->>'phase' not in ('obsolete', 'undone') then (state->'releases'->-1->>'number')::integer end) stored,
  add column written_by uuid generated always as ((nullif(state->>'author', ''))::uuid) stored,
  add column released_by uuid generated always as ((state->'releases'->-1->>'by')::uuid) stored,
  add column asks_all boolean generated always as
    (coalesce((state->'control'->'readers'->>'everyone')::boolean, true)) stored,
  add column words text generated always as (lower((state->>'number') || ' ' || (state->>'title'))) stored;
create index document_reviewed on document (org, review_due, id) where review_due is not null;
create index document_reviewed_by on document (org, answers_for, review_due, id) where review_due is not null;
create index document_of_phase on document (org, phase, pos desc);
create index document_words on document using gin (words gin_trgm_ops);

alter table evidence
  add column attached_by uuid generated always as ((state->>'attachedBy')::uuid) stored,
  add column words text generated always as
    (lower((state->>'title') || ' stands for ' || (state->>'standsFor'))) stored;
create index evidence_expires on evidence (org, expires_on, id)
  where phase = 'attached' and replaced_by is null and collection_due is null and expires_on is not null;
create index evidence_expires_of on evidence (org, attached_by, expires_on, id)
  where phase = 'attached' and replaced_by is null and collection_due is null and expires_on is not null;
create index evidence_words on evidence using gin (words gin_trgm_ops)
  where phase = 'attached' and replaced_by is null;

-- Searches go past the policies on purpose, as that of tasks: one organization, nobody with limits.
create function documents_with(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from document where org = app_org() and app_limits() is null and words like pattern limit most $$;
create function evidence_with(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from evidence where org = app_org() and app_limits() is null and phase = 'attached' and replaced_by is null
    and words like pattern limit most $$;
revoke execute on function documents_with(text, integer), evidence_with(text, integer) from public;
grant execute on function documents_with(text, integer), evidence_with(text, integer) to app_tenant;
