/** From stored records to what operations answer: a line of the matrix, and one person whole. */
import type { CompetenceRecord, PersonTie } from '@certwright/core/qualification/competence.state';
import { standingOn } from '@certwright/core/qualification/competence.state';
import { currentOf, personDue, type PersonDue } from '@certwright/core/qualification/due';
import type { EstablishedPolicy } from '@certwright/core/qualification/policy.decider';
import type { CompetenceView, MatrixRow } from '@certwright/core/qualification/qualification.schema';
import { separationEnd } from '@certwright/core/qualification/separation';
import { addDays } from '@certwright/rules/calendar-date';
import type { z } from 'zod';
import { timesHere } from '../body/body.reading.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { auditsOf, workload } from '../audit/team.reading.ts';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { RecordRow } from './competence.store.ts';

type Person = (id: string) => Named;

const phaseOf = (state: CompetenceRecord) =>
  state.phase === 'ended' ? ('ended' as const) : ('active' as const);
const dueView = (today: string) => (one: PersonDue) => ({ ...one, overdue: one.due < today });

export function matrixRow(
  { id, state }: Pick<RecordRow, 'id' | 'state'>,
  name: Named,
  policy: EstablishedPolicy | undefined,
  today: string,
): z.input<typeof MatrixRow> {
  const [next] = personDue(state, policy, today);
  return {
    id,
    person: name,
    phase: phaseOf(state),
    bond: state.bond,
    country: state.country,
    languages: [...state.languages],
    cells: currentOf(state).map(q => ({
      function: q.function,
      standard: q.standard,
      areas: [...q.areas],
      training: q.training,
      until: q.until,
      standing: standingOn(q, today),
    })),
    next: next ? dueView(today)(next) : null,
  };
}

const ended = (one: { by: string; on: string; reason: string } | null, person: Person) =>
  one && { on: one.on, reason: one.reason, by: person(one.by) };

const tieView = (
  { recordedOn: _, ...tie }: PersonTie,
  clients: ReadonlyMap<string, string>,
  consultancyYears: number,
) => ({
  ...tie,
  organization: tie.organization || (clients.get(tie.engagement ?? '') ?? ''),
  keepsAwayUntil: tie.until === null ? null : separationEnd(tie.kind, tie.until, consultancyYears),
});

function peopleIn(state: CompetenceRecord): readonly (string | undefined)[] {
  return [
    state.person,
    state.ended?.by,
    ...state.qualifications.flatMap(q => [q.evaluatedBy, q.suspended?.by, q.withdrawn?.by]),
    ...state.monitorings.map(m => m.monitoredBy),
    ...state.declarations.map(d => d.by),
  ];
}

const WINDOW = 90;

export async function competenceView(
  act: Act,
  { id, version, state }: RecordRow,
  policy: EstablishedPolicy | undefined,
): Promise<z.input<typeof CompetenceView>> {
  const { today } = act;
  const [person, audits, before, ahead, times] = await Promise.all([
    naming(act, peopleIn(state)),
    auditsOf(act, state.person),
    workload(act, { from: addDays(today, -WINDOW), to: addDays(today, -1) }),
    workload(act, { from: today, to: addDays(today, WINDOW) }),
    timesHere(act),
  ]);
  const engagements = [...new Set(state.ties.flatMap(tie => tie.engagement ?? []))];
  const named = await Promise.all(engagements.map(one => requireEngagement(act, one)));
  const clients = new Map(named.map(one => [one.id, one.client_name]));
  const { agreement, since } = state;
  return {
    ...matrixRow({ id, state }, person(state.person), policy, today),
    version,
    agreement,
    since,
    ended: ended(state.ended, person),
    qualifications: state.qualifications.map(q => ({
      ...q,
      areas: [...q.areas],
      evaluatedBy: person(q.evaluatedBy),
      standing: standingOn(q, today),
      suspended: ended(q.suspended, person),
      withdrawn: ended(q.withdrawn, person),
    })),
    due: personDue(state, policy, today).map(dueView(today)),
    monitorings: state.monitorings.map(m => ({ ...m, monitoredBy: person(m.monitoredBy) })),
    declarations: state.declarations.map(d => ({ ...d, by: person(d.by) })),
    ties: state.ties.map(tie => tieView(tie, clients, times.consultancyYears)),
    audits: audits.map(one => ({
      id: one.id,
      client: one.client,
      from: one.from,
      to: one.to,
      role: one.state.team.find(m => m.person === state.person)?.role ?? '',
    })),
    workload: { before: before.get(state.person) ?? 0, ahead: ahead.get(state.person) ?? 0 },
  };
}
