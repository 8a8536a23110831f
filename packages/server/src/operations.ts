/** The table of operations: everything that can be done over HTTP, from the command line and on a screen. */
import { APPLICATION_OPERATIONS } from './application/application.operations.ts';
import { AUDIT_OPERATIONS } from './audit/audit.operations.ts';
import { TEAM_OPERATIONS } from './audit/team.operations.ts';
import { MECHANISM_OPERATIONS } from './impartiality/mechanism.operations.ts';
import { THREAT_OPERATIONS } from './impartiality/threat.operations.ts';
import { CANDIDATE_OPERATIONS } from './qualification/candidates.operations.ts';
import { COMPETENCE_LIST_OPERATIONS } from './qualification/competence-list.operations.ts';
import { COMPETENCE_OPERATIONS } from './qualification/competence.operations.ts';
import { EVALUATE_OPERATIONS } from './qualification/evaluate.operations.ts';
import { INTEREST_OPERATIONS } from './qualification/interests.operations.ts';
import { POLICY_OPERATIONS } from './qualification/policy.operations.ts';
import { DATES_OPERATIONS } from './audit/dates.operations.ts';
import { ABSENCE_OPERATIONS } from './planning/absence.operations.ts';
import { DUE_OPERATIONS } from './planning/due.operations.ts';
import { PROPOSAL_OPERATIONS } from './planning/proposal.operations.ts';
import { SAMPLING_OPERATIONS } from './sampling/sampling.operations.ts';
import { LETTER_OPERATIONS } from './letter/letter.operations.ts';
import { LETTER_TEMPLATE_OPERATIONS } from './letter/letter-template.operations.ts';
import { PLAN_OPERATIONS } from './planning/plan.operations.ts';
import { PLANNER_OPERATIONS } from './planning/planner.operations.ts';
import { AUDIT_TIME_OPERATIONS } from './audit-time/audit-time.operations.ts';
import { ACCREDITOR_OPERATIONS } from './accreditor/accreditor.operations.ts';
import { BODY_OPERATIONS } from './body/body.operations.ts';
import { PRACTICE_OPERATIONS } from './body/practice.operations.ts';
import { CATALOGUE_OPERATIONS } from './catalogue/catalogue.operations.ts';
import { CATALOGUE_OPERATOR_OPERATIONS } from './catalogue/operator.operations.ts';
import { CALCULATOR_OPERATIONS } from './audit-time/calculator.operations.ts';
import { CERTIFICATE_OPERATIONS } from './certificate/certificate.operations.ts';
import { OWN_DOMAIN_OPERATIONS } from './certificate/own-domain.operations.ts';
import { SIGNING_KEY_OPERATIONS } from './certificate/signing-key.operations.ts';
import { CHANGE_OPERATIONS } from './change/change.operations.ts';
import { CONTRACT_OPERATIONS } from './contract/contract.operations.ts';
import { CONFIDENCE_OPERATIONS } from './decision/confidence.operations.ts';
import { DECISION_OPERATIONS } from './decision/decision.operations.ts';
import { ENGAGEMENT_OPERATIONS } from './engagement/engagement.operations.ts';
import { FINDING_OPERATIONS } from './finding/finding.operations.ts';
import { INDICATOR_OPERATIONS } from './indicator/indicator.operations.ts';
import { LINK_OPERATIONS } from './link/link.operations.ts';
import { MAIL_OPERATIONS } from './notice/mail.operations.ts';
import { OWN_REMINDER_OPERATIONS, REMINDER_OPERATIONS } from './notice/reminder.operations.ts';
import { EVERYWHERE_OPERATIONS } from './notice/everywhere.operations.ts';
import { NOTICE_OPERATIONS } from './notice/notice.operations.ts';
import { ORGANIZATION_OPERATIONS } from './organization-operations.ts';
import { ACCOUNT_OPERATIONS } from './party/account.operations.ts';
import { OWN_LETTER_OPERATIONS } from './party/own-letter.operations.ts';
import { OWN_SIGN_IN_OPERATIONS } from './party/own-sign-in.operations.ts';
import { ACCESS_OPERATIONS } from './party/access.operations.ts';
import { DELEGATION_OPERATIONS } from './party/delegation.operations.ts';
import { OWN_ROLE_OPERATIONS } from './party/own-role.operations.ts';
import { DOMAIN_OPERATIONS } from './sign-on/domain.operations.ts';
import { SIGN_ON_OPERATIONS } from './sign-on/sign-on.operations.ts';
import { PIN_OPERATIONS } from './station/pin.operations.ts';
import { STATION_OPERATIONS } from './station/station.operations.ts';
import { WITHOUT_ACCOUNT_OPERATIONS } from './party/without-account.operations.ts';
import { WEBHOOK_OPERATIONS } from './webhook/webhook.operations.ts';
import { CALENDAR_OPERATIONS } from './notice/calendar.operations.ts';
import { OWN_DATA_OPERATIONS } from './party/own-data.operations.ts';
import { TOKEN_OPERATIONS } from './party/token.operations.ts';
import { PARTY_OPERATIONS } from './party/party.operations.ts';
import { RESET_LINK_OPERATIONS } from './party/reset-link.operations.ts';
import { OFFER_OPERATIONS } from './offer/offer.operations.ts';
import { PORTFOLIO_OPERATIONS } from './portfolio/portfolio.operations.ts';
import { PROGRAMME_OPERATIONS } from './programme/programme.operations.ts';
import { LOG_OPERATIONS } from './log/log.operations.ts';
import { WATCH_OPERATIONS } from './log/watch.operations.ts';
import { REGISTER_OPERATIONS } from './register/register.operations.ts';
import { SAMPLE_OPERATIONS } from './sample/sample.operations.ts';
import { TRAIL_OPERATIONS } from './trail/trail.operations.ts';
import type { z } from 'zod';
import type { Operation } from './platform/http/operation.ts';

