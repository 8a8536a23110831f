/** Adopts an edition: the way that the library, the adviser's plan and a change of edition share. */
import { lastValidDay } from '@certwright/core/standard/edition-life';
import { isCertifiable } from '@certwright/standards/library';
import { ADOPTION } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { requireEdition } from './adopted.ts';
import { isRemoved } from './resolve.ts';

export const adoptionId = (act: Pick<Act, 'org'>, edition: string): string =>
  contentId('adoption', act.org, edition);

/** @throws NotFound, Refused, Stale */
export async function adoptEdition(
  act: Act,
  { edition, scope, on }: { readonly edition: string; readonly scope: string; readonly on: string },
) {
  const found = await requireEdition(act, edition);
  if (await isRemoved(act, edition)) throw new NotFound('edition');
  const { coverage = 'complete' } = found;
  return begin(act, ADOPTION, adoptionId(act, edition), {
    type: 'Adopt',
    edition,
    scope,
    by: act.person,
    on,
    lastValidDay: lastValidDay(edition),
    coverage,
    audience: isCertifiable(found) ? undefined : 'bodies',
    ofBody: act.kind === 'certification-body',
  });
}
