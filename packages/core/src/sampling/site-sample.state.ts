/** The sample of sites of one audit, with everything that is needed to draw it again (IAF MD 1). */
import type { AuditEvent } from '@certwright/rules/multi-site/multi-site.rules';
import type { GroupSample } from '@certwright/rules/multi-site/sampling';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Choice } from './choice.table.ts';

/** A site beside the central function, with the stratum of sites that do the like of it. */
export type FramedSite = {
  readonly name: string;
  readonly group: string;
  /** Last day on which an audit of this cycle visited it. */
  readonly visitedOn: PlainDate | null;
  /** Drawn only when the others do not suffice: an audit shortly before was there. */
  readonly later: boolean;
};

export type ChosenSite = { readonly name: string; readonly reason: Choice; readonly why: string };

export type SampledSite = {
  readonly name: string;
  readonly group: string;
  readonly how: 'central' | 'random' | 'chosen';
  readonly reason: Choice | null;
  readonly why: string;
};

/** A sentence of the derivation with the document that it rests on. */
export type Ground = {
  readonly text: string;
  readonly doc: string;
  readonly edition: string;
  readonly clause: string;
};

export type SiteDraw = {
  readonly event: AuditEvent;
  /** Day of the rules and of the draw. */
  readonly on: PlainDate;
  readonly by: Id;
  readonly seed: string;
  readonly central: string;
  readonly frame: readonly FramedSite[];
  /** Groups of which no sample may be taken. */
  readonly notSampled: readonly string[];
  readonly groups: readonly GroupSample[];
  readonly chosen: readonly ChosenSite[];
  readonly drawn: readonly SampledSite[];
  readonly grounds: readonly Ground[];
  readonly cautions: readonly Ground[];
  /** Another number of sites than the rule gives, with its reason. */
  readonly decided: { readonly sample: number; readonly reason: string } | null;
  /** How the conditions of sampling were looked at. */
  readonly basis: string;
  /** Why it was drawn again; empty for the first draw. */
  readonly again: string;
};

export type SiteSample =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'drawn';
      readonly audit: Id;
      readonly engagement: Id;
      /** The last one holds; the earlier stay readable. */
      readonly draws: readonly [SiteDraw, ...SiteDraw[]];
    };

export const heldDraw = (state: SiteSample): SiteDraw | undefined =>
  state.phase === 'none' ? undefined : state.draws.at(-1);

/** Which sites came and went since the draw; nobody: it still holds. */
export function sitesChanged(
  draw: Pick<SiteDraw, 'central' | 'frame'>,
  now: readonly string[],
): { readonly added: readonly string[]; readonly gone: readonly string[] } {
  const before = [draw.central, ...draw.frame.map(one => one.name)];
  return {
    added: now.filter(name => !before.includes(name)),
    gone: before.filter(name => !now.includes(name)),
  };
}

export const stillHolds = (draw: Pick<SiteDraw, 'central' | 'frame'>, now: readonly string[]): boolean => {
  const { added, gone } = sitesChanged(draw, now);
  return added.length === 0 && gone.length === 0;
};
