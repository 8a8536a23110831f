-- The platform: organizations, people, memberships, events with their seal, idempotency, files.
-- Runs as app_owner. app_tenant works inside one organization, app_public reads the register,
-- app_platform serves accounts and jobs, app_search owns functions that must look past a policy.

create function app_org() returns uuid language sql stable as
  $$ select nullif(current_setting('app.org', true), '')::uuid $$;
create function app_person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;

grant usage on schema public to app_tenant, app_public, app_platform, app_search;

create table org (
  id uuid primary key,
  slug text collate "C" not null unique check (slug ~ '^[a-z0-9][a-z0-9-]{1,60}$'),
  kind text not null check (kind in ('organization', 'certification-body')),
  name text not null check (length(name) between 1 and 200),
  address text not null default '',
  city text not null default '',
  country text not null default '' check (country = '' or country ~ '^[A-Z]{2}$'),
  accreditation jsonb,
  sample boolean not null default false,
  revision integer not null default 1,
  created_at timestamptz not null
);

-- Names live here and nowhere else, so that they can be erased without touching the trail.
create table person (
  id uuid primary key,
  name text not null,
  email text not null,
  sample boolean not null default false,
  created_at timestamptz not null
);
create unique index person_email on person (lower(email));

create table membership (
  org uuid not null references org,
  person uuid not null references person,
  roles text[] not null check (cardinality(roles) > 0),
  since date not null,
  primary key (org, person)
);
create index membership_person on membership (person);

create table invitation (
  id uuid primary key,
  org uuid not null references org,
  email text not null,
  roles text[] not null check (cardinality(roles) > 0),
  token_hash text not null unique,
  invited_by uuid not null references person,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz
);

-- A client and its body meet here; client_org is empty while the client has no account.
create table engagement (
  id uuid primary key,
  cb_org uuid not null references org,
  client_org uuid references org,
  client_name text not null,
  created_at timestamptz not null,
  unique (cb_org, client_org)
);
create index engagement_client on engagement (client_org);

create table event (
  pos bigint generated always as identity primary key,
  tx xid8 not null default pg_current_xact_id(),
  org uuid not null references org,
  client uuid references org,
  shared boolean not null default false,
  stream text not null,
  version integer not null check (version > 0),
  type text not null,
  schema integer not null default 1,
  data jsonb not null,
  actor uuid,
  operation text not null,
  request_id text not null,
  at timestamptz not null,
  constraint event_version unique (org, stream, version)
);

-- Appended by the sequencer right after commit: one hash chain per organization.
create table seal (
  pos bigint primary key references event,
  org uuid not null references org,
  seq bigint not null,
  prev bytea not null,
  hash bytea not null,
  unique (org, seq)
);

create table idempotency (
  org uuid not null,
  person uuid not null,
  key text not null check (length(key) between 8 and 200),
  operation text not null,
  request_hash text not null,
  status integer not null,
  body jsonb not null,
  at timestamptz not null,
  primary key (org, person, key)
);

create table file (
  id uuid primary key,
  org uuid not null references org,
  client uuid references org,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text collate "C" not null check (sha256 ~ '^[0-9a-f]{64}$'),
  uploaded_by uuid,
  uploaded_at timestamptz not null
);
create index file_org on file (org, uploaded_at desc);

-- The two functions below look past the policies; each answers one narrow question.
create function person_is_visible(who uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select exists (
    select 1 from membership m
    where m.person = who and (
      m.org = app_org()
      or m.org in (select cb_org from engagement where client_org = app_org())
      or m.org in (select client_org from engagement where cb_org = app_org()))
  ) $$;
create function org_is_visible(which uuid) returns boolean
  language sql stable security definer set search_path = public as $$
  select which = app_org()
    or exists (select 1 from org o where o.id = which and o.kind = 'certification-body')
    or exists (select 1 from engagement e where e.cb_org = app_org() and e.client_org = which) $$;
grant create on schema public to app_search;
alter function person_is_visible(uuid) owner to app_search;
alter function org_is_visible(uuid) owner to app_search;
revoke create on schema public from app_search;
grant execute on function person_is_visible(uuid), org_is_visible(uuid) to app_tenant;
grant select on membership, engagement, org to app_search;

alter table org enable row level security; alter table org force row level security;
alter table person enable row level security; alter table person force row level security;
alter table membership enable row level security; alter table membership force row level security;
alter table invitation enable row level security; alter table invitation force row level security;
alter table engagement enable row level security; alter table engagement force row level security;
alter table event enable row level security; alter table event force row level security;
alter table seal enable row level security; alter table seal force row level security;
alter table idempotency enable row level security; alter table idempotency force row level security;
alter table file enable row level security; alter table file force row level security;

create policy search_reads on org to app_search using (true);
create policy search_reads on membership to app_search using (true);
create policy search_reads on engagement to app_search using (true);

create policy tenant_reads on org for select to app_tenant using (org_is_visible(id));
create policy tenant_changes on org for update to app_tenant using (id = app_org()) with check (id = app_org());
create policy public_reads on org for select to app_public using (kind = 'certification-body');
create policy platform on org to app_platform using (true) with check (true);

create policy tenant_reads on person for select to app_tenant using (id = app_person() or person_is_visible(id));
create policy platform on person to app_platform using (true) with check (true);

create policy tenant on membership to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on membership to app_platform using (true) with check (true);
create policy tenant on invitation to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on invitation to app_platform using (true) with check (true);

create policy parties on engagement to app_tenant
  using (app_org() in (cb_org, client_org)) with check (app_org() in (cb_org, client_org));

create policy owner_reads on event for select to app_tenant
  using (org = app_org() or (client = app_org() and shared));
create policy parties_append on event for insert to app_tenant
  with check (org = app_org() or client = app_org());
create policy platform_reads on event for select to app_platform using (true);
create policy platform_appends on event for insert to app_platform with check (true);
create policy owner_reads on seal for select to app_tenant using (org = app_org());
create policy platform on seal to app_platform using (true) with check (true);

create policy tenant on idempotency to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on idempotency to app_platform using (true) with check (true);

create policy parties on file to app_tenant
  using (org = app_org() or client = app_org()) with check (org = app_org());

grant select, update on org to app_tenant;
grant select on org to app_public;
grant select, insert, update on org, person, membership, invitation to app_platform;
grant select on person to app_tenant;
grant select, insert, update, delete on membership to app_tenant;
grant select, insert, update on invitation to app_tenant;
grant select, insert, update on engagement to app_tenant;
grant select, insert on event to app_tenant, app_platform;
grant select on seal to app_tenant;
grant select, insert on seal to app_platform;
grant select, insert, delete on idempotency to app_tenant, app_platform;
grant select, insert on file to app_tenant;

-- Every lifecycle keeps its state in a table of this shape; lists read generated columns of it.
-- The owner works on its rows; the other party of the engagement sees and answers what is shared.
create procedure make_aggregate(name text) language plpgsql as $$
begin
  execute format($sql$
    create table %1$I (
      id uuid primary key,
      org uuid not null references org,
      client uuid references org,
      shared boolean not null default false,
      version integer not null check (version > 0),
      phase text not null generated always as (state->>'phase') stored,
      state jsonb not null,
      pos bigint not null
    );
    create index on %1$I (org, pos desc);
    create index on %1$I (client, pos desc) where client is not null;
    alter table %1$I enable row level security;
    alter table %1$I force row level security;
    create policy parties on %1$I to app_tenant
      using (org = app_org() or (client = app_org() and shared))
      with check (org = app_org() or (client = app_org() and shared));
    grant select, insert, update on %1$I to app_tenant;
  $sql$, name);
end $$;
