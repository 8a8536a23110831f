/** Independent review and the decisions of certification (ISO/IEC 17021-1, 9.5 and 9.6). */
import type { Certificate } from '@certwright/core/certificate/certificate.decider';
import {
  GRANT_GUARDS,
  LIFT_GUARDS,
  RENEW_GUARDS,
  RESTORE_GUARDS,
  REVIEW_GUARDS,
  SCOPE_GUARDS,
  SURVEILLANCE_GUARDS,
  SUSPEND_GUARDS,
  TRANSFER_GUARDS,
  TRANSFER_OUT_GUARDS,
} from '@certwright/core/decision/certification.guards';
import {
  CertificationSummary,
  CertificationView,
  LiftInput,
  ReasonedInput,
  RestingInput,
  ReviewInput,
  ScopeInput,
  TransferInput,
  TransferOutInput,
} from '@certwright/core/decision/certification.schema';
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse } from '@certwright/core/kernel/decider';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { findingsAbout } from '../finding/finding.reading.ts';
import { timesOfBodies } from '../body/body.reading.ts';
import { newestPaper } from '../certificate/certificate.reading.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written } from '../platform/http/written.ts';
import { auditedFacts, openMajorsAmong } from './audited.ts';
import { decide } from './decide.ts';
import { certificationById, certifications } from './decision.store.ts';
import { certificationState, certificationSummary, certificationView } from './decision.view.ts';
import { standingOf } from './standing.ts';

const codes = (guards: readonly { refused: string }[]): readonly string[] => [
  ...guards.map(guard => guard.refused),
  'person-not-able',
  'dated-in-the-future',
];
const who = (act: Act, on: string | undefined) => ({ by: act.person, on: happenedOn(act, on) });

const list = operation({
  id: 'decision.list',
  method: 'get',
  path: '/certifications',
  summary: 'Certifications, newest change first',
  permission: 'engagement:read',
  input: PageQuery.extend({
    engagement: Id.optional(),
    phase: z.enum(['open', 'certified', 'suspended', 'withdrawn', 'refused']).optional(),
  }),
  output: pageOf(CertificationSummary),
  run: async (act, input) => {
    const [found, times] = await Promise.all([certifications(act.tx, input), timesOfBodies(act)]);
    const { rows, next } = paged(found, input.limit);
    return { rows: rows.map(row => certificationSummary(row, act.today, times(row.cb_org))), next };
  },
});

const get = operation({
  id: 'decision.get',
  method: 'get',
  path: '/certifications/{id}',
  summary:
    'One certification: cycle, deadlines, and for each act what stands in its way (today, or on a day)',
  permission: 'engagement:read',
  input: z.object({ id: Id, on: PlainDate.optional() }),
  output: CertificationView,
  run: async (act, { id, on = act.today }) => {
    const row = await certificationById(act.tx, id);
    if (!row) throw new NotFound('certification');
    const [audited, findings, issued, timesOf] = await Promise.all([
      auditedFacts(act, id),
      findingsAbout(act, id),
      loadRow(act, 'certificate', id),
      timesOfBodies(act),
    ]);
    const times = timesOf(row.cb_org);
    const state = certificationState(row);
    const asking = { by: act.person, on };
    const standing = standingOf(state, audited, openMajorsAmong(findings), asking, times);
    const person = await naming(act, [state.review?.by, state.takenOver?.statedBy]);
    const certificate = issued?.state as Certificate | undefined;
    const paper = certificate && (await newestPaper(act.tx, id));
    return certificationView(row, {
      ofBody: row.cb_org === act.org,
      today: act.today,
      times,
      standingOn: on,
      person,
      audited,
      certificate,
      paper,
      standing,
    });
  },
});

const review = operation({
  id: 'decision.review',
  method: 'post',
  path: '/certifications/{id}/review',
  summary: 'Review the audit independently before the decision (ISO/IEC 17021-1, 9.5.2)',
  permission: 'certification:review',
  refusals: ['decision-without-report', ...codes(REVIEW_GUARDS)],
  input: ReviewInput,
  output: Written,
  run: async (act, { id, audit, conclusion, on }) => {
    const audited = await auditedFacts(act, id, audit);
    if (!audited) throw new Refused(refuse('decision-without-report', [iso17021('9.5.2')]));
    return decide(act, id, { type: 'Review', ...who(act, on), audited, conclusion });
  },
});

