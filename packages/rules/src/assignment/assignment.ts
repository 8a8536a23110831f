/** May this person act for this client in this function, for this standard and technical area, on this day; and why not. */
import type { CalendarDate } from '../calendar-date.ts';
import { addYears, isCalendarDate } from '../calendar-date.ts';
import type { RuleRow } from '../rule.ts';
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
  /** In training, and whether a competent auditor goes along. */
  readonly training?: { readonly accompanied: boolean };
};

export type Objection = {
  readonly code: string;
  readonly text: string;
  readonly rule: RuleRow;
  readonly until?: CalendarDate;
};

const NEEDS_AREA: ReadonlySet<CertificationFunction> = new Set([
  'lead-audit',
  'audit',
  'technical-review',
  'decision',
]);

/** Every objection; an empty list means that the person may act. */
export function objectionsTo(question: AssignmentQuestion): readonly Objection[] {
  if (!isCalendarDate(question.on)) {
    return [
      { code: 'date', rule: COMPETENCE, text: 'The day of the assignment must be a date (YYYY-MM-DD).' },
    ];
  }
  return [...partiality(question), ...involvement(question), ...competence(question), ...training(question)];
}

function partiality({ ties, client, on }: AssignmentQuestion): Objection[] {
  const found: Objection[] = [];
  for (const tie of ties) {
    if (tie.client !== client || tie.from > on) continue;
    const rule = ruleOf(tie.kind);
    const lasting = tie.until === undefined || tie.until >= on;
    if (lasting) {
      found.push({
        code: `tie-${tie.kind}`,
        rule,
        text: `A tie of the kind ${tie.kind} with this client is not ended.`,
      });
      continue;
    }
    const years = rule.value;
    if (years === null || tie.until === undefined) continue;
    const until = addYears(tie.until, years);
    if (on > until) continue;
    found.push({
      code: `tie-${tie.kind}`,
      rule,
      until,
      text: `A tie of the kind ${tie.kind} ended on ${tie.until}: no part in this client's certification until ${until} has passed.`,
    });
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
    return onAuditTeam
      ? [
          {
            code: 'was-on-audit-team',
            rule: DECIDER_NOT_ON_TEAM,
            text: 'The person was on the team of this audit.',
          },
        ]
      : [];
  }
  if (question.function !== 'appeal' && question.function !== 'complaint') return [];
  const rule = question.function === 'appeal' ? APPEAL_NOT_INVOLVED : COMPLAINT_NOT_INVOLVED;
  const found: Objection[] = [];
  if (onAuditTeam)
    found.push({
      code: 'was-on-audit-team',
      rule,
      text: 'The person was on the team of the audit in question.',
    });
  if (decidedBefore)
    found.push({
      code: 'made-the-decision',
      rule,
      text: 'The person took part in the decision in question.',
    });
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
    return [
      {
        code: 'competence-missing',
        rule: COMPETENCE,
        text: `No competence on record for ${question.function}, ${standard}, on ${on}.`,
      },
    ];
  }
  if (!NEEDS_AREA.has(question.function)) return [];
  const areas = new Set(held.flatMap(one => one.technicalAreas ?? []));
  return question.technicalAreas
    .filter(area => !areas.has(area))
    .map(area => ({
      code: 'technical-area-missing',
      rule: COMPETENCE,
      text: `The technical area ${area} is missing for ${question.function}, ${standard}.`,
    }));
}

function training({ function: act, training: inTraining }: AssignmentQuestion): Objection[] {
  if (!inTraining) return [];
  if (act === 'lead-audit')
    return [{ code: 'trainee-leads', rule: TRAINEE, text: 'An auditor in training does not lead an audit.' }];
  return act === 'audit' && !inTraining.accompanied
    ? [{ code: 'trainee-alone', rule: TRAINEE, text: 'An auditor in training does not audit alone.' }]
    : [];
}
