-- Single sign-on: the domains of an organization, its identity providers, and the people and groups of its directory.

create table email_domain (
  id uuid primary key,
  org uuid not null references org,
  domain text collate "C" not null check (domain = lower(domain) and length(domain) between 4 and 253),
  -- What a TXT record of the domain has to say.
  proof text not null,
  claimed_at timestamptz not null,
  confirmed_at timestamptz,
  confirmed_by text check (confirmed_by in ('dns', 'operator')),
  ended_at timestamptz
);
create unique index email_domain_claimed on email_domain (org, domain) where ended_at is null;
-- A domain belongs to one organization at a time.
create unique index email_domain_confirmed on email_domain (domain) where confirmed_at is not null and ended_at is null;

create table identity_provider (
  id uuid primary key,
  org uuid not null references org,
  name text not null check (length(name) between 1 and 100),
  kind text not null check (kind in ('oidc', 'saml')),
  settings jsonb not null,
  secret_sealed text,
  -- Roles of whoever comes without an invitation; empty lets only the invited in.
  newcomers text[] not null,
  -- The hash of the token by which a directory provisions.
  directory_hash text collate "C" unique,
  directory_by uuid references person,
  made_at timestamptz not null,
  ended_at timestamptz
);
create index identity_provider_org on identity_provider (org);
-- Members come in through this provider alone. No reference: with it the tables would stand in a circle, and a
-- backup could not bring them back one after the other.
alter table org add column sign_on uuid;

create table external_identity (
  id uuid primary key,
  org uuid not null references org,
  provider uuid not null references identity_provider,
  person uuid not null references person,
  -- How the provider names the person in assertions; null until the first arrival.
  subject text collate "C",
  user_name text,
  external_id text,
  email text not null,
  name text not null,
  active boolean not null,
  provisioned boolean not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index external_identity_subject on external_identity (provider, subject);
create unique index external_identity_user_name on external_identity (provider, lower(user_name));
create index external_identity_person on external_identity (person);

create table directory_group (
  id uuid primary key,
  org uuid not null references org,
  provider uuid not null references identity_provider,
  name text not null,
  external_id text,
  -- What its members may here; the organization says it, not the directory.
  roles text[] not null,
  members uuid[] not null,
  made_at timestamptz not null,
  changed_at timestamptz not null
);
create unique index directory_group_name on directory_group (provider, lower(name));

-- Somebody on the way to a provider and back, for some minutes.
create table sign_on_try (
  id uuid primary key,
  org uuid not null references org,
  provider uuid not null references identity_provider,
  browser_hash text not null,
  -- Request id (SAML); nonce and verifier (OpenID Connect).
  sent jsonb not null,
  next text not null,
  proving boolean not null,
  made_at timestamptz not null,
  arrived jsonb
);

-- The roles of this membership come from the groups of a directory.
alter table membership add column provider uuid references identity_provider;

alter table auth.session
  -- The provider that the session was opened through.
  add column "signOn" uuid,
  -- When the person proved who he is there; a provider may let him pass on an older proof.
  add column "provedAt" timestamptz;

do $$
declare kept_in text;
begin
  foreach kept_in in array array['email_domain', 'identity_provider', 'external_identity', 'directory_group', 'sign_on_try'] loop
    execute format('alter table %1$I enable row level security; alter table %1$I force row level security;
      create policy platform on %1$I to app_platform using (true) with check (true);
      grant select, insert, update, delete on %1$I to app_platform;', kept_in);
  end loop;
  foreach kept_in in array array['email_domain', 'identity_provider', 'external_identity', 'directory_group'] loop
    execute format('create policy tenant on %1$I to app_tenant using (org = app_org()) with check (org = app_org());
      create policy guests on %1$I as restrictive for select to app_tenant using ((select app_limits()) is null);', kept_in);
  end loop;
end $$;
grant select, insert, update on email_domain to app_tenant;
grant select (id, org, name, kind, settings, newcomers, directory_by, made_at, ended_at), insert, update on identity_provider to app_tenant;
grant select on external_identity to app_tenant;
grant select, update (roles, changed_at) on directory_group to app_tenant;
