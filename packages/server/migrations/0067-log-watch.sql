-- Who is told by letter of what is published about a name. Nothing is kept of an address before its owner has confirmed it.
create table log_watch (
  id uuid primary key,
  address text not null check (length(address) between 3 and 254),
  words text not null check (length(words) between 3 and 80),
  language text not null check (language in ('en', 'de')),
  -- Entries of the log below this place were told.
  told_place bigint not null,
  told_at timestamptz not null,
  made_at timestamptz not null
);
create unique index log_watch_once on log_watch (address, words);
create index log_watch_due on log_watch (told_place, told_at);
alter table log_watch enable row level security; alter table log_watch force row level security;
create policy platform on log_watch to app_platform using (true) with check (true);
grant select, insert, delete on log_watch to app_platform;
grant update (told_place, told_at) on log_watch to app_platform;
