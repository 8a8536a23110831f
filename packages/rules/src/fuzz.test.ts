/** Random inputs, a hundred and fifty thousand or as many as are asked for (RULES_FUZZ_RUNS), from sound to nonsense: each gets an answer of finite figures or refusals, never an exception. */
import { describe, expect, test } from 'vitest';
import { determineAudit } from './audit/determine-audit.ts';
import { isCalendarDate } from './calendar-date.ts';
import { certificationDeadlines } from './deadlines/certification-deadlines.ts';
import { generator } from './multi-site/draw.ts';
import type { SamplingInput } from './multi-site/sampling.ts';
import { sampleSites } from './multi-site/sampling.ts';
import { isRefused } from './rule.ts';
import { say } from './words/say.ts';

const RUNS = Number(process.env['RULES_FUZZ_RUNS'] ?? 150_000);
const SEED = process.env['RULES_FUZZ_SEED'] ?? 'certwright';

type Random = (below: number) => number;

const NONSENSE: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  -1,
  0,
  0.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [[]],
  [null],
  { a: 1 },
  '2026-02-30',
  '9999-12-31',
  '__proto__',
  ' ',
  '🏭',
];
const DAYS = [
  '2026-11-23',
  '2024-02-29',
  '2019-06-01',
  '2021-05-10',
  '2023-05-10',
  '2014-05-05',
  '1999-12-31',
  '2026-08-31',
  '2027-02-28',
  '9900-12-31',
  '0001-01-01',
];
const STANDARDS = [
  'ISO 9001',
  'ISO 14001:2015',
  'iso 45001',
  'ISO/IEC 27001:2022',
  'ISO 13485',
  'ISO 22000',
  'FSSC 22000',
  'ISO 50001:2018',
  'ISO 22301',
  'ISO/IEC 42001',
  'IATF 16949',
  'no standard',
];

/** Mostly what belongs in the place, now and then nothing or nonsense. */
function maker(next: Random) {
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T;
  const near = (value: () => unknown): unknown => {
    const dice = next(160);
    if (dice === 0) return pick(NONSENSE);
    return dice === 1 ? undefined : value();
  };
  const maybe = (value: () => unknown): unknown => (next(3) === 0 ? near(value) : undefined);
  const persons = (): number => (next(12) === 0 ? next(20_000) : 1 + next(400));
  const group = () => ({
    count: near(persons),
    activity: maybe(() => pick(['office', 'line', 'call centre'])),
    identical: maybe(() => true),
    contractor: maybe(() => true),
    underControl: maybe(() => next(2) === 0),
    hoursPerWeek: maybe(() => 1 + next(48)),
    reducedTo: maybe(() => 1 + next(20)),
    reason: maybe(() => 'one simple step'),
  });
  const personnel = () => (next(3) > 0 ? persons() : Array.from({ length: 1 + next(3) }, () => near(group)));
  const standard = () => ({
    standard: near(() => pick(STANDARDS)),
    personnel: near(personnel),
    complexity: next(5) > 0 ? near(() => pick(['high', 'medium', 'low', 'limited', 'special'])) : undefined,
    sector: maybe(() => pick(['IAF 17', 'NACE 25.6', 'IAF 99', 'EA 3', 'A01.1'])),
    food: near(() => ({ categories: near(() => ['CI', 'G']), haccpStudies: near(() => 1 + next(5)) })),
    energy: near(() => ({
      consumptionTJ: near(() => next(3000)),
      types: near(() => 1 + next(5)),
      significantUses: near(() => 1 + next(20)),
    })),
    isms: maybe(() => ({ business: [1, 2, 1 + next(3)], it: near(() => [1 + next(3), 2, 1]) })),
    factors: maybe(() => [
      {
        id: maybe(() => pick(['D3', 'I4', 'D9'])),
        percent: near(() => next(90) - 60),
        reason: near(() => 'seen'),
      },
    ]),
    justified: maybe(() => ({
      days: near(() => next(60)),
      by: near(() => 'A. R.'),
      reason: near(() => 'judged'),
    })),
    onSite: maybe(() => ({ days: near(() => next(9)) })),
    proxy: maybe(() => pick(['qms', 'isms', 'ems'])),
    integrated: maybe(() => false),
  });
  const place = (name: string) => ({
    name: near(() => name),
    personnel: near(personnel),
    group: maybe(() => pick(['a', 'b'])),
    chosen: maybe(() => true),
    visited: maybe(() => true),
    centralPercent: maybe(() => next(70)),
  });
  const audit = () => ({
    event: near(() => pick(['initial', 'surveillance', 'recertification'])),
    on: near(() => (next(4) > 0 ? '2026-11-23' : pick(DAYS))),
    standards: near(() => Array.from({ length: 1 + next(3) }, () => near(standard))),
    sites:
      next(6) === 0
        ? near(() => ({
            central: near(() => place('centre')),
            sites: near(() => Array.from({ length: 1 + next(8) }, (_, i) => place(`s${i}`))),
            sampled: maybe(() => ({ a: false })),
          }))
        : undefined,
    integration: maybe(() => ({ level: near(() => next(101)), auditors: near(() => [1 + next(3), 1]) })),
    fullTimeHours: near(() => 35 + next(6)),
    method: maybe(() => ({
      table: near(() => 'interpolate'),
      rounding: near(() => pick(['up-half', 'nearest-half'])),
    })),
    parameters: maybe(() => ({ stage1Share: near(() => 0.3), minimumSurveillanceDays: near(() => 1) })),
  });
  const sites = () => ({
    on: near(() => pick(DAYS)),
    event: near(() => pick(['initial', 'surveillance', 'recertification'])),
    groups: near(() =>
      next(2) === 0
        ? next(3000)
        : Array.from({ length: 1 + next(3) }, (_, i) =>
            near(() => ({ group: `g${i}`, sites: near(() => next(300)), sampled: maybe(() => false) })),
          ),
    ),
    standard: maybe(() => pick(STANDARDS)),
    proved: maybe(() => false),
    randomShare: maybe(() => 0.25 + next(4) / 10),
    coefficient: maybe(() => next(30) / 10),
    decided: maybe(() => ({
      sample: near(() => next(60)),
      by: near(() => 'A. R.'),
      reason: near(() => 'risk'),
    })),
  });
  const day = () => near(() => pick(DAYS));
  const dates = () => ({
    decision: maybe(day),
    stage2LastDay: maybe(day),
    expiry: maybe(day),
    suspendedOn: maybe(day),
    recertificationDecision: maybe(day),
    accreditationLostOn: maybe(day),
    edition: maybe(() => pick(['ISO 9001:2015', 'iso 14001:2015', ...STANDARDS])),
    events: maybe(() => [
      near(() => ({ event: near(() => pick(['decision', 'surveillance', 'expiry'])), on: day() })),
    ]),
  });
  return { near, audit, sites, dates };
}

