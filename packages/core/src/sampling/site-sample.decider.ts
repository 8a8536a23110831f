/** Sites are drawn once for an audit, before its visit; drawing again needs a reason and leaves the earlier draw readable. */
import { ELIGIBILITY_CONDITIONS, type EligibilityCondition } from '@certwright/rules/multi-site/eligibility';
import { iso17021, md1 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id } from '../kernel/schema.ts';
import { type SiteDraw, type SiteSample, sitesChanged } from './site-sample.state.ts';

export type DrawSites = {
  type: 'Draw';
  audit: Id;
  engagement: Id;
  draw: SiteDraw;
  /** Conditions of a multi-site certification that are met. */
  conditions: readonly EligibilityCondition[];
  visited: boolean;
  mayWrite: boolean;
};
export type SiteSampleEvent = {
  type: 'SitesDrawn';
  audit: Id;
  engagement: Id;
  draw: SiteDraw;
  conditions: readonly EligibilityCondition[];
};

/** Sites that do something else are not sampled; everything else is a condition of one certification over all sites. */
const missing = (c: DrawSites): readonly EligibilityCondition[] =>
  ELIGIBILITY_CONDITIONS.filter(one => one !== 'similarActivities' && !c.conditions.includes(one));

const nothingChanged = (s: SiteSample, { draw }: DrawSites): boolean => {
  if (s.phase === 'none') return false;
  const last = s.draws.at(-1) ?? s.draws[0];
  const { added, gone } = sitesChanged(last, [draw.central, ...draw.frame.map(one => one.name)]);
  return added.length === 0 && gone.length === 0;
};

export const DRAW_GUARDS: readonly Guard<SiteSample, DrawSites>[] = [
  {
    refused: 'plan-of-somebody-else',
    because: [iso17021('9.2.3.2')],
    when: (_, c) => !c.mayWrite,
  },
  { refused: 'sample-after-the-visit', because: [iso17021('9.1.5')], when: (_, c) => c.visited },
  {
    refused: 'not-one-multi-site',
    because: [md1('6.1.1')],
    when: (_, c) => missing(c).length > 0,
    facts: (_, c) => ({ conditions: missing(c) }),
  },
  {
    // Who may draw until the sites please him does not draw at random.
    refused: 'sample-drawn-already',
    because: [md1('6.1.3'), iso17021('9.1.5')],
    when: (s, c) => nothingChanged(s, c) && c.draw.again.trim() === '',
  },
];

export const siteSample: Decider<SiteSample, DrawSites, SiteSampleEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    const { audit, engagement, draw, conditions } = command;
    return (
      firstRefusal(DRAW_GUARDS, state, command) ?? [
        { type: 'SitesDrawn', audit, engagement, draw, conditions },
      ]
    );
  },
  evolve(state, { audit, engagement, draw }) {
    const draws = state.phase === 'none' ? ([draw] as const) : ([...state.draws, draw] as const);
    return { phase: 'drawn', audit, engagement, draws };
  },
};
