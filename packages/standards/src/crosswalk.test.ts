/** Which requirements of two editions correspond. */
import { beforeAll, describe, expect, test } from 'vitest';
import { HAND_CROSSWALKS, relatedTo, relate } from './crosswalk.ts';
import type { Relation } from './crosswalk.ts';
import type { Edition } from './edition.ts';
import { EDITIONS, isEditionId, loadEdition } from './library.ts';
import { planTransition } from './transition.ts';

let quality2015: Edition;
let quality2026: Edition;
let security: Edition;
let all: readonly Edition[];

beforeAll(async () => {
  all = await Promise.all(EDITIONS.map(({ id }) => loadEdition(id)));
  [quality2015, quality2026, security] = await Promise.all([
    loadEdition('iso-9001-2015'),
    loadEdition('iso-9001-2026'),
    loadEdition('iso-iec-27001-2022'),
  ]);
});

const assessable = (edition: Edition) =>
  edition.requirements.filter(one => one.assessable).map(one => one.key);
const sides = (relations: readonly Relation[]) => ({
  from: new Set(relations.flatMap(one => ('from' in one ? [one.from.key] : []))),
  to: new Set(relations.flatMap(one => ('to' in one ? [one.to.key] : []))),
});

test('every relation by hand names requirements that exist and can be assessed', () => {
  const unknown = HAND_CROSSWALKS.flatMap(({ from, to, rows }) => {
    const missing = (ids: readonly string[], keys: readonly string[]) =>
      ids.flatMap(id => {
        if (!isEditionId(id)) return [id];
        const edition = all.find(one => one.id === id);
        return keys.filter(key => !edition || !assessable(edition).includes(key)).map(key => `${id}:${key}`);
      });
    return rows.flatMap(row => [...missing(from, row.from), ...missing(to, row.to)]);
  });
  expect(HAND_CROSSWALKS.flatMap(one => one.rows).length).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
});

test('between any two editions no requirement is left out, and no pair stands twice', () => {
  for (const from of all)
    for (const to of all.filter(one => one.id !== from.id)) {
      const relations = relate(from, to);
      expect([...sides(relations).from].toSorted()).toEqual(assessable(from).toSorted());
      expect([...sides(relations).to].toSorted()).toEqual(assessable(to).toSorted());
      const pairs = relations.flatMap(one =>
        'from' in one && 'to' in one ? [`${one.from.key}>${one.to.key}`] : [],
      );
      expect(new Set(pairs).size).toBe(pairs.length);
    }
});

test('the way back joins the same pairs as the way there', () => {
  const pairs = (relations: readonly Relation[], turn: boolean) =>
    relations
      .flatMap(one =>
        'from' in one && 'to' in one ? [turn ? [one.to.key, one.from.key] : [one.from.key, one.to.key]] : [],
      )
      .map(one => one.join('>'))
      .toSorted();
  for (const [one, other] of [
    [quality2015, quality2026],
    [quality2026, security],
  ] as const)
    expect(pairs(relate(other, one), true)).toEqual(pairs(relate(one, other), false));
});

describe('ISO 9001:2015 and ISO/IEC 27001:2022', () => {
  test('10.2 of the one is 10.2 of the other by meaning, and equal numbers alone join nothing', () => {
    const relations = relate(quality2015, security);
    const partners = (key: string) =>
      relatedTo(relations, { edition: quality2015.id, key })
        .filter(one => !one.to.key.startsWith('A.'))
        .map(one => one.to.key);
    expect(partners('10.2.1')).toEqual(['10.2']);
    // 10.3 of 2015 is continual improvement, which stands first since 2021.
    expect(partners('10.3')).toEqual(['10.1']);
    // 8.2 is customers' requirements here and the risk assessment there.
    expect(partners('8.2.1')).toEqual([]);
    expect(partners('6.1.1')).toEqual(['6.1.1']);
  });

  test('one requirement may meet several: supplier evaluation meets three controls', () => {
    const related = relatedTo(relate(quality2015, security), { edition: quality2015.id, key: '8.4.1' });
    expect(related.map(one => one.to.key)).toEqual(['A.5.19', 'A.5.21', 'A.5.22']);
    const back = relatedTo(relate(quality2015, security), { edition: security.id, key: 'A.6.3' });
    expect(back.map(one => one.from.key)).toEqual(['7.2', '7.3']);
  });

  test('what only one of them asks is called specific, with its standard', () => {
    const relations = relate(quality2015, security);
    expect(relations).toContainEqual(
      expect.objectContaining({
        kind: 'specific',
        reason: 'Asked by ISO 9001 alone.',
        from: { edition: 'iso-9001-2015', key: '8.6' },
      }),
    );
    expect(relations).toContainEqual(
      expect.objectContaining({ kind: 'specific', to: { edition: 'iso-iec-27001-2022', key: '6.1.2' } }),
    );
  });
});

