/** The lifecycles of the organization's side, each with the table that keeps it. */
import { watch } from '@certwright/core/catalogue/watch.decider';
import { interestedParty } from '@certwright/core/context/interested-party.decider';
import { issue } from '@certwright/core/context/issue.decider';
import { organizationProcess } from '@certwright/core/context/process.decider';
import { scope } from '@certwright/core/context/scope.decider';
import { site } from '@certwright/core/context/site.decider';
import { soa } from '@certwright/core/control/soa.decider';
import { soaIssue } from '@certwright/core/control/soa-issue.decider';
import { comment } from '@certwright/core/document/comment.decider';
import { document } from '@certwright/core/document/document.decider';
import { acknowledgement, release } from '@certwright/core/document/release.decider';
import { evidence } from '@certwright/core/evidence/evidence.decider';
import { peopleList } from '@certwright/core/exchange/people-list.decider';
import { evidencePack } from '@certwright/core/evidence/pack.decider';
import { internalAudit } from '@certwright/core/internal-audit/internal-audit.decider';
import { managementReview } from '@certwright/core/management-review/management-review.decider';
import { nonconformity } from '@certwright/core/nonconformity/nonconformity.decider';
import { asset } from '@certwright/core/risk/asset.decider';
import { ownMethod } from '@certwright/core/risk/method.decider';
import { riskRegister } from '@certwright/core/risk/register.decider';
import { risk } from '@certwright/core/risk/risk.decider';
import { outsideCertificate } from '@certwright/core/outside/outside-certificate.decider';
import { assessment } from '@certwright/core/requirement/assessment.decider';
import { assessmentCycle } from '@certwright/core/requirement/cycle.decider';
import { answerSheet } from '@certwright/core/standard/answers.decider';
import { demand } from '@certwright/core/standard/demand.decider';
import { plan } from '@certwright/core/standard/plan.decider';
import { editionTransition } from '@certwright/core/standard/transition.decider';
import { ownEdition } from '@certwright/core/standard/own-edition.decider';
import { adoption } from '@certwright/core/standard/adoption.decider';
import { task } from '@certwright/core/task/task.decider';
import { lifecycle } from './platform/events/aggregate.ts';

export const ADOPTION = lifecycle('adoption', adoption);
export const OWN_EDITION = lifecycle('own_edition', ownEdition);
export const ASSESSMENT = lifecycle('assessment', assessment);
export const ASSESSMENT_CYCLE = lifecycle('assessment_cycle', assessmentCycle);
export const EVIDENCE = lifecycle('evidence', evidence);
export const EVIDENCE_PACK = lifecycle('evidence_pack', evidencePack);
export const DOCUMENT = lifecycle('document', document);
export const DOCUMENT_RELEASE = lifecycle('document_release', release);
export const DOCUMENT_COMMENT = lifecycle('document_comment', comment);
export const ACKNOWLEDGEMENT = lifecycle('acknowledgement', acknowledgement);
export const SOA = lifecycle('soa', soa);
export const SOA_ISSUE = lifecycle('soa_issue', soaIssue);
export const INTERNAL_AUDIT = lifecycle('internal_audit', internalAudit);
export const NONCONFORMITY = lifecycle('nonconformity', nonconformity);
export const MANAGEMENT_REVIEW = lifecycle('management_review', managementReview);

export const OUTSIDE_CERTIFICATE = lifecycle('outside_certificate', outsideCertificate);
export const PEOPLE_LIST = lifecycle('people_list', peopleList);

export const CONTEXT_ISSUE = lifecycle('context_issue', issue);
export const INTERESTED_PARTY = lifecycle('interested_party', interestedParty);
export const SITE = lifecycle('site', site);
export const PROCESS = lifecycle('process', organizationProcess);
export const MANAGEMENT_SCOPE = lifecycle('management_scope', scope);

export const ASSET = lifecycle('asset', asset);
export const RISK_METHOD = lifecycle('risk_method', ownMethod);
export const RISK_REGISTER = lifecycle('risk_register', riskRegister);
export const RISK = lifecycle('risk', risk);

export const TASK = lifecycle('task', task);

export const ANSWER_SHEET = lifecycle('answer_sheet', answerSheet);
export const DEMAND = lifecycle('demand', demand);
export const CERTIFICATION_PLAN = lifecycle('certification_plan', plan);
export const EDITION_TRANSITION = lifecycle('edition_transition', editionTransition);
export const WATCH = lifecycle('watch', watch);

export const ORGANIZATION_AGGREGATES = [
  ADOPTION,
  OWN_EDITION,
  ASSESSMENT,
  ASSESSMENT_CYCLE,
  EVIDENCE,
  EVIDENCE_PACK,
  DOCUMENT,
  DOCUMENT_RELEASE,
  DOCUMENT_COMMENT,
  ACKNOWLEDGEMENT,
  SOA,
  SOA_ISSUE,
  INTERNAL_AUDIT,
  NONCONFORMITY,
  MANAGEMENT_REVIEW,
  OUTSIDE_CERTIFICATE,
  PEOPLE_LIST,
  CONTEXT_ISSUE,
  INTERESTED_PARTY,
  SITE,
  PROCESS,
  MANAGEMENT_SCOPE,
  ASSET,
  RISK_METHOD,
  RISK_REGISTER,
  RISK,
  TASK,
  WATCH,
  ANSWER_SHEET,
  DEMAND,
  CERTIFICATION_PLAN,
  EDITION_TRANSITION,
] as const;
