-- unused since 0.1.0: a private half may lie with a program of the operator; a release before this one knows neither that nor uses of keys, so rotate no key while one runs beside
-- A key has one use, may lie elsewhere, is retired on a day and can be compromised from one.

alter table signing_key
  -- Null signs everything: the keys of the first releases.
  add column signs text collate "C" check (signs in ('certificate', 'status-list')),
  add column provider text collate "C" not null default 'sealed' check (provider in ('sealed', 'command')),
  add column compromised_from timestamptz,
  alter column private_sealed drop not null,
  add constraint signing_key_private_half check ((provider = 'sealed') = (private_sealed is not null));
create unique index signing_key_name on signing_key (org, kid);
grant select (signs, compromised_from) on signing_key to app_public;
