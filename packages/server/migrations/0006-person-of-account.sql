-- An account and its person are one: the person is written in the account's own transaction, so that neither
-- is ever there without the other, whatever happens in between.

create function auth.keep_person() returns trigger language plpgsql
  set search_path = pg_catalog, public as
$$
begin
  insert into public.person (id, name, email, created_at)
    values (new.id, new.name, new.email, new."createdAt")
    on conflict do nothing;
  return null;
end
$$;

create trigger keep_person after insert on auth."user" for each row execute function auth.keep_person();
