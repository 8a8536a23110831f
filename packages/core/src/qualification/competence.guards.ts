/** What stands in the way of each act on a competence record. */
import { iso17021 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import type { Of } from './competence.command.ts';
import type { CompetenceRecord, Qualification } from './competence.state.ts';

type State = CompetenceRecord;
const find = (s: State, id: string): Qualification | undefined => s.qualifications.find(q => q.id === id);
const notFound = (s: State, c: { readonly qualification: string }): boolean => !find(s, c.qualification);

const BONDED: Guard<State, Of<'Open' | 'Revise'>> = {
  refused: 'external-without-agreement',
  because: [iso17021('7.3')],
  when: (_, c) => c.bond !== 'employed' && c.agreement.trim() === '',
};

/** Nobody evaluates or observes himself, and who does is competent for it. */
const EVALUATED: readonly Guard<State, Pick<Of<'Qualify'>, 'evaluator'>>[] = [
  {
    refused: 'evaluated-oneself',
    because: [iso17021('7.1.3')],
    when: (s, c) => c.evaluator.person === s.person,
  },
  {
    refused: 'evaluator-not-competent',
    because: [iso17021('7.1.3'), iso17021('7.2.10')],
    when: (_, c) => !c.evaluator.competent,
  },
];

const EXISTS: Guard<State, { readonly qualification: string }> = {
  refused: 'no-such-qualification',
  because: [iso17021('7.4')],
  when: notFound,
};
const WITHDRAWN: Guard<State, { readonly qualification: string }> = {
  refused: 'qualification-withdrawn',
  because: [iso17021('7.2.10')],
  when: (s, c) => Boolean(find(s, c.qualification)?.withdrawn),
};

export const COMPETENCE_GUARDS = {
  Open: [
    {
      refused: 'competence-record-exists',
      because: [iso17021('7.4')],
      when: (s: State) => s.phase !== 'none',
    },
    BONDED,
  ] as readonly Guard<State, Of<'Open'>>[],
  Revise: [BONDED] as readonly Guard<State, Of<'Revise'>>[],
  Qualify: [
    ...EVALUATED,
    {
      refused: 'period-ends-before-it-begins',
      because: [iso17021('7.4')],
      when: (_, c) => c.until < c.from,
    },
    {
      refused: 'training-only-for-auditing',
      because: [iso17021('9.2.2.1.3')],
      when: (_, c) => c.training && c.function !== 'audit',
    },
    {
      refused: 'decision-never-outsourced',
      because: [iso17021('7.5.1'), iso17021('9.5.1.2')],
      when: (s, c) => c.function === 'decision' && s.bond === 'outsourced',
    },
  ] as readonly Guard<State, Of<'Qualify'>>[],
  Suspend: [
    EXISTS,
    WITHDRAWN,
    {
      refused: 'qualification-already-suspended',
      because: [iso17021('7.2.10')],
      when: (s, c) => Boolean(find(s, c.qualification)?.suspended),
    },
  ] as readonly Guard<State, Of<'Suspend'>>[],
  Reinstate: [
    EXISTS,
    WITHDRAWN,
    {
      refused: 'qualification-not-suspended',
      because: [iso17021('7.2.10')],
      when: (s, c) => !find(s, c.qualification)?.suspended,
    },
  ] as readonly Guard<State, Of<'Reinstate'>>[],
  Withdraw: [EXISTS, WITHDRAWN] as readonly Guard<State, Of<'Withdraw'>>[],
  Monitor: EVALUATED as readonly Guard<State, Of<'Monitor'>>[],
  Declare: [
    {
      refused: 'period-ends-before-it-begins',
      because: [iso17021('5.2.3')],
      when: (_, c) => c.until < c.from,
    },
  ] as readonly Guard<State, Of<'Declare'>>[],
  RecordTie: [
    {
      refused: 'tie-without-organization',
      because: [iso17021('5.2.3')],
      when: (_, c) => c.engagement === null && c.organization.trim() === '',
    },
    {
      refused: 'period-ends-before-it-begins',
      because: [iso17021('5.2.3')],
      when: (_, c) => c.until !== null && c.until < c.from,
    },
  ] as readonly Guard<State, Of<'RecordTie'>>[],
  EndTie: [
    {
      refused: 'no-such-tie',
      because: [iso17021('5.2.3')],
      when: (s, c) => !s.ties.some(one => one.id === c.tie),
    },
    {
      refused: 'period-ends-before-it-begins',
      because: [iso17021('5.2.3')],
      when: (s, c) => c.until < (s.ties.find(one => one.id === c.tie)?.from ?? ''),
    },
  ] as readonly Guard<State, Of<'EndTie'>>[],
  TakeOver: [
    {
      refused: 'competence-record-exists',
      because: [iso17021('7.4')],
      when: (s: State) => s.phase !== 'none',
    },
    BONDED as unknown as Guard<State, Of<'TakeOver'>>,
    {
      refused: 'period-ends-before-it-begins',
      because: [iso17021('7.4')],
      when: (_, c) => c.qualifications.some(one => one.until < one.from),
    },
    {
      refused: 'decision-never-outsourced',
      because: [iso17021('7.5.1'), iso17021('9.5.1.2')],
      when: (_, c) => c.bond === 'outsourced' && c.qualifications.some(one => one.function === 'decision'),
    },
  ] as readonly Guard<State, Of<'TakeOver'>>[],
  UndoTakeOver: [
    {
      refused: 'take-over-built-on',
      because: [],
      when: (s: State) => s.takenOver === undefined || s.phase !== 'active',
    },
  ] as readonly Guard<State, Of<'UndoTakeOver'>>[],
  End: [] as readonly Guard<State, Of<'End'>>[],
} as const;
