-- The trail of an organization is read from its end, and by person.
create index event_of_org on event (org, pos desc);
create index event_by_actor on event (org, actor, pos desc);
