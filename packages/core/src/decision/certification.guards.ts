/** What stands in front of each decision, in the order a reviewer would ask. A row is a test and a line of the manual. */
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import type { AuditKind } from '../audit/audit.state.ts';
import { type DeadlineName, type Deadlines, saidOf, USUAL_DEADLINES } from '../body/deadline.table.ts';
import { iso17021, md2 } from '../kernel/citation.ts';
import type { Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { type Audited, type Certification, isExpired, type Of } from './certification.state.ts';

/**
 * A limit counted in months from a day. What is usual is the longest that the rule leaves, and a body chooses none
 * that is longer: without a choice each of these is the day by the rule.
 */
const after =
  (name: DeadlineName) =>
  (day: PlainDate, times: Deadlines = USUAL_DEADLINES): PlainDate =>
    addMonths(day, times[name]);

/** After the last day of stage 2, six months by the rule (9.5.3.2). */
export const majorsDue = (audited: Audited, times?: Deadlines): PlainDate =>
  after('majorVerifyMonths')(audited.stage2LastDay, times);
/** After the expiry, six months by the rule (9.6.3.2.5). */
export const restoreLimit = after('restorationMonths');
/** The normal longest suspension, six months by the rule (9.6.5.4). */
export const suspensionLimit = after('suspensionMonths');
/** After the decision that granted, twelve months by the rule (9.1.3.3). */
export const firstSurveillanceLimit = after('firstSurveillanceMonths');

/** The earliest decision whose limit, so many months after it, lies on this day or later. */
export function decidedSince(day: PlainDate, months: number): PlainDate {
  let decided = addMonths(day, -months);
  while (addMonths(decided, months) < day) decided = addDays(decided, 1);
  return decided;
}

type Chosen = { readonly times?: Deadlines | undefined };
type Rests = Chosen & { readonly by: Id; readonly on: PlainDate; readonly audited: Audited | undefined };
const said = (name: DeadlineName, { times = USUAL_DEADLINES }: Chosen) => saidOf(name, times[name]);

/** What every positive decision needs: a report, an independent review, no team member, majors verified, minors planned. */
const RESTS_ON_AUDIT: readonly Guard<Certification, Rests>[] = [
  {
    refused: 'decision-without-report',
    because: [iso17021('9.5.2')],
    when: (_, c) => c.audited === undefined,
  },
  {
    refused: 'decision-dated-before-report',
    because: [iso17021('9.5.2')],
    when: (_, c) => c.audited !== undefined && c.on < c.audited.reportedOn,
    facts: (_, c) => ({ reportedOn: c.audited?.reportedOn }),
  },
  {
    refused: 'decider-was-on-team',
    because: [iso17021('9.5.1.1')],
    when: (_, c) => c.audited?.team.includes(c.by) ?? false,
  },
  {
    refused: 'not-reviewed-independently',
    because: [iso17021('9.5.2')],
    when: (s, c) => s.review === undefined || s.review.audit !== c.audited?.audit || s.review.on > c.on,
  },
  {
    refused: 'stage2-to-be-repeated',
    because: [iso17021('9.5.3.2')],
    when: (_, c) =>
      c.audited !== undefined && c.audited.openMajors > 0 && c.on > majorsDue(c.audited, c.times),
    facts: (_, c) => ({
      limit: c.audited && majorsDue(c.audited, c.times),
      ...said('majorVerifyMonths', c),
    }),
  },
  {
    refused: 'major-not-verified',
    because: [iso17021('9.5.2')],
    when: (_, c) => (c.audited?.openMajors ?? 0) > 0,
    facts: (_, c) => ({ open: c.audited?.openMajors }),
  },
  {
    refused: 'minor-without-accepted-plan',
    because: [iso17021('9.5.2')],
    when: (_, c) => (c.audited?.minorsWithoutPlan ?? 0) > 0,
    facts: (_, c) => ({ open: c.audited?.minorsWithoutPlan }),
  },
];

/** An audit that a decision has followed is spent: the next decision rests on the next audit. */
const spent = (s: Certification, c: { readonly audited: Audited | undefined }): boolean =>
  s.cycle !== undefined && c.audited !== undefined && c.audited.reportedOn <= s.cycle.decidedOn;

const SPENT: Guard<Certification, Rests> = {
  refused: 'audit-already-decided-on',
  because: [iso17021('9.6.3.2')],
  when: spent,
  facts: s => ({ decidedOn: s.cycle?.decidedOn }),
};

/** What kind of audit a decision may rest on; a surveillance renews nothing, and a recertification is no surveillance. */
const kindIs =
  (...kinds: readonly AuditKind[]) =>
  (_: Certification, c: { readonly audited: Audited | undefined }): boolean =>
    c.audited !== undefined && !kinds.includes(c.audited.kind);
const kindFacts = (_: Certification, c: { readonly audited: Audited | undefined }) => ({
  kind: c.audited?.kind,
});

const phaseIs =
  (...phases: readonly Certification['phase'][]) =>
  (s: Certification): boolean =>
    !phases.includes(s.phase);

export const REVIEW_GUARDS: readonly Guard<Certification, Of<'Review'>>[] = [
  {
    refused: 'reviewer-was-on-team',
    because: [iso17021('9.5.1.1')],
    when: (_, c) => c.audited.team.includes(c.by),
  },
  {
    refused: 'review-dated-before-report',
    because: [iso17021('9.5.2')],
    when: (_, c) => c.on < c.audited.reportedOn,
  },
];

export const GRANT_GUARDS: readonly Guard<Certification, Of<'Grant'>>[] = [
  { refused: 'nothing-to-decide', because: [iso17021('9.5.2')], when: phaseIs('open') },
  {
    refused: 'audit-of-another-kind',
    because: [iso17021('9.3.1.1')],
    when: kindIs('initial'),
    facts: kindFacts,
  },
  ...RESTS_ON_AUDIT,
];

export const RENEW_GUARDS: readonly Guard<Certification, Of<'Renew'>>[] = [
  {
    refused: 'nothing-to-renew',
    because: [iso17021('9.6.3')],
    when: phaseIs('certified'),
  },
  {
    refused: 'certification-expired',
    because: [iso17021('9.6.3.2.4'), iso17021('9.6.3.2.5')],
    when: (s, c) => isExpired(s, c.on),
    facts: (s, c) => ({ expiredOn: s.cycle?.expiresOn, ...said('restorationMonths', c) }),
  },
  SPENT,
  {
    refused: 'audit-of-another-kind',
    because: [iso17021('9.6.3.2')],
    when: kindIs('recertification', 'initial'),
    facts: kindFacts,
  },
  ...RESTS_ON_AUDIT,
];

export const RESTORE_GUARDS: readonly Guard<Certification, Of<'Restore'>>[] = [
  {
    refused: 'nothing-to-restore',
    because: [iso17021('9.6.3.2.5')],
    when: (s, c) => (s.phase !== 'certified' && s.phase !== 'suspended') || !isExpired(s, c.on),
  },
  {
    refused: 'restoration-too-late',
    because: [iso17021('9.6.3.2.5')],
    when: (s, c) => s.cycle !== undefined && c.on > restoreLimit(s.cycle.expiresOn, c.times),
    facts: (s, c) => ({
      limit: s.cycle && restoreLimit(s.cycle.expiresOn, c.times),
      ...said('restorationMonths', c),
    }),
  },
  SPENT,
  {
    refused: 'audit-of-another-kind',
    because: [iso17021('9.6.3.2')],
    when: kindIs('recertification', 'initial'),
    facts: kindFacts,
  },
  ...RESTS_ON_AUDIT,
];

export const SURVEILLANCE_GUARDS: readonly Guard<Certification, Of<'RecordSurveillance'>>[] = [
  {
    refused: 'nothing-to-survey',
    because: [iso17021('9.6.2')],
    when: phaseIs('certified', 'suspended'),
  },
  {
    refused: 'surveillance-already-recorded',
    because: [iso17021('9.6.2')],
    when: (s, c) => s.surveillances.some(one => one.audit === c.audited.audit),
  },
  {
    refused: 'audit-already-decided-on',
    because: [iso17021('9.6.2')],
    when: spent,
    facts: s => ({ decidedOn: s.cycle?.decidedOn }),
  },
  {
    refused: 'audit-of-another-kind',
    because: [iso17021('9.6.2')],
    when: kindIs('surveillance'),
    facts: kindFacts,
  },
];

export const SUSPEND_GUARDS: readonly Guard<Certification, Of<'Suspend'>>[] = [
  { refused: 'nothing-to-suspend', because: [iso17021('9.6.5')], when: phaseIs('certified') },
  { refused: 'certification-expired', because: [iso17021('9.6.3.2.4')], when: (s, c) => isExpired(s, c.on) },
];

export const LIFT_GUARDS: readonly Guard<Certification, Of<'Lift'>>[] = [
  { refused: 'not-suspended', because: [iso17021('9.6.5.4')], when: phaseIs('suspended') },
  {
    refused: 'dated-before-suspension',
    because: [iso17021('9.6.5.4')],
    when: (s, c) => c.on < (s.suspendedOn ?? ''),
  },
  {
    refused: 'certification-expired',
    because: [iso17021('9.6.5'), iso17021('9.6.3.2.5')],
    when: (s, c) => isExpired(s, c.on),
    facts: s => ({ expiredOn: s.cycle?.expiresOn }),
  },
  {
    refused: 'major-not-verified',
    because: [iso17021('9.5.2'), iso17021('9.6.5.4')],
    when: (_, c) => c.openMajors > 0,
    facts: (_, c) => ({ open: c.openMajors }),
  },
];

export const SCOPE_GUARDS: readonly Guard<Certification, Of<'ChangeScope'>>[] = [
  { refused: 'nothing-to-change', because: [iso17021('9.6.4.1')], when: phaseIs('certified', 'suspended') },
  { refused: 'certification-expired', because: [iso17021('9.6.3.2.4')], when: (s, c) => isExpired(s, c.on) },
  {
    refused: 'major-not-verified',
    because: [iso17021('9.5.2')],
    when: (_, c) => c.change === 'extend' && c.openMajors > 0,
  },
];

export const TRANSFER_GUARDS: readonly Guard<Certification, Of<'TransferIn'>>[] = [
  { refused: 'nothing-to-decide', because: [md2('2.3')], when: phaseIs('open') },
  {
    refused: 'suspended-not-transferable',
    because: [md2('2.1.2')],
    when: (_, c) => c.status === 'suspended',
  },
  {
    refused: 'not-valid-not-transferable',
    because: [md2('2.1.1')],
    when: (_, c) => c.status === 'withdrawn' || c.status === 'expired' || c.on > c.expiresOn,
  },
  {
    refused: 'major-not-verified',
    because: [md2('2.2.4')],
    when: (_, c) => c.openMajors > 0,
  },
];

/** The accepting body has certified; who hands over neither suspends nor withdraws because of it (MD 2). */
export const TRANSFER_OUT_GUARDS: readonly Guard<Certification, Of<'TransferOut'>>[] = [
  {
    refused: 'suspended-not-transferable',
    because: [md2('2.1.2')],
    when: state => state.phase === 'suspended',
  },
  {
    refused: 'nothing-to-transfer',
    because: [md2('2.1.1')],
    when: (s, c) => s.phase !== 'suspended' && (s.phase !== 'certified' || isExpired(s, c.on)),
  },
];
