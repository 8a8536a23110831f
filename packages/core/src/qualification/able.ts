/** May this person do this for this client on these days; and if not, everything that stands in the way, each with its clause. */
import { ASSIGNMENT_RULES } from '@certwright/rules/assignment/assignment.rules';
import { objectionsTo, type Objection, type Tie } from '@certwright/rules/assignment/assignment';
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import { type CompetenceRecord, inForce, type Qualification, standingOn } from './competence.state.ts';
import { lastWitnessed, witnessDue } from './due.ts';
import { type BodyFunction, counts, WITNESSED } from './function.table.ts';
import type { EstablishedPolicy } from './policy.decider.ts';

export type Reason = {
  readonly code: string;
  readonly because: readonly Citation[];
  readonly facts: Readonly<Record<string, string | number>>;
  /** Rests on what the body chose itself: it may depart from that, with a recorded reason. What a standard asks has no such way. */
  readonly own: boolean;
};

export type Need = { readonly standard: string; readonly areas: readonly string[] };

export type AbleQuestion = {
  readonly function: BodyFunction;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly needs: readonly Need[];
  /** The body's choices; absent while it keeps no competence records here: then only impartiality and time are asked. */
  readonly policy: EstablishedPolicy | undefined;
  readonly record: CompetenceRecord | undefined;
  /** Ties with this client alone, from whatever source. */
  readonly ties: readonly Omit<Tie, 'client'>[];
  /** The years that the body chose to keep somebody off after consultancy, where longer than the rule's two. */
  readonly consultancyYears?: number;
  readonly onAuditTeam?: boolean;
  /** Other audits on these days. */
  readonly booked?: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  /** Days on which this person is away. */
  readonly away?: readonly { readonly from: PlainDate; readonly to: PlainDate }[];
  /** The client objected and the body agreed. */
  readonly objected?: boolean;
  /** How many audits of this client in a row this person led last. */
  readonly ledInARow?: number;
};

const reason = (
  code: string,
  because: readonly Citation[],
  facts: Reason['facts'] = {},
  own = false,
): Reason => ({ code, because, facts, own });

const CHOSEN = new Set(ASSIGNMENT_RULES.filter(r => r.confidence === 'body-parameter').map(r => r.id));

const ofRules = ({ code, rule, facts, until }: Objection): Reason => ({
  code,
  because: [{ doc: rule.document, edition: rule.edition, clause: rule.clause }],
  facts: { ...facts, ...(until === undefined ? {} : { until }) },
  own: CHOSEN.has(rule.id),
});

/** Every reason why not; empty when the person is able. */
export function ableFor(question: AbleQuestion): readonly Reason[] {
  return [
    ...impartiality(question),
    ...time(question),
    ...(question.policy ? shown(question, question.policy) : []),
  ];
}

const CLIENT = 'client';

function impartiality({ ties, from, onAuditTeam = false, objected = false, ...question }: AbleQuestion) {
  const { consultancyYears } = question;
  const act =
    question.function === 'expert' || question.function === 'evaluation' ? 'audit' : question.function;
  const found = objectionsTo({
    on: from,
    function: act,
    client: CLIENT,
    standard: '',
    technicalAreas: [],
    competences: [{ function: act, standard: '', from }],
    ties: ties.map(tie => ({ ...tie, client: CLIENT })),
    onAuditTeam,
    ...(consultancyYears === undefined ? {} : { consultancyYears }),
  }).map(ofRules);
  return objected ? [...found, reason('member-objected-to', [iso17021('9.2.3.5')])] : found;
}

const time = ({ booked = [], away = [], from, to }: AbleQuestion): readonly Reason[] => [
  ...booked
    .filter(one => one.from <= to && from <= one.to)
    .map(one => reason('auditor-double-booked', [iso17021('9.2.2')], { from: one.from, to: one.to })),
  ...away
    .filter(one => one.from <= to && from <= one.to)
    .map(one => reason('person-away', [iso17021('9.2.2')], { from: one.from, to: one.to }, true)),
];

/** Declarations follow each other; an audit may begin under one and end under the next. */
const declared = ({ declarations }: CompetenceRecord, day: PlainDate): boolean =>
  declarations.some(one => one.from <= day && day <= one.until);

