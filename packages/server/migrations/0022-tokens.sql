-- Tokens by which programs act for a person in one organization; only their hashes are kept.

create table auth.token (
  id uuid primary key,
  hash text collate "C" not null unique,
  person uuid not null references auth."user" ("id") on delete cascade,
  org uuid not null,
  name text not null check (length(name) between 1 and 100),
  permissions text[] not null check (cardinality(permissions) > 0),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);
create index token_of_person on auth.token (person);
grant select, insert, update on auth.token to app_platform;
