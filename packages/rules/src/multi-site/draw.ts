/** Draws the sites of a sample so that anyone with the list and the seed repeats the draw. */
import type { Refused, Step } from '../rule.ts';
import { refusal } from '../rule.ts';
import type { GroupSample } from './sampling.ts';
import type { MultiSiteRules } from './multi-site.rules.ts';

export type DrawableSite = {
  readonly name: string;
  readonly group: string;
  /** Audited at the last audit of the cycle: drawn only when the others do not suffice. */
  readonly visited?: boolean;
};

export type DrawnSite = { readonly name: string; readonly group: string; readonly how: 'random' | 'chosen' };

export type Draw = {
  readonly seed: string;
  readonly drawn: readonly DrawnSite[];
  readonly steps: readonly Step[];
};

/**
 * 32-bit generator: state = FNV-1a of the seed's UTF-8 bytes (1 if that is 0); each number is the next xorshift state
 * (13 left, 17 right, 5 left). A number below k comes from the first state under the largest multiple of k, modulo k.
 */
export function generator(seed: string): (below: number) => number {
  let state = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(seed)) state = Math.imul(state ^ byte, 0x01000193) >>> 0;
  if (state === 0) state = 1;
  return below => {
    const limit = 2 ** 32 - (2 ** 32 % below);
    do {
      state ^= state << 13;
      state ^= state >>> 17;
      state = (state ^ (state << 5)) >>> 0;
    } while (state >= limit);
    return state % below;
  };
}

/**
 * Sites by name (order of code units), group after group; each group has the generator of "seed/group", so that a smaller
 * sample of the same sites is part of a larger one. Chosen sites (by risk, history, complaints)
 * fill at most the part of the sample that is not random; the rest is drawn from the sites not chosen.
 */
export function drawSites(
  sites: readonly DrawableSite[],
  samples: readonly GroupSample[],
  seed: string,
  chosen: readonly string[],
  rules: MultiSiteRules,
): Draw | Refused {
  const names = new Set(sites.map(site => site.name));
  if (names.size < sites.length) {
    return {
      refusals: [refusal('site-named-twice', 'Every site needs a name of its own.', [rules.randomShare])],
    };
  }
  const unknown = chosen.filter(name => !names.has(name));
  if (unknown.length > 0) {
    return {
      refusals: [
        refusal('chosen-site-unknown', `Not among the sites: ${unknown.join(', ')}.`, [rules.randomShare]),
      ],
    };
  }
  const picked = new Set(chosen);
  const drawn: DrawnSite[] = [];
  for (const sample of samples) {
    const next = generator(`${seed}/${sample.group}`);
    const members = sites.filter(site => site.group === sample.group).toSorted(byName);
    const byChoice = members.filter(site => picked.has(site.name));
    if (byChoice.length > sample.sample - sample.random) {
      const text = `${sample.group}: ${byChoice.length} of ${sample.sample} sites chosen leave fewer than ${sample.random} at random.`;
      return { refusals: [refusal('random-share', text, [rules.randomShare])] };
    }
    drawn.push(...byChoice.map(site => ({ name: site.name, group: site.group, how: 'chosen' as const })));
    const rest = members.filter(site => !picked.has(site.name));
    const fresh = rest.filter(site => site.visited !== true);
    const seen = rest.filter(site => site.visited === true);
    const wanted = sample.sample - byChoice.length;
    const taken = take(fresh, Math.min(wanted, fresh.length), next);
    taken.push(...take(seen, Math.min(wanted - taken.length, seen.length), next));
    drawn.push(
      ...taken.toSorted(byName).map(site => ({ name: site.name, group: site.group, how: 'random' as const })),
    );
  }
  const step: Step = {
    what: 'draw',
    rule: rules.randomShare,
    before: sites.length,
    after: drawn.length,
    unit: 'sites',
    text: `Drawn with the seed "${seed}": ${drawn.map(site => site.name).join(', ')}.`,
    facts: { seed },
  };
  return { seed, drawn, steps: [step] };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

/** The first `count` places of a Fisher-Yates shuffle. */
function take<T>(from: readonly T[], count: number, next: (below: number) => number): T[] {
  const pool = [...from];
  const taken: T[] = [];
  for (let i = 0; i < count; i += 1) {
    const [one] = pool.splice(next(pool.length), 1);
    if (one !== undefined) taken.push(one);
  }
  return taken;
}
