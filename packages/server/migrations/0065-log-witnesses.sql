-- Cosignatures of witnesses under the heads of the log, and the public half of its keys for everybody: a key that follows
-- another one comes with a note that both have signed.
create table log_cosignature (
  size bigint not null references log_head,
  witness text not null,
  line text not null check (octet_length(line) between 1 and 2000),
  made_at timestamptz not null,
  primary key (size, witness)
);
create index log_cosignature_witness on log_cosignature (witness, size);
alter table log_cosignature enable row level security; alter table log_cosignature force row level security;
create policy public_reads on log_cosignature for select to app_public using (true);
create policy platform on log_cosignature to app_platform using (true) with check (true);
grant select on log_cosignature to app_public;
grant select, insert on log_cosignature to app_platform;

alter table log_key add column handover text;
create policy public_reads on log_key for select to app_public using (true);
grant select (id, name, public_key, handover, made_at) on log_key to app_public;
