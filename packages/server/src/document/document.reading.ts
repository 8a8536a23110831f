/** What other areas read of documents: the released versions in force, by the requirement that they serve. */
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { DatedRecord } from '@certwright/core/requirement/proof';
import type { RequirementLink } from '@certwright/core/requirement/requirement-links';
import type { Act } from '../platform/events/act.ts';
import { documentLinkRows, releasedFor } from './document.store.ts';

export async function documentRecords(
  act: Pick<Act, 'tx' | 'org'>,
): Promise<ReadonlyMap<string, readonly DatedRecord[]>> {
  const rows = await releasedFor(act.tx, act.org);
  const groups = Map.groupBy(rows, nameOf);
  return new Map(
    [...groups].map(([name, some]) => [
      name,
      some.map(({ id, title, released_on: standsFor }) => ({
        kind: 'document' as const,
        id,
        title,
        standsFor,
      })),
    ]),
  );
}

/** Which documents serve which requirements of these editions. */
export const documentLinks = (
  act: Pick<Act, 'tx' | 'org'>,
  editions: readonly string[],
): Promise<readonly RequirementLink[]> => documentLinkRows(act.tx, act.org, editions);
