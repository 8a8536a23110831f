-- A second factor and passkeys, in the shape that better-auth asks for.

alter table auth."user" add column "twoFactorEnabled" boolean not null default false;

create table auth."twoFactor" (
  "id" uuid primary key default gen_random_uuid(),
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "verified" boolean not null default true,
  "failedVerificationCount" integer not null default 0,
  "lockedUntil" timestamptz
);
create index two_factor_of_user on auth."twoFactor" ("userId");
create index two_factor_secret on auth."twoFactor" ("secret");

create table auth.passkey (
  "id" uuid primary key default gen_random_uuid(),
  "name" text,
  "publicKey" text not null,
  "userId" uuid not null references auth."user" ("id") on delete cascade,
  "credentialID" text not null unique,
  "counter" bigint not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  "transports" text,
  "createdAt" timestamptz,
  "aaguid" text
);
create index passkey_of_user on auth.passkey ("userId");

grant select, insert, update, delete on auth."twoFactor", auth.passkey to app_platform;
