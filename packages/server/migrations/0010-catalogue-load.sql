-- A first load of the catalogue in less time, and lists of one kind that do not walk all the others.

-- Nothing ever asked for it: the text itself is compared.
alter table catalogue_deliverable drop column scope_hash;

-- Words hardly become smaller when they are compressed; every row written and every row looked at pays for the attempt.
alter table catalogue_deliverable
  alter column title_words set storage external,
  alter column all_words set storage external;

create or replace function catalogue_build_search() returns void
  language sql security definer set search_path = public as $$
  create index if not exists catalogue_deliverable_number on catalogue_deliverable (number, place) where number is not null;
  create index if not exists catalogue_deliverable_standing on catalogue_deliverable (standing, place);
  create index if not exists catalogue_deliverable_type on catalogue_deliverable (type, standing, place);
  create index if not exists catalogue_deliverable_committee on catalogue_deliverable (committee, place);
  create index if not exists catalogue_deliverable_base on catalogue_deliverable (base);
  create index if not exists catalogue_deliverable_reference on catalogue_deliverable (reference);
  create index if not exists catalogue_deliverable_ics on catalogue_deliverable using gin (ics_path);
  create index if not exists catalogue_deliverable_title on catalogue_deliverable using gin (title_words);
  create index if not exists catalogue_deliverable_all on catalogue_deliverable using gin (all_words);
  create index if not exists catalogue_word_alike on catalogue_word using gin (word gin_trgm_ops);
$$;
create or replace function catalogue_drop_search() returns void
  language sql security definer set search_path = public as $$
  drop index if exists catalogue_deliverable_number, catalogue_deliverable_standing, catalogue_deliverable_type,
    catalogue_deliverable_committee, catalogue_deliverable_base, catalogue_deliverable_reference, catalogue_deliverable_ics,
    catalogue_deliverable_title, catalogue_deliverable_all, catalogue_word_alike;
$$;
select catalogue_build_search();
