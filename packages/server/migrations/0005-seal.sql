-- The sequencer walks events in the order in which their transactions began to write, and nobody chooses that order.

create index event_tx on event (tx, pos);

revoke insert on event from app_tenant, app_platform;
grant insert (org, client, shared, stream, version, type, schema, data, actor, operation, request_id, at)
  on event to app_tenant, app_platform;
