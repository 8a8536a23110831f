-- When backups were made and how they ended: for doctor, and for whoever operates the installation. Of no organization,
-- and no part of a backup itself.

create schema upkeep;
create table upkeep.backup_run (
  id uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz,
  place text not null,
  run text,
  rows bigint,
  bytes bigint,
  files integer,
  verified boolean not null default false,
  failed text
);
create index on upkeep.backup_run (began_at desc);
grant usage on schema upkeep to app_platform;
grant select on upkeep.backup_run to app_platform;
