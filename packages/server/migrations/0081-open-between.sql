-- What stands open between a body and its clients is found without reading what is closed.
create index application_submitted_open on application (org, pos) where phase = 'submitted';
create index offer_sent_open on offer (org, pos) where phase = 'sent';
create index contract_open on contract (org, pos) where phase in ('drafted', 'offered');
create index client_change_open on client_change (org, pos) where phase = 'reported';
