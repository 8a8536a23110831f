/** The operations of the organization's side, in the order of the road. */
import { CATALOGUE_WATCH_OPERATIONS } from './catalogue/watch.operations.ts';
import { CONTEXT_OPERATIONS } from './context/context.operations.ts';
import { PROCESS_OPERATIONS } from './context/process.operations.ts';
import { CONTROL_OPERATIONS } from './control/control.operations.ts';
import { DOCUMENT_OPERATIONS } from './document/document.operations.ts';
import { EVIDENCE_OPERATIONS } from './evidence/evidence.operations.ts';
import { EXCHANGE_OPERATIONS } from './exchange/exchange.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from './internal-audit/internal-audit.operations.ts';
import { MANAGEMENT_REVIEW_OPERATIONS } from './management-review/management-review.operations.ts';
import { NONCONFORMITY_OPERATIONS } from './nonconformity/nonconformity.operations.ts';
import { REQUIREMENT_OPERATIONS } from './requirement/requirement.operations.ts';
import { TRANSITION_OPERATIONS } from './requirement/transition.operations.ts';
import { ADVISER_OPERATIONS } from './standard/adviser.operations.ts';
import { DEMAND_OPERATIONS } from './standard/demand.operations.ts';
import { PLAN_OPERATIONS } from './standard/plan.operations.ts';
import { LICENSED_TEXT_OPERATIONS } from './standard/licensed-text.operations.ts';
import { OWN_STANDARD_OPERATIONS } from './standard/own-standard.operations.ts';
import { STANDARD_OPERATIONS } from './standard/standard.operations.ts';

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
  ...REQUIREMENT_OPERATIONS,
  ...TRANSITION_OPERATIONS,
  ...EVIDENCE_OPERATIONS,
  ...DOCUMENT_OPERATIONS,
  ...CONTROL_OPERATIONS,
  ...INTERNAL_AUDIT_OPERATIONS,
  ...NONCONFORMITY_OPERATIONS,
  ...MANAGEMENT_REVIEW_OPERATIONS,
  ...EXCHANGE_OPERATIONS,
] as const;
