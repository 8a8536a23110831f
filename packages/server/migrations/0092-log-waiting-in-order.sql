-- unused since 0.1.0: rights and forced policies are as before when it has run
-- What waits for its place is taken in order from an index, so that the first build of a large log does not sort all of it
-- for each thousand; a leaf of an older release has no moment here and is taken first.
alter table log_waiting add column made_at timestamptz, add column registry_pos bigint;
alter table log_waiting no force row level security;
alter table log_leaf no force row level security;
update log_waiting w set made_at = l.made_at, registry_pos = l.registry_pos from log_leaf l where l.id = w.leaf;
alter table log_waiting force row level security;
alter table log_leaf force row level security;
create index log_waiting_order on log_waiting (made_at nulls first, registry_pos, leaf);

-- Since then every line of the register has its leaf: what was published before there was a log has been taken in.
create table log_taken_in (
  only_one boolean primary key default true check (only_one),
  at timestamptz not null
);
alter table log_taken_in enable row level security; alter table log_taken_in force row level security;
create policy platform on log_taken_in to app_platform using (true) with check (true);
grant select, insert on log_taken_in to app_platform;
