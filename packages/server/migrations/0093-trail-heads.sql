-- Each day the newest link of every organization's trail goes into the public log, all of them under one root, so that a
-- trail that was rewritten whole, links and all, is found by comparing it with the log.
alter table log_leaf alter column org drop not null;

create table trail_head (
  leaf uuid not null references log_leaf,
  -- Among the hashes under the root of this leaf.
  place integer not null check (place >= 0),
  org uuid not null references org,
  seq bigint not null,
  hash bytea not null,
  salt bytea not null,
  primary key (leaf, place)
);
create unique index trail_head_newest on trail_head (org, seq);
alter table trail_head enable row level security; alter table trail_head force row level security;
create policy tenant on trail_head for select to app_tenant using (org = app_org());
create policy platform on trail_head to app_platform using (true) with check (true);
grant select on trail_head to app_tenant;
grant select, insert on trail_head to app_platform;
-- The entry that its own head lies under.
create policy own_trail on log_leaf for select to app_tenant using (exists (select from trail_head h where h.leaf = id));
