/** Refuses an act of somebody whose competence or impartiality stands in its way; other areas call this. */
import { notAble } from '@certwright/core/audit/team.guards';
import type { BodyFunction } from '@certwright/core/qualification/function.table';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { ability } from './able.reading.ts';
import { standardOf } from './standard-of.ts';

export type Acts = {
  readonly function: BodyFunction;
  readonly engagement: string;
  readonly editions: readonly string[];
  readonly areas?: readonly string[];
  readonly on: string;
  readonly team?: readonly string[];
};

/** @throws Refused `person-not-able` with every reason and clause */
export async function requireAble(act: Act, asked: Acts): Promise<void> {
  const { engagement, on, team = [], areas = [] } = asked;
  const needs = asked.editions.map(edition => ({ standard: standardOf(edition), areas }));
  const known = await ability(act, { engagement, from: on, to: on, needs, team, people: [act.person] });
  const reasons = known.whyNot(act.person, asked.function);
  if (reasons.length === 0) return;
  const person = await naming(act, [act.person]);
  const refusal = notAble([{ person: act.person, name: person(act.person).name, reasons }]);
  if (refusal) throw new Refused(refusal);
}
