/** What other areas read of samples: which sites an audit visits, and what the audits of a cycle visited. */
import type { EarlierVisit } from '@certwright/core/sampling/draw';
import { heldDraw, type SiteSample, sitesChanged } from '@certwright/core/sampling/site-sample.state';
import { auditsOfEngagements } from '../audit/audit.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { samplesOfEngagement } from './sampling.store.ts';

export const sampleId = (audit: string): string => contentId('site-sample', audit);

export async function sampleOfAudit(
  act: Pick<Act, 'tx'>,
  audit: string,
): Promise<{ readonly version: number; readonly state: SiteSample }> {
  const row = await loadRow(act, 'site_sample', sampleId(audit));
  return { version: row?.version ?? 0, state: (row?.state as SiteSample | undefined) ?? { phase: 'none' } };
}

/** The central function and the drawn sites; undefined where none were drawn: then every site is visited. */
export async function sitesOfAudit(act: Pick<Act, 'tx'>, audit: string, now: readonly string[]) {
  const draw = heldDraw((await sampleOfAudit(act, audit)).state);
  if (!draw) return undefined;
  const { added, gone } = sitesChanged(draw, now);
  return {
    draw,
    central: draw.central,
    sites: draw.drawn.map(one => one.name),
    changed: [...added, ...gone],
  };
}

/** Audits of the cycle before this one, newest first: a new cycle begins with an initial audit or a recertification. */
export async function visitsBefore(
  act: Pick<Act, 'tx'>,
  engagement: string,
  audit: string,
): Promise<readonly EarlierVisit[]> {
  const [audits, samples] = await Promise.all([
    auditsOfEngagements(act, [engagement]),
    samplesOfEngagement(act.tx, engagement),
  ]);
  const drawnFor = new Map(samples.map(one => [one.audit, heldDraw(one.state)]));
  const own = audits.find(one => one.id === audit)?.state.plannedFrom ?? '';
  const before = audits
    .filter(one => one.id !== audit && (one.state.visit?.to ?? one.state.plannedTo) < own)
    .map(one => ({
      kind: one.state.kind,
      on: one.state.visit?.to ?? one.state.plannedTo,
      sites: drawnFor
        .get(one.id)
        ?.drawn.filter(site => site.how !== 'central')
        .map(site => site.name),
    }))
    .toSorted((a, b) => (a.on < b.on ? 1 : -1));
  const first = before.findIndex(one => one.kind === 'initial' || one.kind === 'recertification');
  return (first < 0 ? before : before.slice(0, first + 1)).flatMap(({ on, sites }) =>
    sites ? [{ on, sites }] : [],
  );
}
