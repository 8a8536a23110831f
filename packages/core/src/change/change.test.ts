/** Changes at a client: what is reported, what an assessment has to say, and what comes late. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { OWN_WORD } from '../kernel/said.ts';
import {
  asksForTime,
  type ChangeCommand,
  type ChangeEvent,
  clientChange,
  lateReport,
  type Reported,
} from './change.decider.ts';

const site = { name: 'Works', address: 'a', city: 'Kiel', country: 'DE', persons: 60 };
const report: Reported = {
  engagement: 'e',
  kinds: ['management'],
  what: 'A new managing director',
  changesOn: '2026-03-01',
  sites: null,
  said: OWN_WORD,
};
const by = { by: 'mira', on: '2026-03-02' };
const reported: ChangeEvent = { type: 'ClientChangeReported', report, ...by };
const assess: ChangeCommand = {
  type: 'Assess',
  conclusion: 'No bearing on the audits ahead',
  timeAgain: false,
  specialAudit: false,
  audits: [],
  by: 'sofia',
  on: '2026-03-05',
};
const assessed: ChangeEvent = { ...assess, type: 'ClientChangeAssessed' };

type Row = { refused: string; events: readonly ChangeEvent[]; command: ChangeCommand };
const ROWS: readonly Row[] = [
  { refused: 'change-already-reported', events: [reported], command: { type: 'Report', report, ...by } },
  {
    refused: 'change-without-kind',
    events: [],
    command: { type: 'Report', report: { ...report, kinds: [] }, ...by },
  },
  {
    refused: 'taken-down-without-source',
    events: [],
    command: { type: 'Report', report: { ...report, said: { through: 'body', source: '' } }, ...by },
  },
  { refused: 'change-already-assessed', events: [reported, assessed], command: assess },
  { refused: 'change-without-conclusion', events: [reported], command: { ...assess, conclusion: 'ok' } },
  {
    refused: 'change-of-sites-keeps-time',
    events: [{ ...reported, report: { ...report, sites: [site] } }],
    command: assess,
  },
];

describe('a change', () => {
  test.each(ROWS)('is refused: $refused', ({ refused, events, command }) => {
    expect(given(clientChange, ...events).when(command)).toMatchObject({ refused });
  });

  test('is assessed with what follows from it', () => {
    expect(given(clientChange, reported).after({ ...assess, audits: ['a1'] })).toMatchObject({
      phase: 'assessed',
      report: { on: '2026-03-02' },
      assessment: { audits: ['a1'], on: '2026-03-05' },
    });
  });

  test('of people, sites, scope or processes asks for the time, one of management does not', () => {
    expect(asksForTime(report)).toBe(false);
    for (const kind of ['people', 'sites', 'scope', 'processes'] as const)
      expect(asksForTime({ kinds: [kind], sites: null })).toBe(true);
  });

  test('is late after the days that the body gives, and recorded all the same', () => {
    expect(lateReport({ changesOn: '2026-03-01', on: '2026-03-15' }, 14)).toBeNull();
    expect(lateReport({ changesOn: '2026-03-01', on: '2026-03-16' }, 14)).toBe('2026-03-15');
  });
});
