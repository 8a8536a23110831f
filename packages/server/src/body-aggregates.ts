/** The lifecycles of the certification body's side, each with the table that keeps it. */
import { application } from '@certwright/core/application/application.decider';
import { audit } from '@certwright/core/audit/audit.decider';
import { auditTime } from '@certwright/core/audit-time/audit-time.decider';
import { accreditation } from '@certwright/core/body/accreditation.decider';
import { practice } from '@certwright/core/body/practice.decider';
import { priceList } from '@certwright/core/body/price-list.decider';
import { scheme } from '@certwright/core/body/scheme.decider';
import { certificate } from '@certwright/core/certificate/certificate.decider';
import { certification } from '@certwright/core/decision/certification.decider';
import { clientChange } from '@certwright/core/change/change.decider';
import { contract } from '@certwright/core/contract/contract.decider';
import { finding } from '@certwright/core/finding/finding.decider';
import { offer } from '@certwright/core/offer/offer.decider';
import { programme } from '@certwright/core/programme/programme.decider';
import { clientOffer } from '@certwright/core/impartiality/client-offer.decider';
import { mechanism } from '@certwright/core/impartiality/mechanism.decider';
import { meeting } from '@certwright/core/impartiality/meeting.decider';
import { threat } from '@certwright/core/impartiality/threat.decider';
import { competence } from '@certwright/core/qualification/competence.decider';
import { peoplePolicy } from '@certwright/core/qualification/policy.decider';
import { teamObjection } from '@certwright/core/audit/objection.decider';
import { auditPlan } from '@certwright/core/planning/plan.decider';
import { siteSample } from '@certwright/core/sampling/site-sample.decider';
import { letter } from '@certwright/core/letter/letter.decider';
import { letterTemplate } from '@certwright/core/letter/letter-template.decider';
import { absence } from '@certwright/core/planning/absence.decider';
import { portfolio } from '@certwright/core/portfolio/portfolio.decider';
import { lifecycle } from './platform/events/aggregate.ts';

export const SCHEME = lifecycle('scheme', scheme);
export const ACCREDITATION = lifecycle('accreditation', accreditation);
export const PRICE_LIST = lifecycle('price_list', priceList);
export const PRACTICE = lifecycle('practice', practice);
export const APPLICATION = lifecycle('application', application);
export const OFFER = lifecycle('offer', offer);
export const CONTRACT = lifecycle('contract', contract);
export const CLIENT_CHANGE = lifecycle('client_change', clientChange);
export const AUDIT_TIME = lifecycle('audit_time', auditTime);
export const PROGRAMME = lifecycle('programme', programme);
export const AUDIT = lifecycle('audit', audit);
export const FINDING = lifecycle('finding', finding);
export const CERTIFICATION = lifecycle('certification', certification);
export const CERTIFICATE = lifecycle('certificate', certificate);

export const PEOPLE_POLICY = lifecycle('people_policy', peoplePolicy);
export const COMPETENCE = lifecycle('competence', competence);
export const TEAM_OBJECTION = lifecycle('team_objection', teamObjection);
export const IMPARTIALITY_MECHANISM = lifecycle('impartiality_mechanism', mechanism);
export const IMPARTIALITY_THREAT = lifecycle('impartiality_threat', threat);
export const IMPARTIALITY_MEETING = lifecycle('impartiality_meeting', meeting);
export const CLIENT_OFFER = lifecycle('client_offer', clientOffer);

export const AUDIT_PLAN = lifecycle('audit_plan', auditPlan);
export const SITE_SAMPLE = lifecycle('site_sample', siteSample);
export const LETTER_TEMPLATE = lifecycle('letter_template', letterTemplate);
export const LETTER = lifecycle('letter', letter);
export const ABSENCE = lifecycle('absence', absence);

export const PORTFOLIO = lifecycle('portfolio', portfolio);

export const BODY_AGGREGATES = [
  SCHEME,
  ACCREDITATION,
  PRICE_LIST,
  PRACTICE,
  APPLICATION,
  OFFER,
  CONTRACT,
  CLIENT_CHANGE,
  AUDIT_TIME,
  PROGRAMME,
  AUDIT,
  FINDING,
  CERTIFICATION,
  CERTIFICATE,
  PEOPLE_POLICY,
  COMPETENCE,
  TEAM_OBJECTION,
  IMPARTIALITY_MECHANISM,
  IMPARTIALITY_THREAT,
  IMPARTIALITY_MEETING,
  CLIENT_OFFER,
  ABSENCE,
  AUDIT_PLAN,
  PORTFOLIO,
  SITE_SAMPLE,
  LETTER_TEMPLATE,
  LETTER,
] as const;
