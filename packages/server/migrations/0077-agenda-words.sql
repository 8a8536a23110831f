-- unused since 0.1.0: the search of all evidence is followed by one of each kind
-- Evidence to collect and evidence that expires are searched each by its own index, so that a word that only other
-- evidence has is seen at once to be in none of them. As the searches of 0044: one organization, nobody with limits.

drop function evidence_with(text, integer);
drop index evidence_words;
create index evidence_expiry_words on evidence using gin (words gin_trgm_ops)
  where phase = 'attached' and replaced_by is null and collection_due is null and expires_on is not null;
create index evidence_collection_words on evidence using gin (words gin_trgm_ops)
  where phase = 'attached' and replaced_by is null and collection_due is not null;
create index document_review_words on document using gin (words gin_trgm_ops) where review_due is not null;

create function expiries_with(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from evidence where org = app_org() and app_limits() is null and phase = 'attached' and replaced_by is null
    and collection_due is null and expires_on is not null and words like pattern limit most $$;
create function collections_with(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from evidence where org = app_org() and app_limits() is null and phase = 'attached' and replaced_by is null
    and collection_due is not null and words like pattern limit most $$;
create function reviews_with(pattern text, most integer) returns setof uuid
  language sql stable security definer set search_path = public as $$
  select id from document where org = app_org() and app_limits() is null and review_due is not null
    and words like pattern limit most $$;
revoke execute on function expiries_with(text, integer), collections_with(text, integer), reviews_with(text, integer)
  from public;
grant execute on function expiries_with(text, integer), collections_with(text, integer), reviews_with(text, integer)
  to app_tenant;
