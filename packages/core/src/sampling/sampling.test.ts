/** Samples of sites: numbers by stratum, the random share, sites that vary over the cycle, a draw that anyone repeats. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../kernel/decider.ts';
import { given } from '../kernel/given.ts';
import { type DrawRequest, type Drawn, drawnAgain, drawSample } from './draw.ts';
import { siteSample } from './site-sample.decider.ts';
import { type SiteDraw, sitesChanged, stillHolds } from './site-sample.state.ts';

const stores = Array.from({ length: 26 }, (_, at) => ({ name: `Store ${at + 1}`, group: 'shops' }));
const asked: DrawRequest = {
  on: '2026-11-29',
  event: 'initial',
  standards: ['ISO 9001'],
  central: 'Store 1',
  sites: stores,
  notSampled: [],
  chosen: [],
  seed: '26',
  visits: [],
  proved: true,
  decided: null,
};
function drawn(change: Partial<DrawRequest> = {}): Drawn {
  const made = drawSample({ ...asked, ...change });
  if (isRefusal(made)) throw new Error(`refused: ${made.refused}`);
  return made;
}
const names = (one: Drawn, how?: string) =>
  one.drawn.filter(site => site.how !== 'central' && (!how || site.how === how)).map(site => site.name);
const refusedWith = (change: Partial<DrawRequest>) => {
  const made = drawSample({ ...asked, ...change });
  return isRefusal(made) ? made.refused : 'drawn';
};

describe('a sample', () => {
  test.each([
    ['initial', 5],
    ['surveillance', 3],
    ['recertification', 4],
  ] as const)('of 25 sites at %s has %i of them and the central function on top', (event, count) => {
    const made = drawn({ event });
    expect([names(made).length, made.drawn[0]?.name, made.drawn[0]?.how]).toEqual([
      count,
      'Store 1',
      'central',
    ]);
    expect(names(made)).not.toContain('Store 1');
  });

  test('of a system that was not proved effective is the whole root at recertification', () =>
    expect(names(drawn({ event: 'recertification', proved: false }))).toHaveLength(5));

  test('is taken and rounded up for each stratum', () => {
    const sites = stores.map((one, at) => (at > 20 ? { ...one, group: 'depots' } : one));
    const made = drawn({ sites });
    const byGroup = made.groups.map(({ group, sites: n, sample }) => [group, n, sample]);
    expect(byGroup).toEqual([
      ['shops', 20, 5],
      ['depots', 5, 3],
    ]);
  });

  test('takes all sites of a stratum of which no sample may be taken', () => {
    const sites = stores.map((one, at) => (at > 22 ? { ...one, group: 'plants' } : one));
    const made = drawn({ sites, notSampled: ['plants'] });
    expect(names(made)).toEqual(expect.arrayContaining(['Store 24', 'Store 25', 'Store 26']));
  });

  test('of several standards is the largest that any of them asks for', () => {
    const made = drawn({ standards: ['ISO 9001', 'IATF 16949'] });
    expect(names(made)).toHaveLength(25);
  });

  test('keeps the reasons of chosen sites beside the random share', () => {
    const chosen = [
      { name: 'Store 7', reason: 'complaints' as const, why: 'Three complaints about deliveries' },
      { name: 'Store 9', reason: 'size' as const, why: 'The largest' },
    ];
    const made = drawn({ chosen });
    expect(names(made, 'chosen')).toEqual(['Store 7', 'Store 9']);
    expect(made.drawn.find(one => one.name === 'Store 7')).toMatchObject({
      reason: 'complaints',
      why: 'Three complaints about deliveries',
    });
    expect(names(made, 'random')).toHaveLength(3);
  });

  test.each([
    ['more chosen sites than the random share leaves', 'rules-refused', { chosen: choose(4) }],
    ['a chosen site that is none', 'rules-refused', { chosen: [{ ...choose(1)[0], name: 'Store 99' }] }],
    ['two sites of one name', 'rules-refused', { sites: [...stores, { name: 'Store 3', group: 'shops' }] }],
    ['a centre that is no site', 'central-function-unknown', { central: 'Head office' }],
    ['one site alone', 'no-sites-to-sample', { sites: stores.slice(0, 1) }],
    ['a day without rules', 'rules-refused', { on: '1990-01-01' }],
  ])('is refused with %s', (_, code, change) =>
    expect(refusedWith(change as Partial<DrawRequest>)).toBe(code),
  );

  test('that is smaller than the rule says so', () => {
    const made = drawn({ decided: { sample: 3, reason: 'Half of them closed for the winter' } });
    expect(names(made)).toHaveLength(3);
    expect(made.cautions.map(one => one.text).join()).toContain('3');
  });
});

function choose(count: number) {
  return stores
    .slice(1, 1 + count)
    .map(({ name }) => ({ name, reason: 'size' as const, why: 'The largest of them' }));
}

describe('over a cycle', () => {
  test('the sites vary: none is drawn twice while others wait', () => {
    const first = names(drawn({ seed: 'a' }));
    const second = names(
      drawn({ event: 'surveillance', seed: 'b', visits: [{ on: '2025-01-10', sites: first }] }),
    );
    const visits = [
      { on: '2026-01-10', sites: second },
      { on: '2025-01-10', sites: first },
    ];
    const third = names(drawn({ event: 'surveillance', seed: 'c', visits }));
    expect(new Set([...first, ...second, ...third]).size).toBe(11);
  });

  test('of few sites, those of the last audit wait longest', () => {
    const few = stores.slice(0, 5);
    const visits = [
      { on: '2026-01-10', sites: ['Store 2', 'Store 3'] },
      { on: '2025-01-10', sites: ['Store 4', 'Store 5'] },
    ];
    const made = drawn({ sites: few, event: 'surveillance', visits });
    expect(names(made).toSorted()).toEqual(['Store 4', 'Store 5']);
    expect(made.frame.find(one => one.name === 'Store 2')).toMatchObject({
      visitedOn: '2026-01-10',
      later: true,
    });
  });
});

const draw = (change: Partial<SiteDraw> = {}): SiteDraw => ({
  event: 'initial',
  on: asked.on,
  by: 'pavel',
  seed: asked.seed,
  central: 'Store 1',
  notSampled: [],
  chosen: [],
  decided: null,
  basis: 'Read in the manual of the stores',
  again: '',
  ...drawn(),
  ...change,
});

test('anyone draws the same sites again from what is kept, and others from another seed', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.integer({ min: 2, max: 60 }),
      fc.integer({ min: 0, max: 9 }),
      (seed, count, odd) => {
        const sites = Array.from({ length: count }, (_, at) => ({
          name: `Site ${at}`,
          group: at % 10 < odd ? 'a' : 'b',
        }));
        const made = drawn({ sites, central: 'Site 0', seed });
        const kept = draw({ ...made, seed, central: 'Site 0' });
        expect(drawnAgain(kept)).toEqual(names(made));
      },
    ),
  );
  expect(drawnAgain(draw({ seed: 'another' }))).not.toEqual(names(drawn()));
});

describe('a record of draws', () => {
  const conditions = [
    'oneSystem',
    'centralFunction',
    'authority',
    'contractualLink',
    'centralInternalAudit',
    'centralReview',
  ] as const;
  const command = {
    type: 'Draw',
    audit: 'a1',
    engagement: 'e1',
    draw: draw(),
    conditions,
    visited: false,
    mayWrite: true,
  } as const;
  const made = { type: 'SitesDrawn', audit: 'a1', engagement: 'e1', draw: draw(), conditions } as const;

  test('begins with the first draw', () => expect(given(siteSample).when(command)).toEqual([made]));

  test.each([
    ['plan-of-somebody-else', { mayWrite: false }],
    ['sample-after-the-visit', { visited: true }],
    ['not-one-multi-site', { conditions: conditions.slice(1) }],
    ['sample-drawn-already', {}],
  ])('is refused: %s', (refused, change) =>
    expect(given(siteSample, made).when({ ...command, ...change })).toMatchObject({ refused }),
  );

  test('is drawn again with a reason, or when sites came or went, and keeps the earlier draw', () => {
    const again = { ...command, draw: draw({ again: 'Store 12 burned down' }) };
    expect(given(siteSample, made).when(again)).toHaveLength(1);
    const grown = {
      ...command,
      draw: draw({
        frame: [...draw().frame, { name: 'Store 27', group: 'shops', visitedOn: null, later: false }],
      }),
    };
    expect(given(siteSample, made).when(grown)).toHaveLength(1);
    const state = siteSample.evolve(siteSample.evolve({ phase: 'none' }, made), {
      ...made,
      draw: again.draw,
    });
    expect(state.phase === 'drawn' && state.draws.map(one => one.again)).toEqual([
      '',
      'Store 12 burned down',
    ]);
  });

  test('holds as long as no site comes or goes', () => {
    const now = stores.map(one => one.name);
    expect(stillHolds(draw(), now)).toBe(true);
    expect(sitesChanged(draw(), [...now.slice(1), 'Store 27'])).toEqual({
      added: ['Store 27'],
      gone: ['Store 1'],
    });
  });
});