describe('ISO 9001 and ISO 13485:2016, which keeps the older order', () => {
  const partners = async (key: string) => {
    const devices = await loadEdition('iso-13485-2016');
    const related = relatedTo(relate(quality2026, devices), { edition: devices.id, key });
    return related.map(one => one.from.key);
  };

  test('clauses on product meet by their matter under other numbers', async () => {
    expect(await partners('7.6')).toEqual(['7.1.5.1', '7.1.5.2']);
    expect(await partners('7.3.6')).toEqual(['8.3.4']);
    expect(await partners('8.2.6')).toEqual(['8.6']);
    // 8.3 is design in the one and nonconforming product in the other.
    expect(await partners('8.3.2')).toEqual(['8.7.1', '8.7.2']);
  });

  test('management clauses meet by place, without saying that the words are common', async () => {
    const devices = await loadEdition('iso-13485-2016');
    const [audit] = relatedTo(relate(quality2015, devices), { edition: devices.id, key: '8.2.4' });
    expect(audit).toMatchObject({ kind: 'similar', from: { edition: 'iso-9001-2015', key: '9.2.1' } });
    expect(audit?.reason).toMatch(/^Both ask about: Internal audit/);
  });

  test('duties towards regulators and sterile devices stand alone', async () => {
    for (const key of ['4.1.6', '4.2.3', '7.5.2', '7.5.5', '7.5.7', '7.5.9.2', '8.2.3'])
      expect(await partners(key)).toEqual([]);
  });
});

describe('the transition from ISO 9001:2015 to ISO 9001:2026', () => {
  test('covers every requirement of the new edition and loses none of the old', () => {
    const plan = planTransition(quality2015, quality2026);
    expect(plan.steps.map(one => one.to.key)).toEqual(assessable(quality2026));
    expect(plan.gone).toEqual([]);
  });

  test('opportunities get their own step, prepared by the old 6.1.2', () => {
    const step = planTransition(quality2015, quality2026).steps.find(one => one.to.key === '6.1.3');
    expect(step).toMatchObject({ change: 'changed', from: [{ edition: 'iso-9001-2015', key: '6.1.2' }] });
    expect(step?.acts).toHaveLength(1);
  });

  test('the two old clauses on improvement lead to one', () => {
    const step = planTransition(quality2015, quality2026).steps.find(one => one.to.key === '10.1');
    expect(step?.from.map(one => one.key)).toEqual(['10.1', '10.3']);
  });

  test('every changed requirement says what to do, every unchanged one nothing', () => {
    const { steps } = planTransition(quality2015, quality2026);
    const changed = steps.filter(one => one.change !== 'unchanged');
    expect(changed.map(one => one.to.key)).toEqual([
      '4.1',
      '4.2',
      '5.1.1',
      '6.1.1',
      '6.1.2',
      '6.1.3',
      '6.3',
      '7.3',
      '8.1',
      '9.2.2',
      '9.3.2',
      '10.1',
    ]);
    expect(changed.filter(one => one.acts.length === 0)).toEqual([]);
    expect(steps.filter(one => one.change === 'unchanged').flatMap(one => one.acts)).toEqual([]);
  });

  test('a changed wording about documents is named but asks for no work', () => {
    const step = planTransition(quality2015, quality2026).steps.find(one => one.to.key === '8.6');
    expect(step).toMatchObject({ change: 'unchanged' });
    expect(step?.reasons[0]).toContain('available as documented information');
  });
});

describe('the transition from ISO 14001:2015 to ISO 14001:2026', () => {
  const plan = async () =>
    planTransition(await loadEdition('iso-14001-2015'), await loadEdition('iso-14001-2026'));

  test('has one requirement without predecessor, the planning of changes, and says how to meet it', async () => {
    const { steps, gone } = await plan();
    const added = steps.filter(one => one.change === 'new');
    expect(added.map(one => one.to.key)).toEqual(['6.3']);
    expect(added[0]?.acts[0]).toMatch(/^Meet it for the first time: /);
    expect(gone).toEqual([]);
  });

  test('the old 6.1.4 becomes 6.1.5, and the new 6.1.4 comes from the general clause', async () => {
    const { steps } = await plan();
    const from = (key: string) => steps.find(one => one.to.key === key)?.from.map(one => one.key);
    expect(from('6.1.5')).toEqual(['6.1.4']);
    expect(from('6.1.4')).toEqual(['6.1.1']);
    expect(from('9.3.2')).toEqual(['9.3']);
  });
});
