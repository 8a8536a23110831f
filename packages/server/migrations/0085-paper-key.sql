-- The key with which a body signs the PDF files of its certificates, apart from the key of its credentials, and the
-- certificate (X.509) that this key issued about itself.
create table paper_key (
  id uuid primary key,
  org uuid not null references org,
  certificate bytea not null,
  private_sealed text not null,
  made_at timestamptz not null,
  retired_at timestamptz
);
create unique index paper_key_in_use on paper_key (org) where retired_at is null;
alter table paper_key enable row level security;
alter table paper_key force row level security;
create policy tenant on paper_key to app_tenant using (org = app_org()) with check (org = app_org());
create policy platform on paper_key to app_platform using (true);
-- A body's people make the key with its first certificate; only the job that signs reads its private half.
grant select (id, org, certificate, made_at, retired_at), insert on paper_key to app_tenant;
grant select on paper_key to app_platform;
