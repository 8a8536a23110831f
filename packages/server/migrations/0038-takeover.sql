-- Nobody starts empty: certificates of bodies that are not here, and people who come in from a list.

call make_aggregate('outside_certificate');
call make_aggregate('people_list');

-- Names of lead auditors stand beside the trail, which keeps no names: one can be taken away without breaking it.
create table outside_lead (
  org uuid not null references org,
  certificate uuid not null references outside_certificate,
  visit uuid primary key,
  name text not null check (length(name) between 1 and 300)
);
create index outside_lead_of_certificate on outside_lead (certificate);
alter table outside_lead enable row level security; alter table outside_lead force row level security;
create policy tenant on outside_lead to app_tenant using (org = app_org()) with check (org = app_org());
create policy guests on outside_lead as restrictive for select to app_tenant
  using ((select app_limits()) is null
    or exists (select 1 from outside_certificate o where o.id = outside_lead.certificate));
grant select, insert, update, delete on outside_lead to app_tenant;

-- The report of a visit follows its certificate, as a file of evidence follows its evidence.
alter policy guests on file
  using ((select app_limits()) is null
    or exists (select 1 from evidence e where e.state->>'file' = file.id::text)
    or exists (select 1 from outside_certificate o
      where jsonb_path_exists(o.state, '$.visits[*].report ? (@ == $id)', jsonb_build_object('id', file.id))));
