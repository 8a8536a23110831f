-- The context of an organization: issues, interested parties, sites, processes, and the scope of each standard.

call make_aggregate('context_issue');
call make_aggregate('interested_party');
call make_aggregate('site');
call make_aggregate('process');
call make_aggregate('management_scope');
