/** Audit days a year for a choice of standards, by the rules of the certification bodies; what has no table says so. */
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import type { AuditEvent } from '@certwright/rules/multi-site/multi-site.rules';
import { type Confidence, isRefused, type RuleRow } from '@certwright/rules/rule';
import type { Edition } from '@certwright/standards/edition';
import { designation } from '@certwright/standards/edition';
import type { PlainDate } from '../kernel/schema.ts';

export type Situation = {
  readonly people: number;
  readonly sites: number;
  /** Sector of the activity, which proposes a complexity: `IAF 17`. */
  readonly sector?: string | undefined;
};

export type AuditDays = {
  /** Days over the standards that have a figure; null where none has. */
  readonly initial: number | null;
  readonly surveillance: number | null;
  readonly recertification: number | null;
  readonly perStandard: readonly {
    readonly edition: string;
    readonly initial: number | null;
    readonly surveillance: number | null;
    readonly recertification: number | null;
    /** The weakest of the rows that were used. */
    readonly confidence: Confidence | null;
    /** Where there is no figure: what the rules miss. Where there is one: what a competent person has to look at. */
    readonly notes: readonly string[];
  }[];
  readonly assumptions: readonly string[];
};

const WEAKEST: readonly Confidence[] = [
  'unchecked',
  'body-parameter',
  'single-source',
  'two-sources',
  'verified',
];
const weakest = (rows: readonly RuleRow[]): Confidence | null =>
  WEAKEST.find(one => rows.some(row => row.confidence === one)) ?? null;

/** Standards whose table asks for a complexity: medium, unless the sector proposes another. */
const NEEDS_COMPLEXITY: ReadonlySet<string> = new Set(['ISO 14001', 'ISO 45001']);

function standardOf(edition: Edition, { people, sites, sector }: Situation) {
  const complexity = NEEDS_COMPLEXITY.has(edition.standard) && sector === undefined;
  return {
    standard: designation(edition),
    ...(sites > 1 ? {} : { personnel: people }),
    ...(sector === undefined ? {} : { sector }),
    ...(complexity ? { complexity: 'medium' } : {}),
  };
}

/** People spread evenly: the first place is the central one. */
function placesOf({ people, sites }: Situation) {
  if (sites <= 1) return {};
  const each = Math.max(1, Math.floor(people / sites));
  const central = Math.max(1, people - each * (sites - 1));
  const others = Array.from({ length: sites - 1 }, (_, at) => ({ name: `Place ${at + 2}`, personnel: each }));
  return { sites: { central: { name: 'Head office', personnel: central }, sites: others } };
}

const ask = (edition: Edition, situation: Situation, on: PlainDate, event: AuditEvent) =>
  determineAudit({
    event,
    on,
    standards: [standardOf(edition, situation)],
    ...placesOf(situation),
  });

export function auditDays(editions: readonly Edition[], situation: Situation, on: PlainDate): AuditDays {
  const perStandard = editions.map(edition => {
    const answer = ask(edition, situation, on, 'initial');
    if (isRefused(answer)) {
      const none = { initial: null, surveillance: null, recertification: null, confidence: null };
      return { edition: edition.id, ...none, notes: answer.refusals.map(one => one.text) };
    }
    return {
      edition: edition.id,
      initial: answer.days,
      surveillance: answer.surveillance,
      recertification: answer.recertification,
      confidence: weakest(answer.steps.map(one => one.rule)),
      notes: [...new Set(answer.warnings.map(one => one.text))],
    };
  });
  const total = (of: 'initial' | 'surveillance' | 'recertification'): number | null => {
    const known = perStandard.flatMap(one => one[of] ?? []);
    return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0);
  };
  return {
    initial: total('initial'),
    surveillance: total('surveillance'),
    recertification: total('recertification'),
    perStandard,
    assumptions: assumptionsOf(editions, situation),
  };
}

const assumptionsOf = (editions: readonly Edition[], { sector, sites }: Situation): readonly string[] => [
  ...(editions.some(one => NEEDS_COMPLEXITY.has(one.standard)) && sector === undefined
    ? ['Environment and safety are reckoned with a medium complexity.']
    : []),
  ...(sites > 1 ? ['People are spread evenly over the places, and the places are alike.'] : []),
  ...(editions.length > 1
    ? ['The days of the standards are added; a body may reduce them where the systems are integrated.']
    : []),
  'Every person works full time within the scope. The calculator takes the exact figures.',
];
