/** What becomes due with a person, by the intervals that the body chose: lapsing qualifications, observation at work, monitoring, declarations. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { Citation } from '../kernel/decider.ts';
import { iso17021 } from '../kernel/citation.ts';
import type { PlainDate } from '../kernel/schema.ts';
import { type CompetenceRecord, type Qualification, standingOn } from './competence.state.ts';
import { WITNESSED } from './function.table.ts';
import type { EstablishedPolicy } from './policy.decider.ts';

export type PersonDue = {
  readonly code: 'qualification-lapses' | 'witnessing' | 'monitoring' | 'declaration';
  readonly due: PlainDate;
  readonly standard: string;
  readonly function: string;
  readonly because: Citation;
};

const newest = (days: readonly PlainDate[]): PlainDate | undefined => days.toSorted().at(-1);

export const lastWitnessed = ({ monitorings }: CompetenceRecord): PlainDate | undefined =>
  newest(monitorings.filter(m => m.kind === 'witnessed').map(m => m.on));

const audits = ({ qualifications }: CompetenceRecord): readonly Qualification[] =>
  qualifications.filter(q => WITNESSED.includes(q.function) && !q.withdrawn);

/** The day by which somebody who audits is observed at work again; undefined for who does not audit. */
export function witnessDue(record: CompetenceRecord, policy: EstablishedPolicy): PlainDate | undefined {
  const first = audits(record)
    .map(q => q.from)
    .toSorted()[0];
  const from = lastWitnessed(record) ?? first;
  return from === undefined || first === undefined ? undefined : addMonths(from, policy.witnessMonths);
}

/** Of several qualifications for the same, the last to lapse; those that were taken back are left out. */
export function currentOf(record: CompetenceRecord): readonly Qualification[] {
  const best = new Map<string, Qualification>();
  for (const q of record.qualifications) {
    if (q.withdrawn) continue;
    const key = `${q.function} ${q.standard}`;
    const known = best.get(key);
    if (!known || known.until < q.until) best.set(key, q);
  }
  return [...best.values()];
}

/** In the order of their days; nothing is due with somebody who has left. */
export function personDue(
  record: CompetenceRecord,
  policy: EstablishedPolicy | undefined,
  today: PlainDate,
): readonly PersonDue[] {
  if (record.phase !== 'active') return [];
  const found: PersonDue[] = currentOf(record)
    .filter(q => standingOn(q, today) !== 'suspended')
    .map(q => ({
      code: 'qualification-lapses',
      due: q.until,
      standard: q.standard,
      function: q.function,
      because: iso17021('7.2.10'),
    }));
  if (policy) {
    const witness = witnessDue(record, policy);
    const common = { standard: '', function: '' };
    if (witness !== undefined)
      found.push({ ...common, code: 'witnessing', due: witness, because: iso17021('7.2.10') });
    const monitored = newest(record.monitorings.map(m => m.on)) ?? audits(record)[0]?.from;
    if (monitored !== undefined)
      found.push({
        ...common,
        code: 'monitoring',
        due: addMonths(monitored, policy.monitoringMonths),
        because: iso17021('7.2.10'),
      });
    if (policy.declarationMonths !== null)
      found.push({
        ...common,
        code: 'declaration',
        due: newest(record.declarations.map(d => d.until)) ?? record.since,
        because: iso17021('5.2.3'),
      });
  }
  return found.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}
