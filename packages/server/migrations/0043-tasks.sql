-- Tasks that people keep, and reminders: what somebody was told of on which day, and when he wants to be told.

call make_aggregate('task');
alter table task
  add column owner uuid generated always as ((state->>'owner')::uuid) stored,
  add column due text collate "C" generated always as (coalesce(state->>'dueOn', '9999-12-31')) stored,
  add column what text generated always as (state->>'what') stored,
  add column made_by uuid generated always as ((state->'made'->>'by')::uuid) stored,
  add column words text
    generated always as (lower((state->>'what') || ' ' || coalesce(state->'about'->>'label', ''))) stored;
create index task_of_owner on task (org, owner, due, id) where phase = 'open';
create index task_by_day on task (org, due, id) where phase = 'open';
create index task_words on task using gin (words gin_trgm_ops) where phase = 'open';
create index task_given on task (org, made_by, due, id) where phase = 'open';

-- Search goes past the policies on purpose, because they turn its index off; it knows one organization alone, and it
-- belongs to the owner of the table, who reads it for this alone.
create policy search_reads on task for select to current_user using (true);
create function tasks_with(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from task where org = app_org() and app_limits() is null and phase = 'open' and words like pattern limit most $$;
revoke execute on function tasks_with(text, integer) from public;
grant execute on function tasks_with(text, integer) to app_tenant;

-- One reminder of one thing a day; what it is about is named by its key, so that one that is done is told no more.
create table reminder (
  org uuid not null references org,
  person uuid not null references person,
  about text collate "C" not null,
  day date not null,
  at timestamptz not null,
  seen_at timestamptz,
  primary key (org, person, about, day)
);
create index reminder_unseen on reminder (org, person) where seen_at is null;
alter table reminder enable row level security; alter table reminder force row level security;
create policy own on reminder to app_tenant
  using (org = app_org() and person = app_person()) with check (org = app_org() and person = app_person());
create policy guests on reminder as restrictive to app_tenant using ((select app_limits()) is null);
grant select, insert, update on reminder to app_tenant;

create table auth.reminder_choice (
  person uuid primary key references auth."user" ("id") on delete cascade,
  days integer[] not null,
  silent text[] not null
);
grant select, insert, update, delete on auth.reminder_choice to app_platform;
