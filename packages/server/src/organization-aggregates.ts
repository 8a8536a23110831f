/** The lifecycles of the organization's side, each with the table that keeps it. */
import { adoption } from '@certwright/core/standard/adoption.decider';
import { lifecycle } from './platform/events/aggregate.ts';

export const ADOPTION = lifecycle('adoption', adoption);

export const ORGANIZATION_AGGREGATES = [ADOPTION] as const;
