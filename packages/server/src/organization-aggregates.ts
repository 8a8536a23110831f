/** The lifecycles of the organization's side, each with the table that keeps it. */
import { watch } from '@certwright/core/catalogue/watch.decider';
import { interestedParty } from '@certwright/core/context/interested-party.decider';
import { issue } from '@certwright/core/context/issue.decider';
import { organizationProcess } from '@certwright/core/context/process.decider';
import { scope } from '@certwright/core/context/scope.decider';
import { site } from '@certwright/core/context/site.decider';
import { soa } from '@certwright/core/control/soa.decider';
import { soaIssue } from '@certwright/core/control/soa-issue.decider';
import { document } from '@certwright/core/document/document.decider';
import { acknowledgement, release } from '@certwright/core/document/release.decider';
import { evidence } from '@certwright/core/evidence/evidence.decider';
import { internalAudit } from '@certwright/core/internal-audit/internal-audit.decider';
import { managementReview } from '@certwright/core/management-review/management-review.decider';
import { nonconformity } from '@certwright/core/nonconformity/nonconformity.decider';
import { assessment } from '@certwright/core/requirement/assessment.decider';
import { answerSheet } from '@certwright/core/standard/answers.decider';
import { demand } from '@certwright/core/standard/demand.decider';
import { plan } from '@certwright/core/standard/plan.decider';
import { editionTransition } from '@certwright/core/standard/transition.decider';
import { ownEdition } from '@certwright/core/standard/own-edition.decider';
import { adoption } from '@certwright/core/standard/adoption.decider';
import { lifecycle } from './platform/events/aggregate.ts';

export const ADOPTION = lifecycle('adoption', adoption);
export const OWN_EDITION = lifecycle('own_edition', ownEdition);
export const ASSESSMENT = lifecycle('assessment', assessment);
export const EVIDENCE = lifecycle('evidence', evidence);
export const DOCUMENT = lifecycle('document', document);
export const DOCUMENT_RELEASE = lifecycle('document_release', release);
export const ACKNOWLEDGEMENT = lifecycle('acknowledgement', acknowledgement);
export const SOA = lifecycle('soa', soa);
export const SOA_ISSUE = lifecycle('soa_issue', soaIssue);
export const INTERNAL_AUDIT = lifecycle('internal_audit', internalAudit);
export const NONCONFORMITY = lifecycle('nonconformity', nonconformity);
export const MANAGEMENT_REVIEW = lifecycle('management_review', managementReview);

export const CONTEXT_ISSUE = lifecycle('context_issue', issue);
export const INTERESTED_PARTY = lifecycle('interested_party', interestedParty);
export const SITE = lifecycle('site', site);
export const PROCESS = lifecycle('process', organizationProcess);
export const MANAGEMENT_SCOPE = lifecycle('management_scope', scope);

export const ANSWER_SHEET = lifecycle('answer_sheet', answerSheet);
export const DEMAND = lifecycle('demand', demand);
export const CERTIFICATION_PLAN = lifecycle('certification_plan', plan);
export const EDITION_TRANSITION = lifecycle('edition_transition', editionTransition);
export const WATCH = lifecycle('watch', watch);

export const ORGANIZATION_AGGREGATES = [
  ADOPTION,
  OWN_EDITION,
  ASSESSMENT,
  EVIDENCE,
  DOCUMENT,
  DOCUMENT_RELEASE,
  ACKNOWLEDGEMENT,
  SOA,
  SOA_ISSUE,
  INTERNAL_AUDIT,
  NONCONFORMITY,
  MANAGEMENT_REVIEW,
  CONTEXT_ISSUE,
  INTERESTED_PARTY,
  SITE,
  PROCESS,
  MANAGEMENT_SCOPE,
  WATCH,
  ANSWER_SHEET,
  DEMAND,
  CERTIFICATION_PLAN,
  EDITION_TRANSITION,
] as const;