type Seen = { answers: number; refusals: number };
const finite = (...figures: readonly unknown[]): boolean => figures.every(Number.isFinite);

/** What is wrong with an outcome; nothing for a sound answer and for refusals that give reasons. */
const OPERATIONS: Readonly<Record<string, (input: unknown, seen: Seen) => string | undefined>> = {
  audit: (input, seen) => {
    const result = determineAudit(input);
    if (isRefused(result)) return refused(result.refusals, seen);
    seen.answers += 1;
    const { days, onSiteDays, surveillance, recertification, stage1, stage2, steps } = result;
    if (!finite(days, onSiteDays, surveillance, recertification) || days <= 0 || surveillance <= 0)
      return 'figures';
    if (onSiteDays > days) return 'on site';
    if (stage1 !== undefined && stage1 + (stage2 ?? 0) !== days) return 'stages';
    return steps.find(step => !finite(step.before, step.after) || /undefined|NaN|\{/.test(step.text))?.text;
  },
  sites: (input, seen) => {
    const result = sampleSites(input as SamplingInput);
    if (isRefused(result)) return refused(result.refusals, seen);
    seen.answers += 1;
    const { sample, sites, random, groups } = result;
    if (!finite(sample, random) || sample < 1 || sample > sites || random > sample) return `sample ${sample}`;
    return groups.reduce((sum, group) => sum + group.sample, 0) === sample ? undefined : 'groups';
  },
  dates: (input, seen) => {
    const result = certificationDeadlines(input);
    if (isRefused(result)) return refused(result.refusals, seen);
    seen.answers += 1;
    if (result.deadlines.length === 0) return 'no dates';
    return result.deadlines.find(one => !isCalendarDate(one.date) || one.meaning === '')?.what;
  },
};

function refused(
  refusals: readonly { text: string; refused: string; because: readonly never[] | readonly object[] }[],
  seen: Seen,
): string | undefined {
  seen.refusals += 1;
  const silent = refusals.find(
    one => one.text === '' || /undefined|NaN|\{/.test(one.text.replaceAll(/^.*?: /g, '')),
  );
  return refusals.length === 0 ? 'refused without a reason' : silent?.refused;
}

describe('anything at all', () => {
  test(`${RUNS} inputs of audit time, sampling and deadlines get answers or refusals`, () => {
    const make = maker(generator(SEED));
    const seen = {
      audit: { answers: 0, refusals: 0 },
      sites: { answers: 0, refusals: 0 },
      dates: { answers: 0, refusals: 0 },
    };
    for (let run = 0; run < RUNS; run += 1) {
      const kind = (['audit', 'sites', 'dates'] as const)[run % 3] ?? 'audit';
      const input = make.near(make[kind]);
      let flaw: string | undefined;
      try {
        flaw = OPERATIONS[kind]?.(input, seen[kind]);
      } catch (error) {
        flaw = String(error);
      }
      if (flaw !== undefined) throw new Error(`${kind}: ${flaw}, for ${JSON.stringify(input)}`);
    }
    // The inputs are worth something only when both outcomes are common.
    for (const { answers, refusals } of Object.values(seen)) {
      expect(answers).toBeGreaterThan(RUNS / 50);
      expect(refusals).toBeGreaterThan(RUNS / 50);
    }
  }, 300_000);

  test('an answer is said in German without a gap', () => {
    const make = maker(generator(`${SEED} de`));
    for (let run = 0; run < 3000; run += 1) {
      const result = determineAudit(make.audit());
      const messages = isRefused(result) ? result.refusals : [...result.steps, ...result.warnings];
      for (const message of messages) expect(say(message, 'de')).not.toMatch(/undefined|NaN|\{\w+/);
    }
  });
});
