/** A cycle of assessment that was ended: the state of every requirement at that moment, to be compared with later. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { AssessedState } from './assessment.state.ts';
import type { Confidence, Maturity } from './maturity.table.ts';
import type { Proof } from './proof.ts';

/** What is kept of one requirement. */
export type CycleStanding = {
  readonly state: AssessedState;
  readonly maturity: Maturity | null;
  readonly confidence: Confidence | null;
  readonly proof: Proof;
};

/** By the name of the requirement: `iso-9001-2015:8.5.1`. */
export type Standings = Readonly<Record<string, CycleStanding>>;

export type AssessmentCycle = {
  readonly phase: 'none' | 'ended' | 'withdrawn';
  readonly title: string;
  readonly note: string;
  readonly on: PlainDate;
  readonly by: Id;
  /** Editions that were adopted, in their order. */
  readonly editions: readonly string[];
  readonly standings: Standings;
  readonly why: string;
};

type By = { readonly by: Id; readonly on: PlainDate };

export type CycleCommand =
  | ({ readonly type: 'End' } & Pick<AssessmentCycle, 'title' | 'note' | 'editions' | 'standings'> & By)
  | ({ readonly type: 'Withdraw'; readonly why: string } & By);

type Of<T extends CycleCommand['type']> = Extract<CycleCommand, { type: T }>;
export type CycleEvent =
  | (Omit<Of<'End'>, 'type'> & { readonly type: 'AssessmentCycleEnded' })
  | (Omit<Of<'Withdraw'>, 'type'> & { readonly type: 'AssessmentCycleWithdrawn' });

export const END_GUARDS: readonly Guard<unknown, Of<'End'>>[] = [
  {
    refused: 'cycle-without-assessment',
    because: [],
    when: (_, c) => Object.values(c.standings).every(one => one.state === 'not-started'),
    facts: (_, c) => ({ on: c.on }),
  },
];

export const WITHDRAW_GUARDS: readonly Guard<AssessmentCycle, Of<'Withdraw'>>[] = [
  { refused: 'cycle-withdrawn', because: [], when: s => s.phase === 'withdrawn' },
];

export const assessmentCycle: Decider<AssessmentCycle, CycleCommand, CycleEvent> = {
  initial: { phase: 'none', title: '', note: '', on: '', by: '', editions: [], standings: {}, why: '' },
  decide(command, state) {
    if (command.type === 'Withdraw')
      return (
        firstRefusal(WITHDRAW_GUARDS, state, command) ?? [{ ...command, type: 'AssessmentCycleWithdrawn' }]
      );
    if (state.phase !== 'none') return refuse('cycle-unchangeable', [iso9001('7.5.3')]);
    return firstRefusal(END_GUARDS, state, command) ?? [{ ...command, type: 'AssessmentCycleEnded' }];
  },
  evolve(state, event) {
    if (event.type === 'AssessmentCycleWithdrawn') return { ...state, phase: 'withdrawn', why: event.why };
    const { type: _, ...ended } = event;
    return { ...ended, phase: 'ended', why: '' };
  },
};
