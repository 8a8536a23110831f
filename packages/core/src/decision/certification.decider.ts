/** The life of a certification: granted, kept, suspended, lifted, renewed, restored, withdrawn (ISO/IEC 17021-1, 9.5 and 9.6). */
import { addDays, addYears } from '@certwright/rules/calendar-date';
import { type Deadlines, USUAL_DEADLINES } from '../body/deadline.table.ts';
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, refuse } from '../kernel/decider.ts';
import type { PlainDate } from '../kernel/schema.ts';
import {
  firstSurveillanceLimit,
  GRANT_GUARDS,
  LIFT_GUARDS,
  RENEW_GUARDS,
  RESTORE_GUARDS,
  REVIEW_GUARDS,
  SCOPE_GUARDS,
  SURVEILLANCE_GUARDS,
  SUSPEND_GUARDS,
  suspensionLimit,
  TRANSFER_GUARDS,
  TRANSFER_OUT_GUARDS,
} from './certification.guards.ts';
import {
  type Certification,
  type CertificationCommand,
  type CertificationEvent,
  EMPTY,
  type Late,
} from './certification.state.ts';
import { decideConfidence, isConfidence, withConfidence } from './confidence.ts';
import { stateTakenOver, TAKE_OVER_GUARDS, takenOverLate } from './taken-over.ts';

/** Three years, ending the day before the anniversary: the convention of the larger bodies. */
export const cycleEnd = (decidedOn: PlainDate): PlainDate => addDays(addYears(decidedOn, 3), -1);

const lateSurveillance = (
  state: Certification,
  performedOn: PlainDate,
  times: Deadlines = USUAL_DEADLINES,
): Late | undefined => {
  if (state.surveillances.length > 0 || state.cycles !== 1 || !state.cycle) return undefined;
  const byRule = firstSurveillanceLimit(state.cycle.decidedOn);
  const own = firstSurveillanceLimit(state.cycle.decidedOn, times);
  const late = { because: iso17021('9.1.3.3'), actual: performedOn };
  if (performedOn > byRule) return { code: 'first-surveillance-late', due: byRule, ...late };
  return performedOn > own ? { code: 'first-surveillance-past-own-time', due: own, ...late } : undefined;
};

const overlongSuspension = (
  state: Certification,
  on: PlainDate,
  times: Deadlines = USUAL_DEADLINES,
): Late | undefined => {
  if (!state.suspendedOn) return undefined;
  const byRule = suspensionLimit(state.suspendedOn);
  const own = suspensionLimit(state.suspendedOn, times);
  const late = { because: iso17021('9.6.5.4'), actual: on };
  if (on > byRule) return { code: 'suspension-past-six-months', due: byRule, ...late };
  return on > own ? { code: 'suspension-past-own-time', due: own, ...late } : undefined;
};

const withLate = <E extends object>(event: E, late: Late | undefined): E =>
  late ? { ...event, late } : event;

