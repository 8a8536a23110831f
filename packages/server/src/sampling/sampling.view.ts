/** The sample of an audit as it is shown: the sites as they stand with their strata, and every draw. */
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import type { Audit } from '@certwright/core/audit/audit.state';
import type { Site } from '@certwright/core/application/content';
import type { SiteSampleView } from '@certwright/core/sampling/sampling.schema';
import {
  type Ground,
  heldDraw,
  type SiteDraw,
  sitesChanged,
  stillHolds,
} from '@certwright/core/sampling/site-sample.state';
import type { AuditEvent } from '@certwright/rules/multi-site/multi-site.rules';
import type { z } from 'zod';
import { auditTimeOf } from '../audit-time/audit-time.acts.ts';
import { sitesNow } from '../change/change.reading.ts';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { sampleOfAudit, visitsBefore } from './sampling.reading.ts';

/** A special audit and a transfer take the largest sample, that of an initial audit. */
export const eventOf = (kind: Audit['kind']): AuditEvent =>
  kind === 'surveillance' || kind === 'recertification' ? kind : 'initial';

const ALIKE = 'similar sites';

/** The strata of the determination of audit time, else sites with the same activities. */
function strata(sites: readonly Site[], time: AuditTime | undefined): ReadonlyMap<string, string> {
  const determined = new Map(
    (time?.request?.sites?.sites ?? []).map(one => [one.name ?? '', one.group ?? '']),
  );
  return new Map(
    sites.map(one => {
      const activities = (one.activities ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 200);
      return [one.name, determined.get(one.name) || activities || ALIKE];
    }),
  );
}

export async function sampling(act: Act, id: string, audit: Audit) {
  const [now, time, sample, visits] = await Promise.all([
    sitesNow(act, audit.engagement),
    auditTimeOf(act, audit.engagement),
    sampleOfAudit(act, id),
    visitsBefore(act, audit.engagement, id),
  ]);
  const centre = time?.state.request?.sites?.central.name;
  const central = now.find(one => one.name === centre)?.name ?? now[0]?.name ?? '';
  return { now, sample, visits, central, groups: strata(now, time?.state) };
}

const grounds = (all: readonly Ground[]) =>
  all.map(({ text, doc, edition, clause }) => ({ text, citation: { doc, edition, clause } }));

const drawView = (draw: SiteDraw, person: (id: string) => Named) => ({
  ...draw,
  by: person(draw.by),
  frame: [...draw.frame],
  notSampled: [...draw.notSampled],
  groups: [...draw.groups],
  chosen: [...draw.chosen],
  drawn: [...draw.drawn],
  grounds: grounds(draw.grounds),
  cautions: grounds(draw.cautions),
});

export async function sampleView(
  act: Act,
  id: string,
  audit: Audit,
  mayDraw: boolean,
): Promise<z.input<typeof SiteSampleView>> {
  const { now, sample, visits, central, groups } = await sampling(act, id, audit);
  const { state, version } = sample;
  const held = heldDraw(state);
  const names = now.map(one => one.name);
  const draws = state.phase === 'none' ? [] : state.draws;
  const person = await naming(
    act,
    draws.map(one => one.by),
  );
  const changed = held ? sitesChanged(held, names) : { added: [], gone: [] };
  return {
    version,
    phase: !held ? 'none' : stillHolds(held, names) || audit.visit ? 'drawn' : 'outdated',
    event: eventOf(audit.kind),
    central: held?.central ?? central,
    sites: now.map(({ name, city, country, persons }) => ({
      name,
      city,
      country,
      persons,
      group: held?.frame.find(one => one.name === name)?.group ?? groups.get(name) ?? ALIKE,
      visitedOn: visits.find(one => one.sites.includes(name))?.on ?? null,
    })),
    added: [...changed.added],
    gone: [...changed.gone],
    draws: draws.map(one => drawView(one, person)),
    mayDraw: mayDraw && !audit.visit,
  };
}