function shown(question: AbleQuestion, policy: EstablishedPolicy): readonly Reason[] {
  const { record, from, to } = question;
  if (!record || record.phase === 'none') return [reason('no-competence-record', [iso17021('7.4')])];
  const found: Reason[] = [];
  if (record.ended && record.ended.on <= to)
    found.push(reason('competence-record-ended', [iso17021('7.2.1')], { on: record.ended.on }));
  if (question.function === 'decision' && record.bond === 'outsourced')
    found.push(reason('decision-never-outsourced', [iso17021('7.5.1'), iso17021('9.5.1.2')]));
  if (record.bond !== 'employed' && record.agreement === '')
    found.push(reason('external-without-agreement', [iso17021('7.3')]));
  found.push(...competence(question, record));
  if (policy.declarationMonths !== null && !(declared(record, from) && declared(record, to)))
    found.push(reason('interests-not-declared', [iso17021('5.2.3')], {}, true));
  const due = WITNESSED.includes(question.function) ? witnessDue(record, policy) : undefined;
  if (due !== undefined && due < from)
    found.push(
      reason('witnessing-overdue', [iso17021('7.2.10')], { due, last: lastWitnessed(record) ?? '-' }, true),
    );
  const { ledInARow = 0 } = question;
  const most = policy.rotationAudits;
  if (question.function === 'lead-audit' && most !== null && ledInARow >= most)
    found.push(reason('rotation-due', [], { led: ledInARow, most }, true));
  return found;
}

/** An auditor or expert brings part of what a team needs; who leads, holds one of its standards; who reviews or decides needs all. */
function competence(question: AbleQuestion, record: CompetenceRecord): readonly Reason[] {
  const { needs, function: act } = question;
  const perNeed = needs.map(need => missing(question, record, need));
  if (act === 'audit' || act === 'lead-audit' || act === 'expert')
    return perNeed.some(one => one.length === 0) ? [] : perNeed.flat();
  return perNeed.flat();
}

const clause = { audit: '7.2.4', 'lead-audit': '7.2.4', expert: '7.2.5' } as const;
const citedFor = (act: BodyFunction): readonly Citation[] => [
  iso17021((clause as Partial<Record<BodyFunction, string>>)[act] ?? '7.1.2'),
  iso17021('Annex A'),
];

function missing(
  { function: act, from, to }: AbleQuestion,
  record: CompetenceRecord,
  need: Need,
): readonly Reason[] {
  const { standard } = need;
  const because = citedFor(act);
  const held = record.qualifications.filter(q => counts(q.function, act) && q.standard === standard);
  const good = held.filter(q => inForce(q, from) && inForce(q, to));
  const facts = { function: act, standard };
  if (good.length === 0) {
    const last = held.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
    return [last ? whyNot(last, facts, because, to) : reason('not-qualified', because, facts)];
  }
  if (act === 'application-review' || act === 'audit' || act === 'lead-audit') return [];
  const areas = new Set(good.flatMap(q => q.areas));
  const lacking = need.areas.filter(area => !areas.has(area));
  // An expert brings at least one of the areas; who reviews or decides knows each.
  const enough =
    act === 'expert' ? lacking.length < need.areas.length || need.areas.length === 0 : lacking.length === 0;
  return enough ? [] : lacking.map(area => reason('area-not-held', because, { ...facts, area }));
}

function whyNot(
  last: Qualification,
  facts: { readonly function: BodyFunction; readonly standard: string },
  because: readonly Citation[],
  day: PlainDate,
): Reason {
  const standing = standingOn(last, day);
  if (standing === 'lapsed')
    return reason('qualification-lapsed', [iso17021('7.2.10'), ...because], { ...facts, until: last.until });
  if (standing === 'suspended' || standing === 'withdrawn')
    return reason(`qualification-${standing}`, [iso17021('7.2.10'), ...because], facts);
  return reason('qualification-begins-later', because, { ...facts, from: last.from });
}

export type AblePerson = { readonly person: Id; readonly reasons: readonly Reason[] };
