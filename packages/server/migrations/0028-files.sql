-- The nightly sweep asks which contents are named.
create policy platform_reads on file for select to app_platform using (true);
grant select on file to app_platform;
create index file_content on file (sha256);
