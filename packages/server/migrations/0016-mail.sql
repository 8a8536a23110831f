-- Letters by e-mail: what was sent to whom, and what could not be. What a letter says is kept only until it is sent.

create table mail (
  id uuid primary key,
  org uuid references org,
  address text not null,
  letter text not null,
  language text not null,
  data jsonb not null,
  outcome text not null check (outcome in ('waiting', 'sent', 'failed', 'not-sent')),
  tries integer not null default 0,
  says text not null default '',
  queued_at timestamptz not null,
  sent_at timestamptz
);
create index on mail (org, queued_at desc);

alter table mail enable row level security;
alter table mail force row level security;
create policy tenant on mail to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on mail to app_platform using (true) with check (true);

-- An organization sees that a letter went, not the links in it.
grant select (id, org, address, letter, language, outcome, tries, says, queued_at, sent_at) on mail to app_tenant;
grant insert on mail to app_tenant;
grant select, insert, update on mail to app_platform;
