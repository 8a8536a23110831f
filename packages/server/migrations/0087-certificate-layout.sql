-- How a revision's sheet looks, kept with its credential: drawn anew, it looks as it did. Null: the usual look.
alter table credential add column layout jsonb;
create index credential_mark on credential ((layout #>> '{mark,sha256}')) where layout #>> '{mark,sha256}' is not null;
