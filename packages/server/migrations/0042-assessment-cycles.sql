-- Cycles of assessment that were ended: how every requirement stood at that moment. A guest with limits sees none,
-- because what is kept of a requirement rests on records that he may not see.

call make_aggregate('assessment_cycle');
create index assessment_cycle_ended on assessment_cycle (org, (state->>'on') desc, pos desc) where state->>'phase' = 'ended';
