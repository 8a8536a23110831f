/** The determination of audit time with its justification, made again whenever the client changes (ISO/IEC 17021-1, 9.1.4). */
import type { Decider } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

/** One edition's share of the time; `derivation` is the written justification, sentence by sentence. */
export type DeterminedTime = {
  readonly edition: string;
  readonly effectivePersonnel: number;
  readonly days: number;
  readonly stage1: number;
  readonly stage2: number;
  readonly surveillance: number;
  readonly recertification: number;
  readonly derivation: readonly string[];
  readonly warnings: readonly string[];
};

export type AuditTime = {
  readonly phase: 'none' | 'determined';
  readonly by: Id;
  readonly on: PlainDate;
  readonly times: readonly DeterminedTime[];
  readonly revision: number;
};

export type DetermineCommand = { type: 'Determine'; by: Id; on: PlainDate; times: readonly DeterminedTime[] };
export type AuditTimeEvent = Omit<DetermineCommand, 'type'> & { type: 'AuditTimeDetermined' };

export const auditTime: Decider<AuditTime, DetermineCommand, AuditTimeEvent> = {
  initial: { phase: 'none', by: '', on: '', times: [], revision: 0 },
  decide: command => [{ ...command, type: 'AuditTimeDetermined' }],
  evolve: (state, event) => ({
    phase: 'determined',
    by: event.by,
    on: event.on,
    times: event.times,
    revision: state.revision + 1,
  }),
};
