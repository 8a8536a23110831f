/** What became of each requirement since a cycle of assessment was ended: new, better, worse, gone, unchanged. */
import { nameOf } from './edition-parts.ts';
import type { CycleStanding, Standings } from './cycle.decider.ts';
import { RANK } from './proposal.ts';
import type { RequirementState } from './requirement-list.ts';

/** `changed`: something else than state, maturity or proof in one direction. */
export const CYCLE_CHANGES = ['new', 'better', 'worse', 'changed', 'gone', 'unchanged'] as const;
export type CycleChange = (typeof CYCLE_CHANGES)[number];

export const CYCLE_REASONS = [
  'adopted',
  'added',
  'assessed',
  'applies-again',
  'dropped',
  'removed',
  'not-applicable',
  'state',
  'maturity',
  'proof',
  'confidence',
] as const;
export type CycleReason = (typeof CYCLE_REASONS)[number];

export type ComparedRequirement = {
  readonly edition: string;
  readonly key: string;
  readonly change: CycleChange;
  readonly why: CycleReason | null;
  readonly before: CycleStanding | null;
  readonly now: CycleStanding | null;
};

type Verdict = Pick<ComparedRequirement, 'change' | 'why'>;

const PROOF_RANK = { none: 0, claimed: 1, shown: 2 } as const;

const directed = (difference: number, why: CycleReason): Verdict | undefined =>
  difference === 0 ? undefined : { change: difference > 0 ? 'better' : 'worse', why };

/** The state decides, then the maturity where both are known, then the proof. */
function moved(before: CycleStanding, now: CycleStanding): Verdict {
  const step = before.maturity === null || now.maturity === null ? undefined : now.maturity - before.maturity;
  const found =
    directed(RANK[now.state] - RANK[before.state], 'state') ??
    (step === undefined ? undefined : directed(step, 'maturity')) ??
    directed(PROOF_RANK[now.proof] - PROOF_RANK[before.proof], 'proof');
  if (found) return found;
  if (before.maturity !== now.maturity) return { change: 'changed', why: 'maturity' };
  if (before.confidence !== now.confidence) return { change: 'changed', why: 'confidence' };
  return { change: 'unchanged', why: null };
}

function verdict(before: CycleStanding, now: CycleStanding): Verdict {
  const [out, stillOut] = [now.state === 'not-applicable', before.state === 'not-applicable'];
  if (out && stillOut) return { change: 'unchanged', why: null };
  if (out) return { change: 'gone', why: 'not-applicable' };
  if (stillOut) return { change: 'new', why: 'applies-again' };
  if (before.state === 'not-started' && now.state !== 'not-started')
    return { change: 'new', why: 'assessed' };
  return moved(before, now);
}

export const standingOf = ({ state, maturity, confidence, proof }: RequirementState): CycleStanding => ({
  state,
  maturity,
  confidence,
  proof,
});

export const standingsOf = (states: readonly RequirementState[]): Standings =>
  Object.fromEntries(states.map(one => [nameOf(one), standingOf(one)]));

/** `iso-9001-2015:8.5.1` taken apart: an edition's id has no colon. */
const placeOf = (name: string): { readonly edition: string; readonly key: string } => {
  const at = name.indexOf(':');
  return { edition: name.slice(0, at), key: name.slice(at + 1) };
};

type Side = { readonly editions: readonly string[]; readonly standings: Standings };

/** In the order of `now`, then what is gone. */
export function compareCycles(before: Side, now: Side): readonly ComparedRequirement[] {
  const there = Object.entries(now.standings).map(([name, here]): ComparedRequirement => {
    const place = placeOf(name);
    const was = Object.hasOwn(before.standings, name) ? before.standings[name] : undefined;
    if (was) return { ...place, ...verdict(was, here), before: was, now: here };
    const why = before.editions.includes(place.edition) ? 'added' : 'adopted';
    return { ...place, change: 'new', why, before: null, now: here };
  });
  const gone = Object.entries(before.standings)
    .filter(([name]) => !Object.hasOwn(now.standings, name))
    .map(([name, was]): ComparedRequirement => {
      const place = placeOf(name);
      const why = now.editions.includes(place.edition) ? 'removed' : 'dropped';
      return { ...place, change: 'gone', why, before: was, now: null };
    });
  return [...there, ...gone];
}

/** How many of each, by edition. */
export function changeCounts(
  lines: readonly ComparedRequirement[],
): ReadonlyMap<string, Readonly<Record<CycleChange, number>>> {
  const none = { new: 0, better: 0, worse: 0, changed: 0, gone: 0, unchanged: 0 };
  return new Map(
    [...Map.groupBy(lines, one => one.edition)].map(([edition, some]) => {
      const counts: Record<CycleChange, number> = { ...none };
      for (const { change } of some) counts[change] += 1;
      return [edition, counts];
    }),
  );
}
