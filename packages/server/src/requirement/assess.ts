/** Assesses one requirement or gives it an owner: the way that screens and imports share. */
import type { AssessmentCommand } from '@certwright/core/requirement/assessment.decider';
import { exclusionRule } from '@certwright/core/requirement/exclusion.table';
import type { AssessInput } from '@certwright/core/requirement/requirement.schema';
import type { Edition, Requirement } from '@certwright/standards/edition';
import type { z } from 'zod';
import { ASSESSMENT } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';

export const assessmentId = (act: Pick<Act, 'org'>, edition: string, key: string): string =>
  contentId('assessment', act.org, edition, key);

type Assessed = Omit<z.output<typeof AssessInput>, 'on'>;

/** The command of an assessment, with what the edition says about leaving the requirement out. */
export function assessCommand(
  place: { readonly edition: Edition; readonly requirement: Requirement },
  said: Assessed,
  by: { readonly by: string; readonly on: string; readonly ownerIsMember: boolean },
): Extract<AssessmentCommand, { type: 'Assess' }> {
  const { edition, requirement } = place;
  const control = requirement.kind === 'control';
  const exclusion = { allowed: requirement.mayExclude, control, rule: exclusionRule(edition) };
  return { type: 'Assess', ...said, exclusion, ...by };
}

/** @throws Refused, Stale */
export const putAssessment = (act: Act, command: AssessmentCommand) =>
  begin(act, ASSESSMENT, assessmentId(act, command.edition, command.key), command);
