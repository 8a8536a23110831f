/** Contents of own standards and relations that come with a taken over organization. */
import type { BroughtRelation } from '@certwright/standards/exchange/mapping';
import type { Act } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { keepContent, keepCrosswalk } from './own-standard.store.ts';

export const takeInStandard = (
  act: Act,
  {
    sha256,
    edition,
    carried,
  }: { readonly sha256: string; readonly edition: unknown; readonly carried: unknown },
): Promise<void> =>
  keepContent(act.tx, {
    org: act.org,
    sha256,
    edition: JSON.stringify(edition),
    carried: JSON.stringify(carried),
  });

type Crosswalk = {
  readonly from: string;
  readonly to: string;
  readonly name: string;
  readonly relations: readonly BroughtRelation[];
};

export async function takeInCrosswalk(act: Act, { from, to, name, relations }: Crosswalk): Promise<void> {
  await keepCrosswalk(act.tx, act.org, { from_edition: from, to_edition: to, name, relations }, act.at);
  const stream = `own_crosswalk:${contentId('own-crosswalk', act.org, from, to)}`;
  const brought = { type: 'CrosswalkBrought', from, to, relations: relations.length };
  await recordEvent(act, stream, brought);
}
