/** Judges a move in the planner by the functions that the server uses: limits of the rules, and each person on the new days. */
import type { Output } from '../api/client.ts';
import { limitFacts, pastLimit } from '@certwright/core/audit/dates.guards';
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import { ableFor, type AbleQuestion } from '@certwright/core/qualification/able';
import { addDays, dayNumber } from '@certwright/rules/calendar-date';

type Month = Output<'planning.month'>;
type Questions = Output<'planning.questions'>;
export type Booking = Month['bookings'][number];
export type PlannedAudit = Month['audits'][number];

export type Proposed = {
  readonly audit: PlannedAudit;
  /** The booking that was taken hold of. */
  readonly booking: Booking;
  readonly person: string;
  readonly from: string;
};

/** The whole audit on its new days. */
export function movedAudit({ audit, booking, from }: Proposed): {
  readonly from: string;
  readonly to: string;
} {
  const shift = dayNumber(from) - dayNumber(booking.from);
  return { from: addDays(audit.from, shift), to: addDays(audit.to, shift) };
}

export function judged(
  proposed: Proposed,
  team: readonly Booking[],
  { people, limits }: Questions,
  today: string,
): { readonly free: boolean; readonly why: readonly string[] } {
  const { booking, person, from } = proposed;
  const shift = dayNumber(from) - dayNumber(booking.from);
  const days = movedAudit(proposed);
  const past = pastLimit({
    on: today,
    ...days,
    limits: limits.map(one => ({
      certification: '',
      day: one.day,
      because: { doc: one.doc, edition: '', clause: one.clause },
      ...(one.own ? { own: one.own } : {}),
    })),
  });
  const moved = team
    .map(one => (one.person === booking.person && one.from === booking.from ? { ...one, person } : one))
    .filter(one => shift !== 0 || one.person === person);
  const why = moved.flatMap(one => {
    const known = people.find(row => row.person === one.person);
    if (!known) return ['This person is no auditor of the body.'];
    const question = known.question as unknown as AbleQuestion;
    const on = { from: addDays(one.from, shift), to: addDays(one.to, shift) };
    return ableFor({ ...question, ...on }).map(reason => refusalText(reason.code, reason.facts));
  });
  const limit = past ? [refusalText('planned-past-the-limit', limitFacts(past))] : [];
  const all = [...new Set([...limit, ...why])];
  return { free: all.length === 0, why: all };
}
