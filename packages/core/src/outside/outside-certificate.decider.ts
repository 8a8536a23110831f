/** The lifecycle of an outside certificate: what its body did is taken down with its true dates, in any order. */
import { type Decider, firstRefusal, type Guard, type Refusal, refuse } from '../kernel/decider.ts';
import { OUTSIDE_GUARDS } from './outside-certificate.guards.ts';
import {
  type CertificateFacts,
  EMPTY,
  type OutsideCertificate,
  type OutsideCommand,
  type OutsideEvent,
  type OutsideFinding,
} from './outside-certificate.state.ts';

const EVENTS = {
  Record: 'OutsideCertificateRecorded',
  Correct: 'OutsideCertificateCorrected',
  RecordVisit: 'OutsideVisitRecorded',
  RecordFinding: 'OutsideFindingRecorded',
  Answer: 'OutsideFindingAnswered',
  Close: 'OutsideFindingClosed',
  TakeOver: 'OutsideFindingTakenOver',
  PlanVisit: 'OutsideVisitPlanned',
  Prepare: 'OutsideVisitPrepared',
  NoteChange: 'ChangeNoted',
  TellChange: 'BodyToldOfChange',
  Renew: 'OutsideCertificateRenewed',
  End: 'OutsideCertificateEnded',
} as const satisfies Record<OutsideCommand['type'], OutsideEvent['type']>;

function standing({ phase, ended }: OutsideCertificate, command: OutsideCommand): Refusal | undefined {
  if (command.type === 'Record') return phase === 'none' ? undefined : refuse('outside-certificate-recorded');
  if (phase === 'none') return refuse('record-not-begun');
  return phase === 'ended' ? refuse('outside-certificate-ended', [], { on: ended?.on }) : undefined;
}

const factsOf = (from: CertificateFacts): CertificateFacts => ({
  edition: from.edition,
  body: from.body,
  accreditation: from.accreditation,
  number: from.number,
  scope: from.scope,
  sites: from.sites,
  issuedOn: from.issuedOn,
  validUntil: from.validUntil,
  cycleStart: from.cycleStart,
  firstCertifiedOn: from.firstCertifiedOn,
});

const changed = (
  state: OutsideCertificate,
  id: string,
  change: Partial<OutsideFinding>,
): OutsideCertificate => ({
  ...state,
  findings: state.findings.map(one => (one.id === id ? { ...one, ...change } : one)),
});

export const outsideCertificate: Decider<OutsideCertificate, OutsideCommand, OutsideEvent> = {
  initial: EMPTY,
  decide(command, state) {
    const guards = OUTSIDE_GUARDS[command.type] as readonly Guard<OutsideCertificate, OutsideCommand>[];
    const refused = standing(state, command) ?? firstRefusal(guards, state, command);
    return refused ?? [{ ...command, type: EVENTS[command.type] } as OutsideEvent];
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'OutsideCertificateRecorded':
        return { ...EMPTY, ...factsOf(event), phase: 'held', recorded: { by, on } };
      case 'OutsideCertificateCorrected':
        return { ...state, ...factsOf(event), recorded: { by, on } };
      case 'OutsideVisitRecorded': {
        const { visit } = event;
        // One that was over when the plan was agreed is not the planned one.
        const held = state.next?.kind === visit.kind && visit.to >= state.next.notedOn;
        return { ...state, visits: [...state.visits, visit], next: held ? null : state.next };
      }
      case 'OutsideFindingRecorded':
        return { ...state, findings: [...state.findings, { ...event.finding, nonconformity: null }] };
      case 'OutsideFindingAnswered':
        return changed(state, event.finding, { answeredOn: on });
      case 'OutsideFindingClosed':
        return changed(state, event.finding, { closedOn: on });
      case 'OutsideFindingTakenOver':
        return changed(state, event.finding, { nonconformity: event.nonconformity });
      case 'OutsideVisitPlanned': {
        const { kind, from, to } = event;
        return { ...state, next: { kind, from, to, notedOn: on, preparedOn: null } };
      }
      case 'OutsideVisitPrepared':
        return { ...state, next: state.next && { ...state.next, preparedOn: on } };
      case 'ChangeNoted': {
        const { change: id, what, changesOn } = event;
        return { ...state, changes: [...state.changes, { id, what, changesOn, toldOn: null }] };
      }
      case 'BodyToldOfChange': {
        const told = state.changes.map(one => (one.id === event.change ? { ...one, toldOn: on } : one));
        return { ...state, changes: told };
      }
      case 'OutsideCertificateRenewed':
        return {
          ...state,
          ...factsOf(event),
          earlier: [...state.earlier, factsOf(state)],
          recorded: { by, on },
        };
      case 'OutsideCertificateEnded':
        return { ...state, phase: 'ended', ended: { by, on, why: event.why }, next: null };
    }
  },
};