export const certification: Decider<Certification, CertificationCommand, CertificationEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Open') {
      if (state.phase !== 'none') return refuse('certification-already-open', [iso17021('9.1.2')]);
      return [{ ...command, type: 'CertificationOpened' }];
    }
    if (command.type === 'TakeOver') {
      const { type: _, ...said } = command;
      return (
        firstRefusal(TAKE_OVER_GUARDS, state, command) ?? [
          { type: 'CertificationTakenOver', ...said, broken: takenOverLate(command) },
        ]
      );
    }
    if (state.phase === 'none') return refuse('nothing-to-decide', [iso17021('9.5.2')]);
    if (isConfidence(command)) return decideConfidence(command, state);
    const { by, on } = command;
    switch (command.type) {
      case 'Review': {
        const { conclusion, audited } = command;
        return (
          firstRefusal(REVIEW_GUARDS, state, command) ?? [
            { type: 'TechnicallyReviewed', by, on, audit: audited.audit, conclusion },
          ]
        );
      }
      case 'Grant': {
        const cycle = { decidedOn: on, effectiveOn: on, expiresOn: cycleEnd(on) };
        return (
          firstRefusal(GRANT_GUARDS, state, command) ?? [{ type: 'CertificationGranted', by, on, cycle }]
        );
      }
      case 'Refuse':
        if (state.phase !== 'open') return refuse('nothing-to-decide', [iso17021('9.5.2')]);
        return [{ ...command, type: 'CertificationRefused' }];
      case 'RecordSurveillance': {
        const refusal = firstRefusal(SURVEILLANCE_GUARDS, state, command);
        if (refusal) return refusal;
        const performedOn = command.audited.stage2LastDay;
        const event = {
          type: 'SurveillanceRecorded',
          by,
          on,
          audit: command.audited.audit,
          performedOn,
        } as const;
        return [withLate(event, lateSurveillance(state, performedOn, command.times))];
      }
      case 'Suspend':
        return (
          firstRefusal(SUSPEND_GUARDS, state, command) ?? [{ ...command, type: 'CertificationSuspended' }]
        );
      case 'Lift': {
        const event = { type: 'SuspensionLifted', by, on, reason: command.reason } as const;
        return (
          firstRefusal(LIFT_GUARDS, state, command) ?? [
            withLate(event, overlongSuspension(state, on, command.times)),
          ]
        );
      }
      case 'Withdraw': {
        if (state.phase !== 'certified' && state.phase !== 'suspended') {
          return refuse('nothing-to-withdraw', [iso17021('9.6.5')]);
        }
        const event = { type: 'CertificationWithdrawn', by, on, reason: command.reason } as const;
        return [withLate(event, overlongSuspension(state, on, command.times))];
      }
      case 'Renew': {
        const refusal = firstRefusal(RENEW_GUARDS, state, command);
        if (refusal || !state.cycle) return refusal ?? refuse('nothing-to-renew', [iso17021('9.6.3')]);
        // 9.6.3.2.3: finished before expiry, so the new expiry may follow the old one.
        const cycle = { decidedOn: on, effectiveOn: on, expiresOn: addYears(state.cycle.expiresOn, 3) };
        return [{ type: 'CertificationRenewed', by, on, cycle }];
      }
      case 'Restore': {
        const refusal = firstRefusal(RESTORE_GUARDS, state, command);
        if (refusal || !state.cycle) return refusal ?? refuse('nothing-to-restore', [iso17021('9.6.3.2.5')]);
        // 9.6.3.2.5: effective on or after the decision, expiry based on the prior cycle.
        const cycle = { decidedOn: on, effectiveOn: on, expiresOn: addYears(state.cycle.expiresOn, 3) };
        return [{ type: 'CertificationRestored', by, on, cycle }];
      }
      case 'ChangeScope': {
        const { change, scope } = command;
        return (
          firstRefusal(SCOPE_GUARDS, state, command) ?? [{ type: 'ScopeChanged', by, on, change, scope }]
        );
      }
      case 'TransferIn': {
        const { issuedBy, number, originalOn, decidedOn, expiresOn } = command;
        const cycle = { decidedOn, effectiveOn: on, expiresOn };
        return (
          firstRefusal(TRANSFER_GUARDS, state, command) ?? [
            { type: 'CertificationTransferredIn', by, on, issuedBy, number, originalOn, cycle },
          ]
        );
      }
      case 'TransferOut':
        return (
          firstRefusal(TRANSFER_OUT_GUARDS, state, command) ?? [
            { ...command, type: 'CertificationTransferredOut' },
          ]
        );
      case 'UndoTakeOver':
        return state.takenOver === undefined || state.phase === 'undone' || command.built
          ? refuse('take-over-built-on')
          : [{ type: 'TakeOverUndone', by, on }];
    }
  },
  evolve(state, event) {
    const late = 'late' in event && event.late ? [...state.late, event.late] : state.late;
    switch (event.type) {
      case 'CertificationOpened': {
        const { engagement, edition, scope } = event;
        return { ...EMPTY, phase: 'open', engagement, edition, scope };
      }
      case 'TechnicallyReviewed': {
        const { by, on, audit, conclusion } = event;
        return { ...state, review: { by, on, audit, conclusion } };
      }
      case 'CertificationGranted':
        return {
          ...state,
          phase: 'certified',
          cycle: event.cycle,
          cycles: 1,
          originalOn: event.cycle.decidedOn,
        };
      case 'CertificationTransferredIn': {
        const { cycle, originalOn } = event;
        return { ...state, phase: 'certified', cycle, cycles: 1, originalOn };
      }
      case 'CertificationRefused':
        return { ...state, phase: 'refused', endedOn: event.on };
      case 'SurveillanceRecorded':
        return {
          ...state,
          late,
          surveillances: [...state.surveillances, { audit: event.audit, on: event.performedOn }],
        };
      case 'CertificationSuspended':
        return { ...state, phase: 'suspended', suspendedOn: event.on };
      case 'SuspensionLifted': {
        const { suspendedOn: _, ...rest } = state;
        return { ...rest, phase: 'certified', late };
      }
      case 'CertificationWithdrawn':
        return { ...state, phase: 'withdrawn', endedOn: event.on, late };
      case 'CertificationTransferredOut':
        return { ...state, phase: 'withdrawn', endedOn: event.on, transferredTo: event.to };
      case 'CertificationRenewed':
      case 'CertificationRestored': {
        const { suspendedOn: _, ...rest } = state;
        return {
          ...rest,
          phase: 'certified',
          cycle: event.cycle,
          cycles: state.cycles + 1,
          surveillances: [],
        };
      }
      case 'ScopeChanged':
        return { ...state, scope: event.scope };
      case 'CertificationTakenOver': {
        const { type: _, broken, ...said } = event;
        return stateTakenOver(EMPTY, { ...said, late: broken });
      }
      case 'TakeOverUndone':
        return { ...state, phase: 'undone' };
      case 'KeptConfidential':
      case 'ConfidenceEnded':
      case 'ErasedFromLog':
        return withConfidence(state, event);
    }
  },
};
