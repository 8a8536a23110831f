-- What was seen on a body's domain is served to browsers, which our pages let ask no other host.
grant select (found, good_at) on body_domain to app_public;
create index body_domain_seen on body_domain (did, good_at desc) where document is not null;
