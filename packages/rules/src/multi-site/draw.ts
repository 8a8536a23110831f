/** Draws the sites of a sample so that anyone with the list and the seed repeats the draw. */
import { refusal, step } from '../message.ts';
import type { Facts, Refused, Step } from '../rule.ts';
import type { RefusalCode } from '../words/catalogue.ts';
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

/** Sites by group, each group in the order of names (code units): prepared once for several draws. */
export type DrawList = {
  readonly count: number;
  readonly groups: ReadonlyMap<string, readonly DrawableSite[]>;
  readonly names: ReadonlySet<string>;
};

export function drawList(sites: readonly DrawableSite[]): DrawList {
  const groups = new Map<string, DrawableSite[]>();
  for (const site of sites) {
    const members = groups.get(site.group);
    if (members) members.push(site);
    else groups.set(site.group, [site]);
  }
  for (const members of groups.values()) members.sort(byName);
  return { count: sites.length, groups, names: new Set(sites.map(site => site.name)) };
}

/**
 * Group after group; each has the generator of "seed/group", so that a smaller sample of the same sites is part of a
 * larger one. Chosen sites (by risk, history, complaints) fill at most the part of the sample that is not random; the
 * rest is drawn from the sites not chosen, those of the last audit last.
 */
export function drawSites(
  list: DrawList,
  samples: readonly GroupSample[],
  seed: string,
  chosen: readonly string[],
  rules: MultiSiteRules,
): Draw | Refused {
  const no = (code: RefusalCode, facts?: Facts): Refused => ({
    refusals: [refusal(code, [rules.randomShare], facts)],
  });
  if (list.names.size < list.count) return no('site-named-twice');
  const unknown = chosen.filter(name => !list.names.has(name));
  if (unknown.length > 0) return no('chosen-site-unknown', { sites: unknown.join(', ') });
  const picked = new Set(chosen);
  const drawn: DrawnSite[] = [];
  for (const sample of samples) {
    const next = generator(`${seed}/${sample.group}`);
    const byChoice: DrawableSite[] = [];
    const fresh: DrawableSite[] = [];
    const seen: DrawableSite[] = [];
    for (const site of list.groups.get(sample.group) ?? []) {
      if (picked.has(site.name)) byChoice.push(site);
      else if (site.visited === true) seen.push(site);
      else fresh.push(site);
    }
    if (byChoice.length > sample.sample - sample.random) {
      return no('random-share', {
        how: 'draw',
        group: sample.group,
        chosen: byChoice.length,
        sample: sample.sample,
        random: sample.random,
      });
    }
    const wanted = sample.sample - byChoice.length;
    const taken = take(fresh, Math.min(wanted, fresh.length), next);
    taken.push(...take(seen, Math.min(wanted - taken.length, seen.length), next));
    for (const site of byChoice) drawn.push({ name: site.name, group: site.group, how: 'chosen' });
    for (const site of taken.sort(byName)) drawn.push({ name: site.name, group: site.group, how: 'random' });
  }
  const facts = { seed, sites: drawn.map(site => site.name).join(', ') };
  return {
    seed,
    drawn,
    steps: [step('draw', rules.randomShare, [list.count, drawn.length, 'sites'], facts)],
  };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

/** Draws `count` from the pool, which is used up by it: each number points at a place, the places behind move up. */
function take<T>(pool: T[], count: number, next: (below: number) => number): T[] {
  const taken: T[] = [];
  for (let i = 0; i < count; i += 1) taken.push(...pool.splice(next(pool.length), 1));
  return taken;
}
