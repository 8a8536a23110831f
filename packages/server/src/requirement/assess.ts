/** Assesses one requirement or gives it an owner: the way that screens and imports share. */
import {
  assessment,
  type AssessmentCommand,
  type AssessedState,
} from '@certwright/core/requirement/assessment.decider';
import { exclusionRule } from '@certwright/core/requirement/exclusion.table';
import type { AssessInput } from '@certwright/core/requirement/requirement.schema';
import type { Edition, Requirement } from '@certwright/standards/edition';
import type { z } from 'zod';
import { ASSESSMENT } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { assessmentById } from './requirement.store.ts';
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

/** Sets how far a control is implemented and leaves all else that was said about it. */
export async function implement(
  act: Act,
  place: { readonly edition: Edition; readonly requirement: Requirement },
  state: AssessedState,
  on: string,
): Promise<void> {
  const key = { edition: place.edition.id, key: place.requirement.key };
  const before = await assessmentById(act.tx, assessmentId(act, key.edition, key.key));
  const kept = before?.state ?? assessment.initial;
  if (kept.phase === state) return;
  const { note, strengths, gaps, justification, owner, dueOn } = kept;
  const whole = { ...key, state, note, strengths, gaps, justification, owner, dueOn };
  // The owner was checked when he was named; the If-Match of the request belongs to another thing.
  const { expected: _, ...own } = act;
  await putAssessment(own, assessCommand(place, whole, { by: act.person, on, ownerIsMember: true }));
}
