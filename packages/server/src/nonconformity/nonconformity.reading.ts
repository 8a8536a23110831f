/** What other areas ask of nonconformities: to raise one, what is overdue, what happened in a period. */
import type {
  Nonconformity,
  NonconformityCommand,
} from '@certwright/core/nonconformity/nonconformity.decider';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { NONCONFORMITY } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import type { Kept } from '../platform/events/kept.ts';
import { nonconformityPage } from './nonconformity.store.ts';

type Raise = Extract<NonconformityCommand, { type: 'Raise' }>;

/** @throws Refused */
export const raiseNonconformity = (act: Act, id: string, raised: Omit<Raise, 'type'>) =>
  begin(act, NONCONFORMITY, id, { type: 'Raise', ...raised });

/** Nonconformities not yet closed. */
export const openNonconformities = (act: Pick<Act, 'tx' | 'org'>): Promise<readonly Kept<Nonconformity>[]> =>
  nonconformityPage(act.tx, act.org, { limit: 1_000, open: true });

/** All, newest first, as far as a management review looks. */
export const recentNonconformities = (
  act: Pick<Act, 'tx' | 'org'>,
): Promise<readonly Kept<Nonconformity>[]> => nonconformityPage(act.tx, act.org, { limit: 1_000 });

/** Requirements with an open nonconformity graded major that is past its date. */
export async function overdueMajors(
  act: Pick<Act, 'tx' | 'org' | 'today'>,
): Promise<readonly RequirementRef[]> {
  return overdueAmong(await openNonconformities(act), act.today);
}

/** The same of nonconformities that were read already. */
export const overdueAmong = (
  rows: readonly Kept<Nonconformity>[],
  today: string,
): readonly RequirementRef[] =>
  rows.flatMap(({ state: { phase, grade, requirement, dueOn } }) =>
    phase !== 'closed' && grade === 'major' && requirement && dueOn !== null && dueOn < today
      ? [requirement]
      : [],
  );

/** Nonconformities that one internal audit raised. */
export const nonconformitiesOfAudit = (act: Pick<Act, 'tx' | 'org'>, audit: string) =>
  nonconformityPage(act.tx, act.org, { limit: 1_000, audit });
