-- When backups were made and how they ended: for doctor, and for whoever operates the installation.

create table backup_run (
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
create index on backup_run (began_at desc);
grant select on backup_run to app_platform;
