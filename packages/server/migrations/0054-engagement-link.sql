-- Links without an account: one subject of one engagement, for some days; the secret is kept as its hash alone.

create table engagement_link (
  id uuid primary key,
  org uuid not null references org,
  engagement uuid not null references engagement,
  subject text not null check (subject in ('application', 'offer', 'contract', 'change')),
  record uuid,
  recipient text not null check (length(recipient) between 1 and 300),
  token_hash text collate "C" not null unique,
  made_by uuid not null references person,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at),
  ended_at timestamptz
);
create index engagement_link_of on engagement_link (org, engagement, made_at desc);

-- What was opened and done through a link, and when.
create table engagement_link_opening (
  id uuid primary key,
  org uuid not null references org,
  link uuid not null references engagement_link,
  at timestamptz not null,
  what text not null
);
create index engagement_link_opening_of on engagement_link_opening (link, at);

alter table engagement_link enable row level security; alter table engagement_link force row level security;
alter table engagement_link_opening enable row level security; alter table engagement_link_opening force row level security;
create policy tenant on engagement_link to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform_reads on engagement_link for select to app_platform using (true);
create policy tenant on engagement_link_opening to app_tenant using (org = app_org()) with check (org = app_org());
create policy guests on engagement_link as restrictive for select to app_tenant using ((select app_limits()) is null);
create policy guests on engagement_link_opening as restrictive for select to app_tenant using ((select app_limits()) is null);
grant select (id, org, engagement, subject, record, recipient, made_by, made_at, expires_at, ended_at), insert,
  update (ended_at) on engagement_link to app_tenant;
grant select on engagement_link to app_platform;
grant select, insert on engagement_link_opening to app_tenant;
