/** The rules: a whole integrated audit over 400 sites, and single questions, each as a caller asks them. */
import { certificationDeadlines } from '@certwright/rules/deadlines/certification-deadlines';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import { drawList, drawSites } from '@certwright/rules/multi-site/draw';
import { multiSiteRulesOn, sampleSites } from '@certwright/rules/multi-site/sampling';
import { isRefused } from '@certwright/rules/rule';
import { say } from '@certwright/rules/words/say';
import type { Table } from './run.ts';

const ON = '2026-11-23';
const WARM_UP = 500;
const ROUNDS = 9;

const three = [
  { standard: 'ISO 9001' },
  { standard: 'ISO 14001', complexity: 'medium' },
  { standard: 'ISO 45001', complexity: 'medium' },
];
const integration = { level: 85, auditors: [3, 2] };
const sites = Array.from({ length: 400 }, (_, i) => ({ name: `Site ${i + 1}`, personnel: 5 + (i % 40) }));
const over400 = {
  event: 'initial',
  on: ON,
  standards: three,
  sites: { central: { name: 'Head office', personnel: 60 }, sites },
  integration,
};
const personnel = [
  { count: 40, activity: 'office' },
  { count: 30, activity: 'shop', hoursPerWeek: 20 },
];

const audit = (request: object) => (): boolean => !isRefused(determineAudit(request));

/** Each answers true when it gave a result: a refusal would be quick and worth nothing. */
const QUESTIONS: readonly (readonly [question: string, ask: () => boolean, most?: number])[] = [
  ['three standards, integrated, 400 sites', audit(over400), 1],
  ['the same, surveillance', audit({ ...over400, event: 'surveillance' }), 1],
  [
    'three standards, integrated, one site',
    audit({ on: ON, standards: three.map(one => ({ ...one, personnel: 55 })), integration }),
  ],
  [
    'one standard, groups of personnel, a factor',
    audit({
      on: ON,
      fullTimeHours: 40,
      standards: [
        { standard: 'ISO 9001', personnel, factors: [{ id: 'D3', percent: -10, reason: 'nine years' }] },
      ],
    }),
  ],
  [
    'food safety',
    audit({
      on: ON,
      standards: [{ standard: 'ISO 22000', personnel: 40, food: { categories: ['CI'], haccpStudies: 2 } }],
    }),
  ],
  [
    'the derivation of the 400 sites said in German',
    () => {
      const answer = determineAudit(over400);
      return !isRefused(answer) && answer.steps.every(step => say(step, 'de') !== '');
    },
  ],
  [
    'sample of 26 sites',
    () => !isRefused(sampleSites({ on: ON, event: 'initial', groups: 26, standard: 'ISO 9001' })),
  ],
  [
    'sample and draw of 400 sites',
    () => {
      const sampling = sampleSites({ on: ON, event: 'initial', groups: [{ group: 'a', sites: 400 }] });
      const inForce = multiSiteRulesOn(ON);
      if (isRefused(sampling) || !inForce) return false;
      const list = drawList(sites.map(({ name }) => ({ name, group: 'a' })));
      return !isRefused(drawSites(list, sampling.groups, 'bench', [], inForce));
    },
  ],
  [
    'deadlines of a certification',
    () =>
      !isRefused(
        certificationDeadlines({
          decision: '2026-11-23',
          suspendedOn: '2028-01-10',
          edition: 'ISO 9001:2015',
        }),
      ),
  ],
];

/** Milliseconds a question: the median of rounds of about a tenth of a second. */
function measure(question: string, ask: () => boolean): number {
  for (let i = 0; i < WARM_UP; i += 1) if (!ask()) throw new Error(`refused: ${question}`);
  const started = performance.now();
  for (let i = 0; i < 50; i += 1) ask();
  const times = Math.max(50, Math.ceil(100 / ((performance.now() - started) / 50)));
  const rounds = Array.from({ length: ROUNDS }, () => {
    const begin = performance.now();
    for (let i = 0; i < times; i += 1) ask();
    return (performance.now() - begin) / times;
  });
  return rounds.toSorted((a, b) => a - b)[ROUNDS >> 1] ?? 0;
}

export function rules(): Table {
  const rows = QUESTIONS.map(([question, ask, most]) => {
    const ms = measure(question, ask);
    const limit = most === undefined ? '' : `${ms < most ? 'below' : 'ABOVE'} ${most} ms`;
    return [question, `${(ms * 1000).toFixed(1)} µs`, Math.round(1000 / ms).toLocaleString('en'), limit];
  });
  return {
    title: 'Rules: time to answer',
    head: ['question', 'time', 'answers a second', 'limit'],
    rows,
    notes: [
      `one thread; median of ${ROUNDS} rounds after ${WARM_UP} warm-up answers; every answer with its steps, warnings and English sentences`,
      '400 sites are sampled at 20, the other two kinds of audit are computed as well',
    ],
  };
}
