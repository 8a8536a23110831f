/** What waits with the people of a body: what lapses, who is to be observed, objections, and one's own declaration. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { FUNCTIONS, type BodyFunction } from '@certwright/core/qualification/function.table';
import { personDue, type PersonDue } from '@certwright/core/qualification/due';
import { addMonths } from '@certwright/rules/calendar-date';
import { objectionsOpen } from '../audit/team.reading.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { peopleKept } from '../qualification/people.reading.ts';

/** A new evaluation takes weeks. */
const AHEAD_MONTHS = 2;

const WORDS: Readonly<Record<PersonDue['code'], string>> = {
  'qualification-lapses': 'Evaluate again',
  witnessing: 'Observe at an audit',
  monitoring: 'Monitor',
  declaration: 'Ask for the declaration of interests of',
};

const detailOf = ({ code, function: act, standard }: PersonDue): string =>
  code === 'qualification-lapses'
    ? `${FUNCTIONS[act as BodyFunction]}, ${standard}: the qualification lapses by itself`
    : 'by the interval that the body chose';

/** One line a person and kind: the first of what becomes due. */
export async function peopleDue(act: Act): Promise<readonly WaitingItem[]> {
  const { policy, rows } = await peopleKept(act);
  const horizon = addMonths(act.today, AHEAD_MONTHS);
  const person = await naming(
    act,
    rows.map(row => row.state.person),
  );
  return rows.flatMap(({ id, state }) => {
    const first = new Map<string, PersonDue>();
    for (const due of personDue(state, policy, act.today))
      if (due.due <= horizon && !first.has(due.code)) first.set(due.code, due);
    return [...first.values()].map(due => ({
      stop: 'competence',
      kind: due.code,
      text: `${WORDS[due.code]}: ${person(state.person).name}`,
      detail: detailOf(due),
      path: `/audit/people/${id}`,
      due: due.due,
      overdue: due.due < act.today,
      because: due.because,
    }));
  });
}

/** One's own declaration, when it is about to run out. */
export async function ownDeclaration(act: Act): Promise<readonly WaitingItem[]> {
  const { policy, rows } = await peopleKept(act, [act.person]);
  const due = rows
    .flatMap(({ state }) => personDue(state, policy, act.today))
    .find(one => one.code === 'declaration' && one.due <= addMonths(act.today, 1));
  if (!due) return [];
  return [
    {
      stop: 'own-record',
      kind: 'declaration',
      text: 'Declare your interests',
      detail: 'Ties with clients of the body, or that there are none',
      path: '/audit/own-record',
      due: due.due,
      overdue: due.due < act.today,
      because: due.because,
    },
  ];
}

export async function objectionsWaiting(act: Act): Promise<readonly WaitingItem[]> {
  const rows = await objectionsOpen(act);
  return rows.map(({ audit, client, state }) => ({
    stop: 'audits',
    kind: 'objection',
    text: `Answer the objection of ${client}`,
    detail: state.reasons.slice(0, 120),
    path: `/audit/audits/${audit}`,
    due: null,
    overdue: false,
    because: { doc: 'ISO/IEC 17021-1', edition: '2015', clause: '9.2.3.5' },
  }));
}
