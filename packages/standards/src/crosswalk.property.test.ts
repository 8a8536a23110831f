/** What holds of the relations between any two editions, whichever they are. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Joined, Relation } from './crosswalk.ts';
import { HAND_CROSSWALKS, relate, relatedTo } from './crosswalk.ts';
import type { Edition } from './edition.ts';
import { EDITIONS, isWalkable, loadEdition } from './library.ts';

let editions: readonly Edition[];
beforeAll(async () => {
  editions = await Promise.all(EDITIONS.filter(isWalkable).map(one => loadEdition(one.id)));
});

const joined = (relations: readonly Relation[]): readonly Joined[] =>
  relations.filter((one): one is Joined => 'from' in one && 'to' in one);
const there = (one: Joined) => `${one.from.key}>${one.to.key} ${one.kind}`;
const back = (one: Joined) => `${one.to.key}>${one.from.key} ${one.kind}`;

/** Any two editions, once as a pair of places in the list. */
const twoEditions = () =>
  fc.tuple(fc.nat(editions.length - 1), fc.nat(editions.length - 1)).filter(([a, b]) => a !== b);
const chosen = ([a, b]: readonly [number, number]): readonly [Edition, Edition] => {
  const [one, other] = [editions[a], editions[b]];
  if (!one || !other) throw new Error('There is no such edition.');
  return [one, other];
};

test('the way back joins the same pairs in the same kind as the way there', () => {
  fc.assert(
    fc.property(twoEditions(), pair => {
      const [one, other] = chosen(pair);
      const forth = joined(relate(one, other)).map(there).toSorted();
      expect(joined(relate(other, one)).map(back).toSorted()).toEqual(forth);
    }),
    { numRuns: 150 },
  );
});

test('every relation says why, and a requirement is specific exactly when nothing joins it', () => {
  fc.assert(
    fc.property(twoEditions(), pair => {
      const [one, other] = chosen(pair);
      const relations = relate(one, other);
      expect(relations.filter(relation => relation.reason.length < 15)).toEqual([]);
      const left = new Set(joined(relations).map(relation => relation.from.key));
      const alone = relations.flatMap(relation =>
        'from' in relation && !('to' in relation) ? [relation.from.key] : [],
      );
      expect(alone.filter(key => left.has(key))).toEqual([]);
      const all = one.requirements.filter(requirement => requirement.assessable).map(({ key }) => key);
      expect([...left, ...alone].toSorted()).toEqual(all.toSorted());
    }),
    { numRuns: 100 },
  );
});

test('what is related to a requirement is found from either of its sides', () => {
  fc.assert(
    fc.property(twoEditions(), fc.nat(), (pair, at) => {
      const [one, other] = chosen(pair);
      const pairs = joined(relate(one, other));
      const relation = pairs[at % Math.max(1, pairs.length)];
      fc.pre(relation !== undefined);
      expect(relatedTo(pairs, relation.from)).toContainEqual(relation);
      expect(relatedTo(pairs, relation.to)).toContainEqual(relation);
    }),
    { numRuns: 100 },
  );
});

describe('the rows by hand', () => {
  test('name no pair of requirements twice for the same two editions', () => {
    const pairs = HAND_CROSSWALKS.flatMap(({ from, to, rows }) =>
      from.flatMap(one =>
        to.flatMap(other =>
          rows.flatMap(row => row.from.flatMap(a => row.to.map(b => `${one}:${a} ${other}:${b}`))),
        ),
      ),
    );
    const twice = pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
    expect(twice).toEqual([]);
  });

  test('one requirement meets several and several meet one, in both directions', async () => {
    const [security, privacy, continuity, ai] = await Promise.all(
      ['iso-iec-27001-2022', 'iso-iec-27701-2025', 'iso-22301-2019', 'iso-iec-42001-2023'].map(loadEdition),
    );
    if (!security || !privacy || !continuity || !ai) throw new Error('An edition is missing.');
    const met = (from: Edition, key: string, to: Edition) =>
      relatedTo(relate(from, to), { edition: from.id, key }).map(one => one.to.key);
    expect(met(security, 'A.5.30', continuity)).toEqual(['8.2.2', '8.3.2', '8.3.3', '8.3.5', '8.4.5', '8.5']);
    expect(met(continuity, '8.4.5', security)).toEqual(['A.5.30', 'A.8.13']);
    expect(met(security, 'A.5.20', privacy)).toEqual(['A.3.10', 'A.1.2.7', 'A.2.2.2']);
    expect(met(privacy, 'A.1.4.6', security)).toEqual(['A.8.10', 'A.8.11']);
    expect(met(ai, 'A.10.3', security)).toEqual(['A.5.19', 'A.5.20', 'A.5.21']);
    expect(met(privacy, 'A.1.2.6', ai)).toContain('6.1.4');
  });

  test('every shared control of the privacy annex has its control of information security', async () => {
    const [security, privacy] = [
      await loadEdition('iso-iec-27001-2022'),
      await loadEdition('iso-iec-27701-2025'),
    ];
    const shared = privacy.requirements.filter(one => one.kind === 'control' && one.key.startsWith('A.3.'));
    expect(shared).toHaveLength(29);
    const reached = new Set(joined(relate(security, privacy)).map(one => one.to.key));
    expect(shared.filter(one => !reached.has(one.key))).toEqual([]);
  });
});
