/** May this person act for this client in this function, for this standard and technical area, on this day; and why not. */
import type { CalendarDate } from '../calendar-date.ts';
import { addYears, isCalendarDate } from '../calendar-date.ts';
import { english } from '../message.ts';
import type { Facts, RuleRow } from '../rule.ts';
import type { ObjectionMeaning } from '../words/catalogue.ts';
import {
  APPEAL_NOT_INVOLVED,
  COMPETENCE,
  COMPLAINT_NOT_INVOLVED,
  CONSULTANCY,
  DECIDER_NOT_ON_TEAM,
  EMPLOYMENT,
  INTEREST,
  INTERNAL_AUDITS,
  TRAINEE,
} from './assignment.rules.ts';

export const FUNCTIONS = [
  'application-review',
  'lead-audit',
  'audit',
  'technical-review',
  'decision',
  'appeal',
  'complaint',
] as const;
export type CertificationFunction = (typeof FUNCTIONS)[number];

export type Competence = {
  readonly function: CertificationFunction;
  /** Edition-free: "ISO 9001". */
  readonly standard: string;
  /** "IAF 17" and the like; absent where the function needs none. */
  readonly technicalAreas?: readonly string[];
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
};

export type TieKind =
  | 'consultancy'
  | 'internal-audit'
  | 'employment'
  | 'ownership'
  | 'financial-interest'
  | 'family';
export type Tie = {
  readonly client: string;
  readonly kind: TieKind;
  readonly from: CalendarDate;
  readonly until?: CalendarDate;
};

export type AssignmentQuestion = {
  readonly on: CalendarDate;
  readonly function: CertificationFunction;
  readonly client: string;
  readonly standard: string;
  readonly technicalAreas: readonly string[];
  readonly competences: readonly Competence[];
  readonly ties: readonly Tie[];
  /** On the team of the audit that is reviewed, decided, appealed or complained about. */
  readonly onAuditTeam?: boolean;
  /** Made or reviewed the decision that is appealed or complained about. */
  readonly decidedBefore?: boolean;
  /** What the body chose to keep somebody off after consultancy, where that is longer than the years of the rule. */
  readonly consultancyYears?: number;
  /** In training, and whether a competent auditor goes along. */
  readonly training?: { readonly accompanied: boolean };
};

export type Objection = {
  readonly code: string;
  readonly means: `objection:${ObjectionMeaning}`;
  readonly text: string;
  readonly rule: RuleRow;
  readonly facts?: Facts;
  readonly until?: CalendarDate;
};

/** @param code what programs ask for; where it is not the code of the sentence, `meaning` is. */
export function objection(
  code: string,
  rule: RuleRow,
  meaning: ObjectionMeaning,
  facts: Facts = {},
): Objection {
  return { code, means: `objection:${meaning}`, text: english('objection', meaning, facts), rule, facts };
}

const NEEDS_AREA: ReadonlySet<CertificationFunction> = new Set([
  'lead-audit',
  'audit',
  'technical-review',
  'decision',
]);

/** Every objection; an empty list means that the person may act. */
export function objectionsTo(question: AssignmentQuestion): readonly Objection[] {
  if (!isCalendarDate(question.on)) {
    return [objection('date', COMPETENCE, 'date')];
  }
  return [...partiality(question), ...involvement(question), ...competence(question), ...training(question)];
}

function partiality({ ties, client, on, consultancyYears = 0 }: AssignmentQuestion): Objection[] {
  const found: Objection[] = [];
  for (const tie of ties) {
    if (tie.client !== client || tie.from > on) continue;
    const rule = ruleOf(tie.kind);
    const lasting = tie.until === undefined || tie.until >= on;
    if (lasting) {
      found.push(objection(`tie-${tie.kind}`, rule, 'tie/lasting', { kind: tie.kind }));
      continue;
    }
    if (rule.value === null || tie.until === undefined) continue;
    const years = tie.kind === 'consultancy' ? Math.max(rule.value, consultancyYears) : rule.value;
    const until = addYears(tie.until, years);
    if (on > until) continue;
    const facts = { kind: tie.kind, ended: tie.until, until };
    found.push({ ...objection(`tie-${tie.kind}`, rule, 'tie/ended', facts), until });
  }
  return found;
}

function ruleOf(kind: TieKind): RuleRow<number> | RuleRow<null> {
  switch (kind) {
    case 'consultancy':
      return CONSULTANCY;
    case 'internal-audit':
      return INTERNAL_AUDITS;
    case 'employment':
      return EMPLOYMENT;
    case 'ownership':
    case 'financial-interest':
    case 'family':
      return INTEREST;
    default:
      return kind satisfies never;
  }
}

function involvement(question: AssignmentQuestion): Objection[] {
  const { onAuditTeam = false, decidedBefore = false } = question;
  if (question.function === 'technical-review' || question.function === 'decision') {
    return onAuditTeam ? [objection('was-on-audit-team', DECIDER_NOT_ON_TEAM, 'was-on-audit-team')] : [];
  }
  if (question.function !== 'appeal' && question.function !== 'complaint') return [];
  const rule = question.function === 'appeal' ? APPEAL_NOT_INVOLVED : COMPLAINT_NOT_INVOLVED;
  const found: Objection[] = [];
  if (onAuditTeam) found.push(objection('was-on-audit-team', rule, 'was-on-audit-team'));
  if (decidedBefore) found.push(objection('made-the-decision', rule, 'made-the-decision'));
  return found;
}

function competence(question: AssignmentQuestion): Objection[] {
  const { on, standard } = question;
  const held = question.competences.filter(
    one =>
      one.function === question.function &&
      one.standard === standard &&
      one.from <= on &&
      (one.until === undefined || on <= one.until),
  );
  if (held.length === 0) {
    const facts = { function: question.function, standard, on };
    return [objection('competence-missing', COMPETENCE, 'competence-missing', facts)];
  }
  if (!NEEDS_AREA.has(question.function)) return [];
  const areas = new Set(held.flatMap(one => one.technicalAreas ?? []));
  return question.technicalAreas
    .filter(area => !areas.has(area))
    .map(area => {
      const facts = { function: question.function, standard, area };
      return objection('technical-area-missing', COMPETENCE, 'technical-area-missing', facts);
    });
}

function training({ function: act, training: inTraining }: AssignmentQuestion): Objection[] {
  if (!inTraining) return [];
  if (act === 'lead-audit') return [objection('trainee-leads', TRAINEE, 'trainee-leads')];
  return act === 'audit' && !inTraining.accompanied
    ? [objection('trainee-alone', TRAINEE, 'trainee-alone')]
    : [];
}
