-- unused since 0.1.0: rights and forced policies are as before when it has run
-- A body's status lists: which shards are open, how full each is, and under which name its lists are signed.

create table status_shard (
  org uuid not null references org,
  shard integer not null check (shard >= 0),
  -- The DID of the certificates whose bits lie here; their list has to be issued by the same.
  issuer text not null,
  -- How this server was reached when those certificates were issued: they name their list by it.
  base text not null,
  taken integer not null check (taken between 0 and 131072),
  opened_at timestamptz not null,
  primary key (org, shard)
);
alter table status_shard enable row level security;
create policy tenant on status_shard to app_tenant using (org = app_org()) with check (org = app_org());
create policy public_reads on status_shard for select to app_public using (true);
grant select, insert, update on status_shard to app_tenant;
grant select on status_shard to app_public;

-- The shards of before: bodies had one key, so one name.
alter table status_index no force row level security; alter table signing_key no force row level security;
insert into status_shard (org, shard, issuer, base, taken, opened_at)
  select i.org, i.shard, k.issuer,
    -- As the name leads there: https, but for the machine itself.
    case when split_part(k.issuer, ':', 3) ~ '^localhost(%3A|$)' then 'http://' else 'https://' end
      || replace(split_part(k.issuer, ':', 3), '%3A', ':'),
    count(*), k.since
  from status_index i
  join (select org, min(split_part(kid, '#', 1)) as issuer, min(valid_from) as since from signing_key group by org) k
    on k.org = i.org
  group by i.org, i.shard, k.issuer, k.since;
alter table status_index force row level security; alter table signing_key force row level security;
alter table status_shard force row level security;
