/** A threat to impartiality: a fact that is recorded whenever it is found, then analysed, treated, closed (ISO/IEC 17021-1, 5.2.3). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const THREAT_KINDS = [
  'self-interest',
  'self-review',
  'familiarity',
  'intimidation',
  'advocacy',
] as const;

type By = { readonly by: Id; readonly on: PlainDate };
export type ThreatContent = {
  readonly kind: (typeof THREAT_KINDS)[number];
  readonly what: string;
  readonly foundOn: PlainDate;
  readonly person: Id | null;
  readonly engagement: Id | null;
  /** An audit that was already performed under it. */
  readonly audit: Id | null;
};
export type Analysis = {
  readonly analysis: string;
  readonly measures: string;
  /** Is what is left acceptable? */
  readonly acceptable: boolean;
};

export type Threat =
  | { readonly phase: 'none' }
  | (ThreatContent & {
      readonly phase: 'found' | 'analysed' | 'closed';
      readonly recorded: By;
      readonly analysed: (Analysis & By) | null;
      readonly closed: (By & { readonly conclusion: string }) | null;
    });
export type RecordedThreat = Exclude<Threat, { phase: 'none' }>;

export type ThreatCommand =
  | ({ type: 'Record' } & ThreatContent & By)
  | ({ type: 'Analyse' } & Analysis & By)
  | ({ type: 'Close'; conclusion: string } & By);
type Of<T extends ThreatCommand['type']> = Extract<ThreatCommand, { type: T }>;
export type ThreatEvent =
  | (Omit<Of<'Record'>, 'type'> & { type: 'ThreatFound' })
  | (Omit<Of<'Analyse'>, 'type'> & { type: 'ThreatAnalysed' })
  | (Omit<Of<'Close'>, 'type'> & { type: 'ThreatClosed' });

export const THREAT_GUARDS = {
  Analyse: [
    {
      refused: 'threat-closed',
      because: [iso17021('5.2.3')],
      when: (s: Threat) => s.phase === 'closed',
    },
    {
      refused: 'threat-without-measures',
      because: [iso17021('5.2.3')],
      when: (_: Threat, c: Of<'Analyse'>) => !c.acceptable && c.measures.trim() === '',
    },
  ] as readonly Guard<Threat, Of<'Analyse'>>[],
  Close: [
    {
      refused: 'threat-closed',
      because: [iso17021('5.2.3')],
      when: (s: Threat) => s.phase === 'closed',
    },
    {
      refused: 'threat-not-analysed',
      because: [iso17021('5.2.3')],
      when: (s: Threat) => s.phase === 'found',
    },
    {
      refused: 'threat-not-acceptable',
      because: [iso17021('5.2.2')],
      when: (s: Threat) => s.phase !== 'none' && s.analysed?.acceptable === false,
    },
  ] as readonly Guard<Threat, Of<'Close'>>[],
} as const;

export const threat: Decider<Threat, ThreatCommand, ThreatEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    if (command.type === 'Record') return [{ ...command, type: 'ThreatFound' }];
    if (state.phase === 'none') return refuse('no-such-threat', [iso17021('5.2.3')]);
    return command.type === 'Analyse'
      ? (firstRefusal(THREAT_GUARDS.Analyse, state, command) ?? [{ ...command, type: 'ThreatAnalysed' }])
      : (firstRefusal(THREAT_GUARDS.Close, state, command) ?? [{ ...command, type: 'ThreatClosed' }]);
  },
  evolve(state, event) {
    const { by, on } = event;
    if (event.type === 'ThreatFound') {
      const { kind, what, foundOn, person, engagement, audit } = event;
      const content = { kind, what, foundOn, person, engagement, audit };
      return { ...content, phase: 'found', recorded: { by, on }, analysed: null, closed: null };
    }
    if (state.phase === 'none') return state;
    if (event.type === 'ThreatClosed')
      return { ...state, phase: 'closed', closed: { by, on, conclusion: event.conclusion } };
    const { analysis, measures, acceptable } = event;
    return { ...state, phase: 'analysed', analysed: { analysis, measures, acceptable, by, on } };
  },
};
