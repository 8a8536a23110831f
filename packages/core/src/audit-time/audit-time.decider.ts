/** The determination of audit time with its justification, made again whenever the client changes (ISO/IEC 17021-1, 9.1.4). */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, refuse } from '../kernel/decider.ts';
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
  /** A change of the client that makes it be determined again; gone once it was. */
  readonly reopened?: { readonly by: Id; readonly on: PlainDate; readonly why: string };
};

export type ReopenCommand = { type: 'Reopen'; by: Id; on: PlainDate; why: string };
export type DetermineCommand = {
  type: 'Determine';
  by: Id;
  on: PlainDate;
  request: AuditRequestJson;
  answer: PackedAnswer;
};
export type AuditTimeEvent =
  | (Omit<DetermineCommand, 'type'> & { type: 'AuditTimeDetermined' })
  | (Omit<ReopenCommand, 'type'> & { type: 'AuditTimeReopened' });

const INITIAL: AuditTime = { phase: 'none', by: '', on: '', revision: 0 };

export const auditTime: Decider<AuditTime, DetermineCommand | ReopenCommand, AuditTimeEvent> = {
  initial: INITIAL,
  decide(command, state) {
    if (command.type === 'Determine') return [{ ...command, type: 'AuditTimeDetermined' }];
    if (state.phase === 'none') return refuse('offer-without-audit-time', [iso17021('9.1.4')]);
    return [{ ...command, type: 'AuditTimeReopened' }];
  },
  evolve(state, event) {
    const { by, on } = event;
    if (event.type === 'AuditTimeReopened') return { ...state, reopened: { by, on, why: event.why } };
    const { request, answer } = event;
    return { phase: 'determined', by, on, revision: state.revision + 1, request, answer };
  },
};
