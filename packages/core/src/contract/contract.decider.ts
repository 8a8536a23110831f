/** The contract between body and client: drawn up from an accepted offer, signed by both, or taken over from paper (ISO/IEC 17021-1, 5.1.2). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, type Refusal, refuse } from '../kernel/decider.ts';
import type { Amount } from '../kernel/money.ts';
import { OWN_WORD, type Said, withoutSource } from '../kernel/said.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Clause } from './clause.table.ts';

export type ContractTerms = {
  readonly engagement: Id;
  /** The accepted offer that it rests on; null for one that was made elsewhere. */
  readonly offer: Id | null;
  readonly number: string;
  readonly client: string;
  readonly editions: readonly string[];
  readonly scope: string;
  /** Where it holds, a line each; absent in contracts that were drawn up before they were asked for. */
  readonly sites?: readonly string[];
  readonly currency: string;
  readonly total: Amount;
  readonly from: PlainDate;
  readonly until: PlainDate | null;
  readonly clauses: readonly Clause[];
  /** The body's own terms, a paragraph each. */
  readonly own: readonly string[];
  /** Where a contract lies that was made elsewhere. */
  readonly elsewhere: string;
};

export type Signature = Said & { readonly by: Id; readonly on: PlainDate };

export type Contract = {
  readonly phase: 'none' | 'drafted' | 'offered' | 'concluded' | 'ended';
  readonly terms: ContractTerms | null;
  readonly body: Signature | null;
  readonly client: Signature | null;
  readonly concludedOn: PlainDate | null;
  readonly ended: { readonly by: Id; readonly on: PlainDate; readonly why: string } | null;
};

type By = { readonly by: Id; readonly on: PlainDate };
export type DrawUp = By & { type: 'DrawUp'; terms: ContractTerms };
export type TakeOver = By & { type: 'TakeOver'; terms: ContractTerms; concludedOn: PlainDate };
export type Sign = By & { type: 'Sign'; said: Said };
export type ContractCommand =
  | DrawUp
  | TakeOver
  | (By & { type: 'Send' })
  | Sign
  | (By & { type: 'End'; why: string });

export type ContractEvent =
  | (Omit<DrawUp, 'type'> & { type: 'ContractDrawnUp' })
  | (Omit<TakeOver, 'type'> & { type: 'ContractTakenOver' })
  | (By & { type: 'ContractSent' })
  | (Omit<Sign, 'type'> & { type: 'ContractSigned' })
  | (By & { type: 'ContractEnded'; why: string });

const DRAW_GUARDS: readonly Guard<Contract, DrawUp | TakeOver>[] = [
  {
    refused: 'contract-already-offered',
    because: [iso17021('5.1.2')],
    when: s => s.phase !== 'none' && s.phase !== 'drafted',
  },
  {
    refused: 'contract-without-where',
    because: [iso17021('5.1.2')],
    when: (_, c) => c.type === 'TakeOver' && c.terms.elsewhere.trim() === '',
  },
];

export const SIGN_GUARDS: readonly Guard<Contract, Sign>[] = [
  {
    refused: 'contract-not-open',
    because: [iso17021('5.1.2')],
    when: s => s.phase !== 'offered',
    facts: s => ({ phase: s.phase }),
  },
  {
    refused: 'taken-down-without-source',
    because: [iso17021('5.1.2')],
    when: (_, c) => withoutSource(c.said),
  },
  {
    refused: 'signed-before-the-body',
    because: [iso17021('5.1.2')],
    when: (s, c) => c.on < (s.body?.on ?? ''),
    facts: s => ({ on: s.body?.on }),
  },
];

const EMPTY: Contract = {
  phase: 'none',
  terms: null,
  body: null,
  client: null,
  concludedOn: null,
  ended: null,
};

export const contract: Decider<Contract, ContractCommand, ContractEvent> = {
  initial: EMPTY,
  decide(command, state) {
    const { by, on } = command;
    switch (command.type) {
      case 'DrawUp':
        return (
          firstRefusal(DRAW_GUARDS, state, command) ?? [
            { type: 'ContractDrawnUp', terms: command.terms, by, on },
          ]
        );
      case 'TakeOver': {
        const { terms, concludedOn } = command;
        return (
          firstRefusal(DRAW_GUARDS, state, command) ?? [
            { type: 'ContractTakenOver', terms, concludedOn, by, on },
          ]
        );
      }
      case 'Send':
        return state.phase === 'drafted'
          ? [{ type: 'ContractSent', by, on }]
          : refuse('contract-already-offered', [iso17021('5.1.2')]);
      case 'Sign':
        return (
          firstRefusal(SIGN_GUARDS, state, command) ?? [
            { type: 'ContractSigned', said: command.said, by, on },
          ]
        );
      case 'End':
        return state.phase === 'concluded' || state.phase === 'offered'
          ? [{ type: 'ContractEnded', why: command.why, by, on }]
          : refuse('contract-not-open', [iso17021('5.1.2')], { phase: state.phase });
    }
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'ContractDrawnUp':
        return { ...state, phase: 'drafted', terms: event.terms };
      case 'ContractTakenOver':
        return { ...state, phase: 'concluded', terms: event.terms, concludedOn: event.concludedOn };
      case 'ContractSent':
        return { ...state, phase: 'offered', body: { by, on, ...OWN_WORD } };
      case 'ContractSigned':
        return { ...state, phase: 'concluded', client: { by, on, ...event.said }, concludedOn: on };
      case 'ContractEnded':
        return { ...state, phase: 'ended', ended: { by, on, why: event.why } };
    }
  },
};

/** Whether an engagement stands under a contract: one that is concluded, or made before contracts were kept here. */
export const isUnderContract = (
  contracts: readonly Pick<Contract, 'phase'>[],
  elsewhere: string | null,
): boolean => elsewhere !== null || contracts.some(one => one.phase === 'concluded');

/** An audit is planned only under a contract; undefined when there is one. */
export const planRefusal = (
  contracts: readonly Pick<Contract, 'phase'>[],
  elsewhere: string | null,
): Refusal | undefined =>
  isUnderContract(contracts, elsewhere) ? undefined : refuse('audit-without-contract', [iso17021('5.1.2')]);
