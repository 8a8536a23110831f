/** Who acts for the body now, with its rules: for what waits and for the calendar. */
import type { Act } from '../platform/events/act.ts';
import { recordsOf } from './competence.store.ts';
import { policyOf } from './policy.reading.ts';

export async function peopleKept(act: Pick<Act, 'tx' | 'org'>, people?: readonly string[]) {
  const [policy, rows] = await Promise.all([policyOf(act), recordsOf(act.tx, act.org, people)]);
  return { policy, rows: rows.filter(row => row.state.phase === 'active') };
}