const BODY = [
  ...ACCREDITOR_OPERATIONS,
  ...BODY_OPERATIONS,
  ...PRACTICE_OPERATIONS,
  ...ENGAGEMENT_OPERATIONS,
  ...APPLICATION_OPERATIONS,
  ...AUDIT_TIME_OPERATIONS,
  ...OFFER_OPERATIONS,
  ...CONTRACT_OPERATIONS,
  ...CHANGE_OPERATIONS,
  ...LINK_OPERATIONS,
  ...CALCULATOR_OPERATIONS,
  ...PROGRAMME_OPERATIONS,
  ...AUDIT_OPERATIONS,
  ...TEAM_OPERATIONS,
  ...DATES_OPERATIONS,
  ...INDICATOR_OPERATIONS,
  ...DUE_OPERATIONS,
  ...ABSENCE_OPERATIONS,
  ...PLANNER_OPERATIONS,
  ...PROPOSAL_OPERATIONS,
  ...SAMPLING_OPERATIONS,
  ...LETTER_TEMPLATE_OPERATIONS,
  ...LETTER_OPERATIONS,
  ...PLAN_OPERATIONS,
  ...POLICY_OPERATIONS,
  ...COMPETENCE_OPERATIONS,
  ...EVALUATE_OPERATIONS,
  ...INTEREST_OPERATIONS,
  ...CANDIDATE_OPERATIONS,
  ...COMPETENCE_LIST_OPERATIONS,
  ...MECHANISM_OPERATIONS,
  ...THREAT_OPERATIONS,
  ...FINDING_OPERATIONS,
  ...DECISION_OPERATIONS,
  ...CONFIDENCE_OPERATIONS,
  ...PORTFOLIO_OPERATIONS,
  ...CERTIFICATE_OPERATIONS,
  ...SIGNING_KEY_OPERATIONS,
  ...OWN_DOMAIN_OPERATIONS,
  ...REGISTER_OPERATIONS,
  ...LOG_OPERATIONS,
  ...WATCH_OPERATIONS,
  ...CATALOGUE_OPERATIONS,
  ...CATALOGUE_OPERATOR_OPERATIONS,
  ...NOTICE_OPERATIONS,
  ...EVERYWHERE_OPERATIONS,
  ...CALENDAR_OPERATIONS,
  ...REMINDER_OPERATIONS,
  ...MAIL_OPERATIONS,
  ...RESET_LINK_OPERATIONS,
  ...TRAIL_OPERATIONS,
  ...SAMPLE_OPERATIONS,
] as const;

const TABLE = [
  ...ACCOUNT_OPERATIONS,
  ...OWN_LETTER_OPERATIONS,
  ...OWN_REMINDER_OPERATIONS,
  ...OWN_SIGN_IN_OPERATIONS,
  ...TOKEN_OPERATIONS,
  ...OWN_DATA_OPERATIONS,
  ...PARTY_OPERATIONS,
  ...WITHOUT_ACCOUNT_OPERATIONS,
  ...STATION_OPERATIONS,
  ...PIN_OPERATIONS,
  ...OWN_ROLE_OPERATIONS,
  ...DELEGATION_OPERATIONS,
  ...ACCESS_OPERATIONS,
  ...SIGN_ON_OPERATIONS,
  ...DOMAIN_OPERATIONS,
  ...WEBHOOK_OPERATIONS,
  ...ORGANIZATION_OPERATIONS,
  ...BODY,
] as const;

/** The operations by type, for callers that want to be checked: the web client, tests. */
export type OperationTable = typeof TABLE;
type Op = OperationTable[number];
export type OperationId = Op['id'];
export type OperationInput<I extends OperationId> = z.input<Extract<Op, { id: I }>['input']> & object;
export type OperationOutput<I extends OperationId> = z.output<Extract<Op, { id: I }>['output']>;
export const OPERATIONS = TABLE as unknown as readonly Operation[];
