/** Audit days a year for a choice of standards, by the rules of the certification bodies; what has no table says so. */
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import { type Confidence, isRefused, type RuleRow } from '@certwright/rules/rule';
import type { Edition } from '@certwright/standards/edition';
import { designation } from '@certwright/standards/edition';
import type { PlainDate } from '../kernel/schema.ts';

export type Situation = {
  readonly people: number;
  readonly sites: number;
  /** Sector of the activity, which proposes a complexity: `IAF 17`. */
  readonly sector?: string | undefined;
  /** How far the systems of several standards are one, percent; 0 where they stay apart. */
  readonly integration?: number | undefined;
  /** What the table of ISO 22000 asks besides people. */
  readonly food?: { readonly categories: readonly string[]; readonly haccpStudies: number } | undefined;
  /** What the table of ISO 50001 asks besides people. */
  readonly energy?:
    | { readonly consumptionTJ: number; readonly types: number; readonly significantUses: number }
    | undefined;
};

export type AuditDays = {
  /** Days of one audit of all standards that have a figure; null where none has. */
  readonly initial: number | null;
  readonly surveillance: number | null;
  readonly recertification: number | null;
  /** What one system and one audit spare of the initial days (IAF MD 11), percent; null where it was not asked. */
  readonly spared: number | null;
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

function standardOf(edition: Edition, { people, sites, sector, food, energy }: Situation) {
  const complexity = NEEDS_COMPLEXITY.has(edition.standard) && sector === undefined;
  return {
    standard: designation(edition),
    ...(sites > 1 ? {} : { personnel: people }),
    ...(sector === undefined ? {} : { sector }),
    ...(complexity ? { complexity: 'medium' } : {}),
    ...(food && edition.standard === 'ISO 22000' && { food }),
    ...(energy && edition.standard === 'ISO 50001' && { energy }),
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

/** Two auditors, one for all the standards and one for one of them: what a body of ordinary size can send. */
const teamOf = (editions: readonly Edition[]): readonly number[] => [editions.length, 1];

const ask = (editions: readonly Edition[], situation: Situation, on: PlainDate) =>
  determineAudit({
    event: 'initial',
    on,
    standards: editions.map(edition => standardOf(edition, situation)),
    ...placesOf(situation),
    ...(editions.length > 1 &&
      situation.integration && {
        integration: { level: situation.integration, auditors: teamOf(editions) },
      }),
  });

export function auditDays(editions: readonly Edition[], situation: Situation, on: PlainDate): AuditDays {
  const perStandard = editions.map(edition => {
    const answer = ask([edition], situation, on);
    if (isRefused(answer)) {
      return { edition: edition.id, ...NONE, confidence: null, notes: answer.refusals.map(one => one.text) };
    }
    return {
      edition: edition.id,
      ...daysOf(answer),
      confidence: weakest(answer.steps.map(one => one.rule)),
      notes: [...new Set(answer.warnings.map(one => one.text))],
    };
  });
  const known = editions.filter((_, at) => perStandard[at]?.initial !== null);
  const together = known.length === 0 ? undefined : ask(known, situation, on);
  const answer = together && !isRefused(together) ? together : undefined;
  return {
    ...(answer ? daysOf(answer) : NONE),
    spared: answer?.integration?.reductionPercent ?? null,
    perStandard,
    assumptions: assumptionsOf(known, situation),
  };
}

const NONE = { initial: null, surveillance: null, recertification: null };
const daysOf = ({ days, surveillance, recertification }: AuditAnswer) => ({
  initial: days,
  surveillance,
  recertification,
});

const assumptionsOf = (known: readonly Edition[], situation: Situation): readonly string[] => [
  ...(known.some(one => NEEDS_COMPLEXITY.has(one.standard)) && situation.sector === undefined
    ? ['Environment and safety are reckoned with a medium complexity.']
    : []),
  ...(situation.sites > 1 ? ['People are spread evenly over the places, and the places are alike.'] : []),
  ...(known.length > 1
    ? [
        situation.integration
          ? 'One audit of all standards by two auditors, one competent for all of them and one for a single one (IAF MD 11).'
          : 'The systems stay apart, so the days of the standards are added.',
      ]
    : []),
  'Every person works full time within the scope. The calculator takes the exact figures.',
];
