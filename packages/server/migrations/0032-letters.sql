-- What a person wants of his letters, and on which devices he has signed in before.

create table auth.letter_choice (
  person uuid primary key references auth."user" ("id") on delete cascade,
  language text not null check (language in ('en', 'de')),
  digest text not null check (digest in ('never', 'daily', 'weekly')),
  last_digest date
);

create table auth.known_device (
  person uuid not null references auth."user" ("id") on delete cascade,
  hash text collate "C" not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (person, hash)
);
grant select, insert, update, delete on auth.letter_choice, auth.known_device to app_platform;

-- A person's address is that of his account.
create function auth.keep_address() returns trigger language plpgsql
  set search_path = pg_catalog, public as
$$
begin
  update public.person set email = new.email where id = new.id;
  return null;
end
$$;
create trigger keep_address after update of email on auth."user"
  for each row when (old.email is distinct from new.email) execute function auth.keep_address();
