/** Answers proposed from one standard for another, on the real editions and the library's crosswalk. */
import type { Edition } from '@certwright/standards/edition';
import { loadEdition } from '@certwright/standards/library';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Assessment, NOT_ASSESSED } from './assessment.state.ts';
import { declinedOf, proposals } from './proposal.ts';
import type { Tie } from './ties.ts';

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';
let editions: readonly Edition[];
beforeAll(async () => {
  editions = [await loadEdition(QUALITY), await loadEdition(SECURITY), await loadEdition('iso-9001-2026')];
});

const said = (name: string, more: Partial<Assessment>): [string, { version: number; state: Assessment }] => {
  const at = name.indexOf(':');
  const place = { edition: name.slice(0, at), key: name.slice(at + 1) };
  const state = { ...NOT_ASSESSED, ...place, assessedOn: '2026-10-01', assessedBy: 'ana', ...more };
  return [name, { version: 2, state }];
};
const found = (
  assessments: [string, { version: number; state: Assessment }][],
  more: { excluded?: ReadonlyMap<string, string>; brought?: readonly Tie[] } = {},
) => proposals(editions, { assessments: new Map(assessments), excluded: new Map(), ...more });

const COMPETENCE = `${QUALITY}:7.2`;
const THERE = `${SECURITY}:7.2`;

describe('an answer', () => {
  test('is proposed for the related requirement of another standard, with its source', () => {
    const [one] =
      found([said(COMPETENCE, { phase: 'in-place', maturity: 3, confidence: 'high' })]).get(THERE) ?? [];
    expect(one).toMatchObject({
      from: { edition: QUALITY, key: '7.2' },
      kind: 'equal',
      says: 'library',
      whole: true,
      state: 'in-place',
      maturity: 3,
      confidence: 'high',
      source: { state: 'in-place', by: 'ana', on: '2026-10-01', version: 2 },
    });
  });

  test('is never proposed within one standard, where the change of edition carries it', () => {
    expect(found([said(COMPETENCE, { phase: 'in-place' })]).has('iso-9001-2026:7.2')).toBe(false);
  });

  test('that it does not apply, or that nothing was done, is never proposed', () => {
    expect(found([said(COMPETENCE, { phase: 'not-applicable' })]).size).toBe(0);
    expect(found([said(COMPETENCE, { phase: 'not-started' })]).size).toBe(0);
  });

  test('is not proposed for what does not apply there', () => {
    const source = said(COMPETENCE, { phase: 'in-place' });
    expect(found([source, said(THERE, { phase: 'not-applicable' })]).has(THERE)).toBe(false);
    expect(found([source], { excluded: new Map([[THERE, 'Out']]) }).has(THERE)).toBe(false);
  });

  test('replaces an earlier one with another state, and no later or equal one', () => {
    const source = said(COMPETENCE, { phase: 'in-place' });
    const target = (phase: 'partly' | 'in-place', assessedOn: string) =>
      found([source, said(THERE, { phase, assessedOn })]).has(THERE);
    expect(target('partly', '2026-09-01')).toBe(true);
    expect(target('partly', '2026-10-01')).toBe(false);
    expect(target('partly', '2026-11-01')).toBe(false);
    expect(target('in-place', '2026-09-01')).toBe(false);
  });

  test('that was declined comes back when its source is assessed anew', () => {
    const source = said(COMPETENCE, { phase: 'in-place' });
    const [one] = found([source]).get(THERE) ?? [];
    if (!one) throw new Error('nothing is proposed');
    const target = said(THERE, { assessedOn: null, declined: [declinedOf(one)] });
    expect(found([source, target]).has(THERE)).toBe(false);
    const later = said(COMPETENCE, { phase: 'in-place', assessedOn: '2026-11-02' });
    expect(found([later, target]).has(THERE)).toBe(true);
  });
});

describe('a partial relation', () => {
  const brought = (kind: Tie['kind']): Tie[] => [
    {
      from: { edition: QUALITY, key: '8.4.1' },
      to: { edition: SECURITY, key: 'A.5.19' },
      kind,
      says: 'Our mapping',
    },
  ];
  const source = said(`${QUALITY}:8.4.1`, { phase: 'effective', maturity: 4 });
  const target = `${SECURITY}:A.5.19`;

  test('is a start: partly is the most that it proposes, without a maturity', () => {
    const [one] = found([source], { brought: brought('intersects') }).get(target) ?? [];
    expect(one).toMatchObject({ whole: false, state: 'partly', maturity: null, says: 'Our mapping' });
  });

  test('never lowers what was said', () => {
    const known = said(target, { phase: 'in-place', assessedOn: '2026-01-01' });
    expect(found([source, known], { brought: brought('intersects') }).has(target)).toBe(false);
    expect(found([source, known], { brought: brought('equal') }).get(target)?.[0]?.state).toBe('effective');
  });

  test('from the side that asks more is whole', () => {
    const stateBy = (kind: Tie['kind']) => found([source], { brought: brought(kind) }).get(target)?.[0];
    expect(stateBy('superset')).toMatchObject({ whole: true, state: 'effective' });
    expect(stateBy('subset')).toMatchObject({ whole: false, state: 'partly' });
    const back = [said(target, { phase: 'effective' })];
    expect(found(back, { brought: brought('subset') }).get(`${QUALITY}:8.4.1`)?.[0]).toMatchObject({
      kind: 'superset',
      whole: true,
    });
  });

  test('stands behind a whole one, and several sources are all named', () => {
    const both = [
      ...brought('intersects'),
      { ...brought('equal')[0], from: { edition: QUALITY, key: '8.4.2' } },
    ];
    const list = found([source, said(`${QUALITY}:8.4.2`, { phase: 'in-place', assessedOn: '2026-01-01' })], {
      brought: both as Tie[],
    }).get(target);
    expect(list?.map(one => [one.from.key, one.whole])).toEqual([
      ['8.4.2', true],
      ['8.4.1', false],
    ]);
  });
});