type Resting = 'Grant' | 'Renew' | 'Restore';
/** Grant, renew, restore: the three decisions that rest on an audit. */
const resting = <T extends Resting>(type: T, summary: string, guards: readonly { refused: string }[]) => {
  const name = type.toLowerCase() as Lowercase<T>;
  return operation({
    id: `decision.${name}`,
    method: 'post',
    path: `/certifications/{id}/${name}`,
    summary,
    permission: 'certification:decide',
    stepUp: true,
    refusals: codes(guards),
    input: RestingInput,
    output: Written,
    run: async (act, { id, audit, on }) => {
      const command: { type: Resting } = { type };
      return decide(act, id, { ...command, ...who(act, on), audited: await auditedFacts(act, id, audit) });
    },
  });
};
const grant = resting('Grant', 'Decide to grant certification (9.5)', GRANT_GUARDS);
const renew = resting('Renew', 'Decide to renew before expiry (9.6.3.2.3)', RENEW_GUARDS);
const restore = resting(
  'Restore',
  'Decide to restore within six months after expiry, or the shorter time that the body chose (9.6.3.2.5)',
  RESTORE_GUARDS,
);

const refuseGrant = operation({
  id: 'decision.refuse',
  method: 'post',
  path: '/certifications/{id}/refuse',
  summary: 'Decide to refuse certification; open majors do not stand in the way (9.5)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: ['nothing-to-decide', 'person-not-able', 'dated-in-the-future'],
  input: ReasonedInput,
  output: Written,
  run: (act, { id, reason, on }) => decide(act, id, { type: 'Refuse', ...who(act, on), reason }),
});

const recordSurveillance = operation({
  id: 'decision.recordSurveillance',
  method: 'post',
  path: '/certifications/{id}/surveillance',
  summary:
    'Maintain certification on a surveillance audit; a late one is recorded with its true date (9.6.2)',
  permission: 'certification:review',
  refusals: ['decision-without-report', ...codes(SURVEILLANCE_GUARDS)],
  input: RestingInput,
  output: Written,
  run: async (act, { id, audit, on }) => {
    const audited = await auditedFacts(act, id, audit);
    if (!audited) throw new Refused(refuse('decision-without-report', [iso17021('9.6.2')]));
    return decide(act, id, { type: 'RecordSurveillance', ...who(act, on), audited });
  },
});

const suspend = operation({
  id: 'decision.suspend',
  method: 'post',
  path: '/certifications/{id}/suspend',
  summary: 'Suspend certification (9.6.5)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: codes(SUSPEND_GUARDS),
  input: ReasonedInput,
  output: Written,
  run: (act, { id, reason, on }) => decide(act, id, { type: 'Suspend', ...who(act, on), reason }),
});

const lift = operation({
  id: 'decision.lift',
  method: 'post',
  path: '/certifications/{id}/lift',
  summary: 'Lift a suspension (9.6.5.4)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: codes(LIFT_GUARDS),
  input: LiftInput,
  output: Written,
  run: async (act, { id, reason, on }) => {
    const openMajors = openMajorsAmong(await findingsAbout(act, id));
    return decide(act, id, { type: 'Lift', ...who(act, on), reason, openMajors });
  },
});

const withdraw = operation({
  id: 'decision.withdraw',
  method: 'post',
  path: '/certifications/{id}/withdraw',
  summary: 'Withdraw certification (9.6.5)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: ['nothing-to-withdraw', 'person-not-able', 'dated-in-the-future'],
  input: ReasonedInput,
  output: Written,
  run: (act, { id, reason, on }) => decide(act, id, { type: 'Withdraw', ...who(act, on), reason }),
});

const changeScope = operation({
  id: 'decision.changeScope',
  method: 'post',
  path: '/certifications/{id}/scope',
  summary: 'Extend or reduce the scope (9.6.4, 9.6.5.5)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: codes(SCOPE_GUARDS),
  input: ScopeInput,
  output: Written,
  run: async (act, { id, change, scope, on }) => {
    const openMajors = openMajorsAmong(await findingsAbout(act, id));
    return decide(act, id, { type: 'ChangeScope', ...who(act, on), change, scope, openMajors });
  },
});

const transferIn = operation({
  id: 'decision.transferIn',
  method: 'post',
  path: '/certifications/{id}/transfer',
  summary: 'Take over a valid certificate of another accredited body, keeping its cycle (IAF MD 2)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: codes(TRANSFER_GUARDS),
  input: TransferInput,
  output: Written,
  run: (act, { id, on, ...from }) => decide(act, id, { type: 'TransferIn', ...who(act, on), ...from }),
});

const transferOut = operation({
  id: 'decision.transferOut',
  method: 'post',
  path: '/certifications/{id}/transfer-out',
  summary: 'Record that another body has taken the certification over; the certificate here ends (IAF MD 2)',
  permission: 'certification:decide',
  stepUp: true,
  refusals: codes(TRANSFER_OUT_GUARDS),
  input: TransferOutInput,
  output: Written,
  run: (act, { id, on, to }) => decide(act, id, { type: 'TransferOut', ...who(act, on), to }),
});

export const DECISION_OPERATIONS = [
  list,
  get,
  review,
  grant,
  refuseGrant,
  recordSurveillance,
  suspend,
  lift,
  withdraw,
  renew,
  restore,
  changeScope,
  transferIn,
  transferOut,
] as const;
