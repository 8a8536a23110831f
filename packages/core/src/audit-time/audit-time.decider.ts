/** The determination of audit time with its justification, made again whenever the client changes (ISO/IEC 17021-1, 9.1.4). */
import type { Decider } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { PackedAnswer } from './packed-answer.ts';
import type { AuditRequestJson } from './request.schema.ts';

/** `request` is what was said, `answer` what the rules of the day `on` made of it, with every step. */
export type AuditTime = {
  readonly phase: 'none' | 'determined';
  readonly by: Id;
  readonly on: PlainDate;
  readonly revision: number;
  readonly request?: AuditRequestJson;
  readonly answer?: PackedAnswer;
};

export type DetermineCommand = {
  type: 'Determine';
  by: Id;
  on: PlainDate;
  request: AuditRequestJson;
  answer: PackedAnswer;
};
export type AuditTimeEvent = Omit<DetermineCommand, 'type'> & { type: 'AuditTimeDetermined' };

const INITIAL: AuditTime = { phase: 'none', by: '', on: '', revision: 0 };

export const auditTime: Decider<AuditTime, DetermineCommand, AuditTimeEvent> = {
  initial: INITIAL,
  decide: command => [{ ...command, type: 'AuditTimeDetermined' }],
  evolve: (state, { by, on, request, answer }) => ({
    phase: 'determined',
    by,
    on,
    revision: state.revision + 1,
    request,
    answer,
  }),
};
