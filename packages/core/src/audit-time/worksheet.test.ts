/** The worksheet, the kept answer, and the count of sites, without a server. */
import type { AuditAnswer } from '@certwright/rules/audit/audit.request';
import { determineAudit } from '@certwright/rules/audit/determine-audit';
import { isRefused } from '@certwright/rules/rule';
import { ALL_ROWS } from '@certwright/rules/row-catalogue';
import { describe, expect, test } from 'vitest';
import { touchedBy } from './determine.ts';
import { packAnswer, unpackAnswer } from './packed-answer.ts';
import { sampleOf } from './sampling.ts';
import { worksheet } from './worksheet.ts';

const ON = '2026-11-23';
const REQUEST = {
  event: 'initial',
  on: ON,
  standards: [
    {
      standard: 'ISO 9001:2015',
      personnel: 55,
      factors: [{ id: 'D3', percent: -10, reason: 'certified since 2016' }],
    },
    { standard: 'ISO 14001:2015', personnel: 55, complexity: 'medium' },
  ],
  integration: { level: 80, auditors: [2, 2] },
} as const;

function answered(request: unknown = REQUEST): AuditAnswer {
  const answer = determineAudit(request);
  if (isRefused(answer)) throw new Error(answer.refusals.map(one => one.text).join(' '));
  return answer;
}

describe('the worksheet', () => {
  test('has the result, each standard, and every step with its rule and how sure it is', () => {
    const answer = answered();
    const sheet = worksheet(answer, { client: 'Northlight', by: 'Aisha Khan', revision: 2 }, 'en');
    const rows = sheet.parts.flatMap(part => part.rows ?? []);
    expect(rows).toContainEqual(['Initial audit', '9']);
    expect(sheet.lines.at(-1)).toBe('Determined by the rules of 23 November 2026, by Aisha Khan, revision 2');
    const steps = sheet.parts.filter(part => part.title.startsWith('Derivation')).flatMap(part => part.rows);
    expect(steps).toHaveLength(answer.steps.length);
    for (const step of steps)
      expect(step?.[3]).toMatch(/, .*; (two or more|single|the body|not checked|read in)/);
  });

  test('says in German what it says in English, with German figures and no English sentence left', () => {
    const answer = answered();
    const german = worksheet(answer, {}, 'de');
    const words = JSON.stringify(german);
    expect(words).toContain('Ermittlung der Auditzeit');
    expect(words).toContain('4,5');
    for (const { text } of [...answer.steps, ...answer.warnings]) expect(words).not.toContain(text);
    expect(german.parts.map(part => part.rows?.length)).toEqual(
      worksheet(answer, {}, 'en').parts.map(part => part.rows?.length),
    );
  });

  test('of several sites names the places and the seed, and leaves the columns of one place out', () => {
    const sheet = worksheet(
      answered({
        on: ON,
        standards: [{ standard: 'ISO 9001' }],
        sites: {
          central: { name: 'Head office', personnel: 40 },
          sites: Array.from({ length: 9 }, (_, i) => ({ name: `Branch ${i + 1}`, personnel: 12 })),
          seed: '4711',
        },
      }),
      {},
      'en',
    );
    const places = sheet.parts.find(part => part.title === 'Places that are audited');
    expect(places?.text).toContain('“4711”');
    expect(places?.rows?.map(row => row[1])).toEqual([
      'central function',
      'at random',
      'at random',
      'at random',
    ]);
    const standards = sheet.parts.find(part => part.title === 'Standard by standard');
    expect(standards?.columns?.map(column => column.title)).toEqual([
      'Standard',
      'Effective persons',
      'Alone, days',
    ]);
  });
});

describe('an answer that is kept', () => {
  test('comes back as it was, and holds each rule once', () => {
    const answer = answered();
    const packed = packAnswer(answer);
    expect(unpackAnswer(JSON.parse(JSON.stringify(packed)) as typeof packed)).toEqual(answer);
    expect(new Set(packed.rules.map(rule => rule.id)).size).toBe(packed.rules.length);
  });

  test('with a step whose rule is missing is no record', () => {
    const packed = packAnswer(answered());
    expect(() => unpackAnswer({ ...packed, rules: [] })).toThrow(/not kept/);
  });

  test('is touched by a rule that was corrected, and by no other', () => {
    const kept = packAnswer(answered());
    const request = REQUEST as unknown as Parameters<typeof touchedBy>[1];
    expect(touchedBy(ALL_ROWS, request, kept)).toBeNull();
    const used = kept.rules[0];
    if (!used) throw new Error('no rule was used');
    const corrected = new Map(ALL_ROWS).set(used.id, { ...used, clause: 'another' });
    expect(touchedBy(corrected, request, kept)).toEqual({ days: kept.days, changed: [used.id] });
    const unused = [...ALL_ROWS.values()].find(row => !kept.rules.some(rule => rule.id === row.id));
    if (!unused) throw new Error('every rule was used');
    expect(touchedBy(new Map(ALL_ROWS).set(unused.id, { ...unused, clause: 'x' }), request, kept)).toBeNull();
  });

  test('that was recomputed to another figure is touched although no row of it changed', () => {
    const kept = { ...packAnswer(answered()), days: 7 };
    const touched = touchedBy(ALL_ROWS, REQUEST as unknown as Parameters<typeof touchedBy>[1], kept);
    expect(touched).toEqual({ days: 9, changed: [] });
  });
});

describe('a number of alike sites', () => {
  test('is sampled, and the seed draws the random share, the same each time', () => {
    const asked = { sites: 26, event: 'initial', on: ON, seed: 5 } as const;
    const sample = sampleOf(asked);
    expect(sample).toEqual(sampleOf(asked));
    if (isRefused(sample)) throw new Error('refused');
    expect([sample.sample, sample.random, sample.central]).toEqual([6, 2, true]);
    expect(sample.drawn).toHaveLength(2);
    expect(sample.drawn?.every(one => one >= 1 && one <= 26)).toBe(true);
  });

  test('without a seed draws nothing, and nonsense is refused', () => {
    const sample = sampleOf({ sites: 26, event: 'surveillance', on: ON });
    expect(isRefused(sample) || sample.drawn).toBeUndefined();
    for (const sites of [0, -1, 2.5, Number.NaN])
      expect(isRefused(sampleOf({ sites, event: 'initial', on: ON }))).toBe(true);
  });
});
