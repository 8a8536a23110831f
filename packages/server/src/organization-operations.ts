/** The operations of the organization's side, in the order of the road. */
import { CATALOGUE_WATCH_OPERATIONS } from './catalogue/watch.operations.ts';
import { CONTEXT_OPERATIONS } from './context/context.operations.ts';
import { PROCESS_OPERATIONS } from './context/process.operations.ts';
import { CONTROL_OPERATIONS } from './control/control.operations.ts';
import { DOCUMENT_COMMENT_OPERATIONS } from './document/comment.operations.ts';
import { DOCUMENT_CONTROL_OPERATIONS } from './document/control.operations.ts';
import { STARTER_OPERATIONS } from './document/starter.operations.ts';
import { TAKE_OVER_OPERATIONS } from './document/take-over.operations.ts';
import { DOCUMENT_OPERATIONS } from './document/document.operations.ts';
import { EVIDENCE_OPERATIONS } from './evidence/evidence.operations.ts';
import { EXCHANGE_OPERATIONS } from './exchange/exchange.operations.ts';
import { PEOPLE_LIST_OPERATIONS } from './exchange/people-list.operations.ts';
import { TAKE_OVER_OPERATIONS as ARCHIVE_OPERATIONS } from './exchange/take-over.operations.ts';
import { TAKE_OUT_OPERATIONS } from './exchange/take-out.operations.ts';
import { HISTORY_OPERATIONS } from './history/history.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from './internal-audit/internal-audit.operations.ts';
import { MANAGEMENT_REVIEW_OPERATIONS } from './management-review/management-review.operations.ts';
import { NONCONFORMITY_OPERATIONS } from './nonconformity/nonconformity.operations.ts';
import { RISK_METHOD_OPERATIONS } from './risk/method.operations.ts';
import { RISK_REGISTER_OPERATIONS } from './risk/register.operations.ts';
import { RISK_STEP_OPERATIONS } from './risk/risk-step.operations.ts';
import { RISK_LINE_OPERATIONS } from './risk/risk.operations.ts';
import { OUTSIDE_OPERATIONS } from './outside/outside.operations.ts';
import { OUTSIDE_VISIT_OPERATIONS } from './outside/visit.operations.ts';
import { CYCLE_OPERATIONS } from './requirement/cycle.operations.ts';
import { PROPOSAL_OPERATIONS } from './requirement/proposal.operations.ts';
import { REQUIREMENT_OPERATIONS } from './requirement/requirement.operations.ts';
import { TRANSITION_OPERATIONS } from './requirement/transition.operations.ts';
import { ADVISER_OPERATIONS } from './standard/adviser.operations.ts';
import { DEMAND_OPERATIONS } from './standard/demand.operations.ts';
import { PLAN_OPERATIONS } from './standard/plan.operations.ts';
import { LICENSED_TEXT_OPERATIONS } from './standard/licensed-text.operations.ts';
import { OWN_STANDARD_OPERATIONS } from './standard/own-standard.operations.ts';
import { STANDARD_OPERATIONS } from './standard/standard.operations.ts';
import { AGENDA_OPERATIONS } from './task/agenda.operations.ts';
import { LEFT_OPERATIONS } from './task/left.operations.ts';
import { TASK_OPERATIONS } from './task/task.operations.ts';

export const ORGANIZATION_OPERATIONS = [
  ...ADVISER_OPERATIONS,
  ...STANDARD_OPERATIONS,
  ...OWN_STANDARD_OPERATIONS,
  ...LICENSED_TEXT_OPERATIONS,
  ...DEMAND_OPERATIONS,
  ...PLAN_OPERATIONS,
  ...CATALOGUE_WATCH_OPERATIONS,
  ...CONTEXT_OPERATIONS,
  ...PROCESS_OPERATIONS,
  ...RISK_METHOD_OPERATIONS,
  ...RISK_REGISTER_OPERATIONS,
  ...RISK_LINE_OPERATIONS,
  ...RISK_STEP_OPERATIONS,
  ...REQUIREMENT_OPERATIONS,
  ...PROPOSAL_OPERATIONS,
  ...CYCLE_OPERATIONS,
  ...TRANSITION_OPERATIONS,
  ...EVIDENCE_OPERATIONS,
  ...DOCUMENT_OPERATIONS,
  ...DOCUMENT_CONTROL_OPERATIONS,
  ...DOCUMENT_COMMENT_OPERATIONS,
  ...STARTER_OPERATIONS,
  ...TAKE_OVER_OPERATIONS,
  ...CONTROL_OPERATIONS,
  ...INTERNAL_AUDIT_OPERATIONS,
  ...NONCONFORMITY_OPERATIONS,
  ...MANAGEMENT_REVIEW_OPERATIONS,
  ...TASK_OPERATIONS,
  ...AGENDA_OPERATIONS,
  ...LEFT_OPERATIONS,
  ...HISTORY_OPERATIONS,
  ...EXCHANGE_OPERATIONS,
  ...PEOPLE_LIST_OPERATIONS,
  ...OUTSIDE_OPERATIONS,
  ...OUTSIDE_VISIT_OPERATIONS,
  ...TAKE_OUT_OPERATIONS,
  ...ARCHIVE_OPERATIONS,
] as const;
