/** Drawing the sites that an audit visits, with a seed that anyone can draw with again (IAF MD 1; ISO/IEC 17021-1, 9.1.5). */
import { randomUUID } from 'node:crypto';
import type { Audit } from '@certwright/core/audit/audit.state';
import { isRefusal, refusalsOf } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { drawSample } from '@certwright/core/sampling/draw';
import { DrawInput, SiteSampleView } from '@certwright/core/sampling/sampling.schema';
import { DRAW_GUARDS } from '@certwright/core/sampling/site-sample.decider';
import { z } from 'zod';
import { AUDIT, SITE_SAMPLE } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, stateOf } from '../platform/events/aggregate.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { standardOf } from '../qualification/standard-of.ts';
import { sampleId } from './sampling.reading.ts';
import { eventOf, sampleView, sampling } from './sampling.view.ts';

/** Who leads the audit, or who plans audits, of the body alone. */
async function entered(act: Act, id: string) {
  const { state: audit } = await stateOf(act, AUDIT, id);
  const engagement = await requireEngagement(act, audit.engagement);
  const leads = audit.team.some(one => one.role === 'lead' && one.person === act.person);
  const mayWrite = engagement.cb_org === act.org && (leads || act.can('audit:plan'));
  return { audit, engagement, mayWrite };
}

const get = operation({
  id: 'site-sample.get',
  method: 'get',
  path: '/audits/{id}/sites',
  summary: 'The sites that an audit visits: strata, every draw with its seed and its reasons',
  permission: 'engagement:read',
  cost: 2,
  input: z.object({ id: Id }),
  output: SiteSampleView,
  run: async (act, { id }) => {
    const { audit, mayWrite } = await entered(act, id);
    return sampleView(act, id, audit, mayWrite);
  },
});

const standardsOf = (audit: Audit): readonly string[] => [
  ...new Set(audit.certifications.map(one => standardOf(one.edition))),
];

const draw = operation({
  id: 'site-sample.draw',
  method: 'post',
  path: '/audits/{id}/sites',
  summary:
    'Draw the sites of an audit: the central function, a random share by a recorded seed, the rest with reasons',
  permission: 'plan:write',
  refusals: [...refusalsOf(DRAW_GUARDS), 'central-function-unknown', 'no-sites-to-sample', 'rules-refused'],
  cost: 2,
  input: DrawInput,
  output: Written,
  run: async (act, { id, groups, conditions, notSampled, basis, again, proved, ...input }) => {
    const { audit, engagement, mayWrite } = await entered(act, id);
    const { now, visits, groups: proposed } = await sampling(act, id, audit);
    const sites = now.map(({ name }) => ({ name, group: groups[name] ?? proposed.get(name) ?? name }));
    const strata = [...new Set(sites.map(one => one.group))];
    const alike = conditions.includes('similarActivities');
    const asked = {
      ...input,
      on: act.today,
      event: eventOf(audit.kind),
      standards: standardsOf(audit),
      sites,
      notSampled: alike ? notSampled : strata,
      visits,
      proved,
      // Nobody picks the seed: it is made here and kept with the draw.
      seed: randomUUID(),
    };
    const drawn = drawSample(asked);
    if (isRefusal(drawn)) throw new Refused(drawn);
    const { event, seed, central, chosen, decided } = asked;
    const made = { event, seed, central, chosen, decided, notSampled: asked.notSampled, basis, again };
    const command = {
      type: 'Draw',
      audit: id,
      engagement: engagement.id,
      draw: { ...made, ...drawn, on: act.today, by: act.person },
      conditions,
      visited: audit.visit !== undefined,
      mayWrite,
    } as const;
    // Of an audit without notice the client hears when the team is there.
    const shared = audit.announcement === undefined;
    return written(await begin(act, SITE_SAMPLE, sampleId(id), command, placedIn(engagement, shared)));
  },
});

export const SAMPLING_OPERATIONS = [get, draw] as const;
