/** How many of so many alike sites are audited, and which ones a seed draws: for callers that know only the number. */
import { drawList, drawSites } from '@certwright/rules/multi-site/draw';
import type { AuditEvent } from '@certwright/rules/multi-site/multi-site.rules';
import { multiSiteRulesOn, sampleSites, type Sampling } from '@certwright/rules/multi-site/sampling';
import { isRefused, type Refused } from '@certwright/rules/rule';

export type CountedSites = {
  readonly sites: number;
  readonly event: AuditEvent;
  readonly on: string;
  readonly standard?: string | undefined;
  readonly seed?: string | number | undefined;
};

export type CountedSample = Sampling & { readonly seed?: string; readonly drawn?: readonly number[] };

/**
 * Sites without the central function, which is always audited. With a seed, `drawn` holds the numbers of the sites of
 * the random share (1 to `sites`), the same for the same seed; the others are chosen by a person.
 */
export function sampleOf({ sites, event, on, standard, seed }: CountedSites): CountedSample | Refused {
  const sampling = sampleSites({ on, event, groups: sites, ...(standard === undefined ? {} : { standard }) });
  if (isRefused(sampling) || seed === undefined) return sampling;
  const rules = multiSiteRulesOn(on);
  const [group] = sampling.groups;
  if (!rules || !group) return sampling;
  const digits = String(sites).length;
  const list = drawList(
    // Names of equal length, so that their order as text is their order as numbers.
    Array.from({ length: sites }, (_, i) => ({
      name: String(i + 1).padStart(digits, '0'),
      group: group.group,
    })),
  );
  const random = { ...group, sample: group.random };
  const draw = drawSites(list, [random], String(seed), [], rules);
  if (isRefused(draw)) return draw;
  return {
    ...sampling,
    seed: draw.seed,
    drawn: draw.drawn.map(one => Number(one.name)).toSorted((a, b) => a - b),
    steps: [...sampling.steps, ...draw.steps],
  };
}
