-- Webhooks: what happened in an organization is told to programs elsewhere, in the order of its chain.

create table webhook (
  id uuid primary key,
  org uuid not null references org,
  name text not null check (length(name) between 1 and 100),
  address text not null,
  -- Kinds of records; empty is all.
  kinds text[] not null,
  secret_sealed text not null,
  -- The last link of the chain that was looked at.
  cursor bigint not null,
  made_by uuid not null references person,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index webhook_org on webhook (org);

create table webhook_delivery (
  id uuid primary key,
  org uuid not null references org,
  webhook uuid not null references webhook,
  -- Null is a trial.
  event bigint references event,
  outcome text not null check (outcome in ('waiting', 'delivered', 'failed')),
  tries integer not null default 0,
  status integer,
  says text not null default '',
  made_at timestamptz not null,
  done_at timestamptz
);
create index webhook_delivery_of on webhook_delivery (webhook, made_at desc);

alter table webhook enable row level security; alter table webhook force row level security;
alter table webhook_delivery enable row level security; alter table webhook_delivery force row level security;
create policy tenant on webhook to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on webhook to app_platform using (true) with check (true);
create policy tenant on webhook_delivery to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on webhook_delivery to app_platform using (true) with check (true);
create policy guests on webhook as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on webhook_delivery as restrictive for select to app_tenant using ((select app_limits()) is null);
grant select (id, org, name, address, kinds, cursor, made_by, made_at, ended_at), insert, update (ended_at) on webhook to app_tenant;
grant select, insert, update on webhook_delivery to app_tenant;
grant select, update on webhook to app_platform;
grant select, insert, update on webhook_delivery to app_platform;
