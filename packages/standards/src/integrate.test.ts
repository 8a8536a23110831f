/** One list for several standards: what is common is asked once. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from './edition.ts';
import { integrate } from './integrate.ts';
import { EDITIONS, loadEdition } from './library.ts';

let all: readonly Edition[];
beforeAll(async () => {
  all = await Promise.all(EDITIONS.map(({ id }) => loadEdition(id)));
});

const groupOf = (ids: readonly string[], edition: string, key: string) =>
  integrate(ids, all).groups.find(one => one.members.some(m => m.edition === edition && m.key === key));
const written = (ids: readonly string[], edition: string, key: string) =>
  groupOf(ids, edition, key)?.members.map(one => `${one.edition} ${one.key}`);

describe('a system for one edition', () => {
  test('lists every requirement once and alone, in the order of the edition', () => {
    for (const edition of all) {
      const { groups, controls } = integrate([edition.id], all);
      const keys = [...groups, ...controls].map(one => one.members.map(member => member.key).join('+'));
      expect(keys).toEqual(edition.requirements.filter(one => one.assessable).map(one => one.key));
      expect(groups.some(one => one.common)).toBe(false);
    }
  });
});

describe('a system for ISO 9001:2026 and ISO/IEC 27001:2022', () => {
  const ids = ['iso-9001-2026', 'iso-iec-27001-2022'];

  test('has internal audit, management review and corrective action once', () => {
    expect(written(ids, 'iso-9001-2026', '9.2.2')).toEqual([
      'iso-9001-2026 9.2.2',
      'iso-iec-27001-2022 9.2.2',
    ]);
    expect(written(ids, 'iso-iec-27001-2022', '10.2')).toEqual([
      'iso-9001-2026 10.2.1',
      'iso-9001-2026 10.2.2',
      'iso-iec-27001-2022 10.2',
    ]);
    expect(groupOf(ids, 'iso-9001-2026', '9.3.2')).toMatchObject({ id: 'hs:9.3.2', common: true });
  });

  test('keeps what only one asks apart: product release and information security risk assessment', () => {
    expect(written(ids, 'iso-9001-2026', '8.6')).toEqual(['iso-9001-2026 8.6']);
    expect(written(ids, 'iso-iec-27001-2022', '6.1.2')).toEqual(['iso-iec-27001-2022 6.1.2']);
    expect(written(ids, 'iso-iec-27001-2022', '8.2')).toEqual(['iso-iec-27001-2022 8.2']);
  });

  test('lists the 93 controls apart from the clauses', () => {
    const { groups, controls } = integrate(ids, all);
    expect(controls).toHaveLength(93);
    expect(groups.flatMap(one => one.members).some(one => one.key.startsWith('A.'))).toBe(false);
  });

  test('stands in clause order from context to corrective action', () => {
    const { groups } = integrate(ids, all);
    expect(groups[0]?.id).toBe('hs:4.1');
    expect(groups.at(-1)?.id).toBe('hs:10.2');
    const place = (edition: string, key: string) =>
      groups.findIndex(one => one.members.some(m => m.edition === edition && m.key === key));
    const inOrder = [
      place('iso-9001-2026', '6.1.1'),
      place('iso-iec-27001-2022', '6.1.3'),
      place('iso-9001-2026', '6.2.1'),
      place('iso-iec-27001-2022', '9.3.3'),
      place('iso-9001-2026', '10.1'),
    ];
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
    expect(new Set(inOrder).size).toBe(inOrder.length);
  });

  test('is shorter than the two lists one after the other', () => {
    const { groups } = integrate(ids, all);
    expect(groups.length).toBeLessThan(65 + 30 - 20);
    expect(groups.filter(one => one.common).length).toBeGreaterThan(20);
  });
});

describe('a system that holds ISO 9001:2015 while it moves to ISO 9001:2026', () => {
  const ids = ['iso-9001-2015', 'iso-9001-2026'];

  test('meets unchanged clauses one by one, so both states are shown side by side', () => {
    expect(written(ids, 'iso-9001-2015', '5.2.2')).toEqual(['iso-9001-2015 5.2.2', 'iso-9001-2026 5.2.2']);
    expect(written(ids, 'iso-9001-2015', '8.5.1')).toEqual(['iso-9001-2015 8.5.1', 'iso-9001-2026 8.5.1']);
  });

  test('joins split and merged clauses by meaning', () => {
    expect(written(ids, 'iso-9001-2026', '6.1.3')).toEqual([
      'iso-9001-2015 6.1.2',
      'iso-9001-2026 6.1.2',
      'iso-9001-2026 6.1.3',
    ]);
    expect(written(ids, 'iso-9001-2015', '10.3')).toEqual([
      'iso-9001-2015 10.1',
      'iso-9001-2015 10.3',
      'iso-9001-2026 10.1',
    ]);
  });
});

describe('a system for quality, environment and safety', () => {
  const ids = ['iso-9001-2026', 'iso-14001-2026', 'iso-45001-2018'];

  test('has the management review once, although ISO 45001 does not divide it', () => {
    expect(groupOf(ids, 'iso-45001-2018', '9.3')).toMatchObject({ id: 'hs:9.3', title: 'Management review' });
    expect(written(ids, 'iso-45001-2018', '9.3')).toEqual([
      'iso-9001-2026 9.3.1',
      'iso-9001-2026 9.3.2',
      'iso-9001-2026 9.3.3',
      'iso-14001-2026 9.3.1',
      'iso-14001-2026 9.3.2',
      'iso-14001-2026 9.3.3',
      'iso-45001-2018 9.3',
    ]);
  });

  test('shares legal duties and emergencies between environment and safety, with no word of quality', () => {
    expect(written(ids, 'iso-45001-2018', '6.1.3')).toEqual(['iso-14001-2026 6.1.3', 'iso-45001-2018 6.1.3']);
    expect(written(ids, 'iso-45001-2018', '8.2')).toEqual(['iso-14001-2026 8.2', 'iso-45001-2018 8.2']);
  });

  test('keeps hazards and aspects apart, although one round through the plant serves both', () => {
    expect(written(ids, 'iso-45001-2018', '6.1.2.1')).toEqual(['iso-45001-2018 6.1.2.1']);
    expect(written(ids, 'iso-14001-2026', '6.1.2')).toEqual(['iso-14001-2026 6.1.2']);
  });
});

test('whatever editions are chosen, every requirement stands in exactly one group', () => {
  fc.assert(
    fc.property(
      fc.subarray(
        all.map(one => one.id),
        { minLength: 1 },
      ),
      ids => {
        const { groups, controls } = integrate(ids, all);
        const listed = [...groups, ...controls].flatMap(one => one.members.map(m => `${m.edition}:${m.key}`));
        const expected = all
          .filter(one => ids.includes(one.id))
          .flatMap(one => one.requirements.filter(r => r.assessable).map(r => `${one.id}:${r.key}`));
        expect(listed.toSorted()).toEqual(expected.toSorted());
        const names = [...groups, ...controls].map(one => one.id);
        expect(new Set(names).size).toBe(names.length);
      },
    ),
  );
});

test('an edition that was not loaded is a mistake of the caller', () => {
  expect(() => integrate(['iso-9001-2026'], [])).toThrow(/iso-9001-2026/);
});
