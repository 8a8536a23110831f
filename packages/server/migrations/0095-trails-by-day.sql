-- When heads of trails last went into the log is asked at each start: of very many leaves a few are of that kind.
create index log_leaf_trails on log_leaf (made_at) where kind = 'trails';
