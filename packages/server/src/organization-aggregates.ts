/** The lifecycles of the organization's side, each with the table that keeps it. */
import { evidence } from '@certwright/core/evidence/evidence.decider';
import { assessment } from '@certwright/core/requirement/assessment.decider';
import { adoption } from '@certwright/core/standard/adoption.decider';
import { lifecycle } from './platform/events/aggregate.ts';

export const ADOPTION = lifecycle('adoption', adoption);
export const ASSESSMENT = lifecycle('assessment', assessment);
export const EVIDENCE = lifecycle('evidence', evidence);

export const ORGANIZATION_AGGREGATES = [ADOPTION, ASSESSMENT, EVIDENCE] as const;
