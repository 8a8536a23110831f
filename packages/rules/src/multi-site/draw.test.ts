/** The draw of sites: repeatable, fair, and with its random share. */
import { describe, expect, test } from 'vitest';
import { isRefused } from '../rule.ts';
import type { DrawableSite } from './draw.ts';
import { drawList, drawSites, generator } from './draw.ts';
import { multiSiteRulesOn } from './sampling.ts';

const rules = multiSiteRulesOn('2026-11-23') ?? failing();
const SITES: DrawableSite[] = Array.from({ length: 26 }, (_, i) => ({
  name: `Site ${String.fromCharCode(65 + i)}`,
  group: 'shops',
}));
const SAMPLE = [{ group: 'shops', sites: 26, sample: 6, random: 2 }];

function drawn(seed: string, chosen: readonly string[] = [], sites = SITES): string[] {
  const result = drawSites(drawList(sites), SAMPLE, seed, chosen, rules);
  if (isRefused(result)) throw new Error(result.refusals.map(r => r.text).join(' '));
  return result.drawn.map(site => `${site.name}${site.how === 'chosen' ? '!' : ''}`);
}

describe('the draw of sites', () => {
  test('repeats with the seed, whatever the order of the list', () => {
    expect(drawn('2026-0815')).toEqual(drawn('2026-0815', [], SITES.toReversed()));
    expect(drawn('2026-0815')).not.toEqual(drawn('2026-0816'));
    expect(drawn('2026-0815')).toHaveLength(6);
  });

  test('takes what a person chose and draws the rest from the others', () => {
    const result = drawn('2026-0815', ['Site B', 'Site Q']);
    expect(result.slice(0, 2)).toEqual(['Site B!', 'Site Q!']);
    expect(new Set(result).size).toBe(6);
    expect(result.filter(name => !name.endsWith('!'))).toHaveLength(4);
  });

  test('never gives up the random share', () => {
    const result = drawSites(
      drawList(SITES),
      SAMPLE,
      'x',
      ['Site A', 'Site B', 'Site C', 'Site D', 'Site E'],
      rules,
    );
    expect(isRefused(result) && result.refusals[0]?.refused).toBe('random-share');
  });

  test('leaves sites of the last audit for later, and takes them when nothing else is left', () => {
    const seen = SITES.map((site, i) => ({ ...site, visited: i < 20 }));
    expect(drawn('s', [], seen)).toEqual(['Site U', 'Site V', 'Site W', 'Site X', 'Site Y', 'Site Z']);
    expect(
      drawn(
        's',
        [],
        SITES.map(site => ({ ...site, visited: true })),
      ),
    ).toHaveLength(6);
  });

  test('refuses two sites of one name and a chosen site that does not exist', () => {
    const twice = drawSites(drawList([...SITES, { name: 'Site A', group: 'shops' }]), SAMPLE, 's', [], rules);
    expect(isRefused(twice) && twice.refusals[0]?.refused).toBe('site-named-twice');
    const unknown = drawSites(drawList(SITES), SAMPLE, 's', ['Site 99'], rules);
    expect(isRefused(unknown) && unknown.refusals[0]?.refused).toBe('chosen-site-unknown');
  });

  test('gives every site about the same chance', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 5200; i += 1)
      for (const name of drawn(`seed ${i}`)) counts.set(name, (counts.get(name) ?? 0) + 1);
    const expected = (5200 * 6) / 26;
    for (const site of SITES)
      expect(Math.abs((counts.get(site.name) ?? 0) - expected)).toBeLessThan(expected * 0.15);
  });

  test('the generator is the documented one', () => {
    const next = generator('a');
    // FNV-1a of "a" is 0xe40c292c, a published value; the first xorshift state follows from it by hand.
    let state = 0xe40c292c;
    state ^= state << 13;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    expect(next(1000)).toBe(state % 1000);
  });
});

function failing(): never {
  throw new Error('no rules');
}
