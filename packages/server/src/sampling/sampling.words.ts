/** A sample in one sentence, for plans and letters. */
import { heldDraw, type SiteDraw } from '@certwright/core/sampling/site-sample.state';
import type { Act } from '../platform/events/act.ts';
import { sampleOfAudit } from './sampling.reading.ts';

export function sampleSentence(draw: SiteDraw): string {
  const drawn = draw.drawn.filter(one => one.how !== 'central');
  const random = drawn.filter(one => one.how === 'random').length;
  const names = drawn.map(one => one.name).join(', ');
  return `${draw.central} as the central function, and ${drawn.length} of ${draw.frame.length} other sites: ${names}. ${random} of them were drawn at random on ${draw.on} with the seed ${draw.seed}.`;
}

/** Empty where no sample was drawn, or where this part of the audit visits the central function alone. */
export async function sampleLine(
  act: Pick<Act, 'tx'>,
  audit: string,
  sites: readonly string[],
): Promise<string> {
  const draw = heldDraw((await sampleOfAudit(act, audit)).state);
  return draw && sites.length > 1 ? sampleSentence(draw) : '';
}
