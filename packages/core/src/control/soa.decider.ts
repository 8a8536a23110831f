/** The Statement of Applicability of an edition: which controls apply and why, issued as version n (ISO/IEC 27001, 6.1.3 d). */
import { iso27001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

/** Why a control is in: what makes it necessary. */
export const INCLUSION_BASES = ['risk', 'law', 'contract', 'business'] as const;
export type InclusionBasis = (typeof INCLUSION_BASES)[number];

export type ControlDecision = {
  readonly key: string;
  readonly applicable: boolean;
  /** For what applies; empty for what does not. */
  readonly bases: readonly InclusionBasis[];
  /** In words; needed for every exclusion, and for an inclusion without a basis. */
  readonly reason: string;
};

export type Soa = {
  /** `changed`: decided further since the last issue. */
  readonly phase: 'none' | 'open' | 'issued' | 'changed';
  readonly edition: string;
  readonly decisions: Readonly<Record<string, ControlDecision>>;
  readonly issues: readonly { readonly number: number; readonly by: Id; readonly on: PlainDate }[];
};

type By = { by: Id; on: PlainDate };
export type SoaCommand =
  | ({ type: 'Decide'; edition: string; decisions: readonly ControlDecision[] } & By)
  | ({
      type: 'Issue';
      edition: string;
      /** All controls of the edition. */
      controls: readonly string[];
    } & By);

type Of<T extends SoaCommand['type']> = Extract<SoaCommand, { type: T }>;
export type SoaEvent =
  | (Omit<Of<'Decide'>, 'type'> & { type: 'ControlsDecided' })
  | ({ type: 'StatementIssued'; edition: string; number: number } & By);

/** A decision that an auditor could not follow. */
export const withoutReason = (one: ControlDecision): boolean =>
  one.reason.trim() === '' && (!one.applicable || one.bases.length === 0);

export const DECIDE_GUARDS: readonly Guard<Soa, Of<'Decide'>>[] = [
  {
    refused: 'control-without-reason',
    because: [iso27001('6.1.3 d')],
    when: (_, c) => c.decisions.some(withoutReason),
    facts: (_, c) => ({ controls: c.decisions.filter(withoutReason).map(one => one.key) }),
  },
];

const undecided = (s: Soa, controls: readonly string[]): readonly string[] =>
  controls.filter(key => s.decisions[key] === undefined);

export const ISSUE_GUARDS: readonly Guard<Soa, Of<'Issue'>>[] = [
  {
    refused: 'controls-undecided',
    because: [iso27001('6.1.3 d')],
    when: (s, c) => undecided(s, c.controls).length > 0,
    facts: (s, c) => {
      const open = undecided(s, c.controls);
      return { count: open.length, controls: open };
    },
  },
  {
    refused: 'issue-dated-before-the-last',
    because: [iso27001('7.5.3')],
    when: (s, c) => c.on < (s.issues.at(-1)?.on ?? ''),
    facts: s => ({ on: s.issues.at(-1)?.on }),
  },
];

export const soa: Decider<Soa, SoaCommand, SoaEvent> = {
  initial: { phase: 'none', edition: '', decisions: {}, issues: [] },
  decide(command, state) {
    if (command.type === 'Decide')
      return firstRefusal(DECIDE_GUARDS, state, command) ?? [{ ...command, type: 'ControlsDecided' }];
    const { edition, by, on } = command;
    const number = state.issues.length + 1;
    return (
      firstRefusal(ISSUE_GUARDS, state, command) ?? [{ type: 'StatementIssued', edition, number, by, on }]
    );
  },
  evolve(state, event) {
    const { edition, by, on } = event;
    if (event.type === 'StatementIssued')
      return {
        ...state,
        edition,
        phase: 'issued',
        issues: [...state.issues, { number: event.number, by, on }],
      };
    const decided = Object.fromEntries(event.decisions.map(one => [one.key, one]));
    return {
      ...state,
      edition,
      phase: state.issues.length > 0 ? 'changed' : 'open',
      decisions: { ...state.decisions, ...decided },
    };
  },
};
