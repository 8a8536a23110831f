/** The acts on a certification: who may do them, what they are called, and which are confirmed by signing in again. */
import type { Permission } from '@certwright/core/party/permission.table';
import type { OpId, Output } from '../api/client.ts';

export type Certification = Output<'decision.get'>;
export type ActId = keyof Certification['standing'];
export type Standing = Certification['standing'][ActId][number];

export type Act = {
  readonly op: OpId;
  readonly permission: Permission;
  /** The verb on the button. */
  readonly verb: string;
  /** What follows from it, in a sentence. */
  readonly means: string;
  readonly done: string;
  /** A decision: confirmed by entering the password again. */
  readonly signed: boolean;
  readonly danger?: boolean;
};

export const ACTS: Readonly<Record<ActId, Act>> = {
  review: {
    op: 'decision.review',
    permission: 'certification:review',
    verb: 'Record the review',
    means: 'Somebody who did not audit reads report, findings and answers before the decision.',
    done: 'The review is recorded.',
    signed: false,
  },
  grant: {
    op: 'decision.grant',
    permission: 'certification:decide',
    verb: 'Grant certification',
    means: 'The cycle of three years begins on the day of the decision.',
    done: 'Certification is granted. The certificate can be issued.',
    signed: true,
  },
  recordSurveillance: {
    op: 'decision.recordSurveillance',
    permission: 'certification:review',
    verb: 'Maintain certification',
    means: 'The surveillance audit shows that the certification goes on. A late one keeps its true date.',
    done: 'The surveillance is recorded.',
    signed: false,
  },
  renew: {
    op: 'decision.renew',
    permission: 'certification:decide',
    verb: 'Renew certification',
    means: 'The next cycle follows the present one without a gap.',
    done: 'Certification is renewed. A new revision of the certificate can be issued.',
    signed: true,
  },
  restore: {
    op: 'decision.restore',
    permission: 'certification:decide',
    verb: 'Restore certification',
    means:
      'Within six months after expiry, or fewer where the body chose so; the days in between stay days without validity.',
    done: 'Certification is restored. A new revision of the certificate can be issued.',
    signed: true,
  },
  lift: {
    op: 'decision.lift',
    permission: 'certification:decide',
    verb: 'Lift the suspension',
    means: 'What led to the suspension is resolved.',
    done: 'The suspension is lifted.',
    signed: true,
  },
  issue: {
    op: 'certificate.issue',
    permission: 'certificate:issue',
    verb: 'Issue the certificate',
    means: 'The document, its credential and its line in the public register; every issue is a revision.',
    done: 'The certificate is issued and stands in the public register.',
    signed: true,
  },
  changeScope: {
    op: 'decision.changeScope',
    permission: 'certification:decide',
    verb: 'Change the scope',
    means: 'Extend it after an audit of the new part, or take out what no longer conforms.',
    done: 'The scope is changed. A new revision of the certificate can be issued.',
    signed: true,
  },
  transferIn: {
    op: 'decision.transferIn',
    permission: 'certification:decide',
    verb: 'Take over a certificate',
    means: 'A valid certificate of another accredited body is taken over with its cycle.',
    done: 'The certification is taken over. The certificate can be issued.',
    signed: true,
  },
  transferOut: {
    op: 'decision.transferOut',
    permission: 'certification:decide',
    verb: 'Hand it over to another body',
    means:
      'Another body has certified the client by transfer: the certificate here ends, and the register says why.',
    done: 'The certification has gone over; the register says so from this day on.',
    signed: true,
    danger: true,
  },
  suspend: {
    op: 'decision.suspend',
    permission: 'certification:decide',
    verb: 'Suspend certification',
    means: 'Not valid for the time being, normally six months at most, or the shorter time of the body.',
    done: 'Certification is suspended; the register says so from this day on.',
    signed: true,
    danger: true,
  },
  withdraw: {
    op: 'decision.withdraw',
    permission: 'certification:decide',
    verb: 'Withdraw certification',
    means: 'It ends for good; the client stops using certificate and mark.',
    done: 'Certification is withdrawn; the register says so from this day on.',
    signed: true,
    danger: true,
  },
  refuse: {
    op: 'decision.refuse',
    permission: 'certification:decide',
    verb: 'Refuse certification',
    means: 'The client is told the reasons. Open majors do not stand in the way.',
    done: 'Certification is refused.',
    signed: true,
    danger: true,
  },
  keepConfidential: {
    op: 'decision.keepConfidential',
    permission: 'certificate:issue',
    verb: 'Keep it confidential',
    means:
      'At the client’s request, in exceptional cases: the public register says that there is a certificate and in which state, not whose. Who holds the paper sees all of it by its code.',
    done: 'The public register does not show whose certificate it is any more.',
    signed: true,
  },
  endConfidence: {
    op: 'decision.endConfidence',
    permission: 'certificate:issue',
    verb: 'Show it in the register',
    means: 'The public register shows holder, sites and scope again, and everybody can search for them.',
    done: 'The public register shows it again.',
    signed: true,
  },
  eraseFromLog: {
    op: 'decision.eraseFromLog',
    permission: 'certificate:issue',
    verb: 'Erase it from the public log',
    means:
      'For good: the log keeps hashes that tell nothing. Nobody can show any more that the certificate stands in the log.',
    done: 'What the log said of it is erased.',
    signed: true,
    danger: true,
  },
};

/** About what everybody sees of it, in whatever phase it is. */
const OF_THE_REGISTER: ReadonlySet<ActId> = new Set<ActId>([
  'keepConfidential',
  'endConfidence',
  'eraseFromLog',
]);

export const ACT_IDS = Object.keys(ACTS) as readonly ActId[];

/** Refusals that say no more than that the certification is in another phase. */
const OUT_OF_PLACE: ReadonlySet<string> = new Set([
  'nothing-to-decide',
  'nothing-to-renew',
  'nothing-to-restore',
  'nothing-to-suspend',
  'not-suspended',
  'nothing-to-withdraw',
  'nothing-to-survey',
  'nothing-to-change',
  'audit-already-decided-on',
  'surveillance-already-recorded',
  'certificate-without-decision',
  'nothing-to-transfer',
  'suspended-not-transferable',
  'nothing-published',
  'already-confidential',
  'not-confidential',
]);

/**
 * Whether an act belongs to the phase that the certification is in; the others are left out rather than refused.
 * @param audit kind of the audit on which the next decision rests
 */
export function belongs(act: ActId, certification: Certification, audit: string | undefined): boolean {
  const { phase, standing, rests, cycle } = certification;
  if (OF_THE_REGISTER.has(act)) return !standing[act].some(one => OUT_OF_PLACE.has(one.code));
  if (phase === 'withdrawn' || phase === 'refused') return false;
  // Expired on the day of the act, which may lie before today: neither can follow then.
  const expired = standing[act].some(one => one.code === 'certification-expired');
  if (expired && (act === 'suspend' || act === 'changeScope')) return false;
  // An audit that a decision has followed is spent: the next one rests on the next audit.
  const spent = rests !== null && cycle !== null && rests.reportedOn <= cycle.decidedOn;
  if (spent && act === 'review') return false;
  // The server holds this apart for the other acts; a certification kept is no matter of another kind of audit.
  if (act === 'recordSurveillance' && audit !== undefined && audit !== 'surveillance') return false;
  return !standing[act].some(one => OUT_OF_PLACE.has(one.code));
}
