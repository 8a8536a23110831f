/** What relations that the organization brought say about its requirements. */
import type { RelatedRequirement } from '@certwright/core/standard/own-standard.schema';
import { designation } from '@certwright/standards/edition';
import { TURNED } from '@certwright/standards/exchange/mapping';
import type { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { crosswalksOf } from './own-standard.store.ts';
import { resolveEdition } from './resolve.ts';

type Asking = Pick<Act, 'tx' | 'org'>;

/** Names of requirements (`iso-9001-2015:8.5.1`) that are said to be equal. */
export async function equalPairs({ tx, org }: Asking): Promise<readonly (readonly [string, string])[]> {
  const all = await crosswalksOf(tx, org);
  return all.flatMap(({ from_edition, to_edition, relations }) =>
    relations
      .filter(one => one.kind === 'equal')
      .map(one => [`${from_edition}:${one.from}`, `${to_edition}:${one.to}`] as const),
  );
}

/** The requirements that one is related to, from whichever side the relation was brought. */
export async function relatedTo(
  { tx, org }: Asking,
  place: { readonly edition: string; readonly key: string },
): Promise<z.infer<typeof RelatedRequirement>[]> {
  const all = await crosswalksOf(tx, org);
  const found = all.flatMap(({ from_edition, to_edition, name, relations }) =>
    relations.flatMap(one => {
      if (from_edition === place.edition && one.from === place.key)
        return [{ edition: to_edition, key: one.to, kind: one.kind, source: name }];
      if (to_edition === place.edition && one.to === place.key)
        return [{ edition: from_edition, key: one.from, kind: TURNED[one.kind], source: name }];
      return [];
    }),
  );
  const ids = [...new Set(found.map(one => one.edition))];
  const editions = new Map(
    await Promise.all(ids.map(async id => [id, await resolveEdition({ tx, org }, id)] as const)),
  );
  return found.flatMap(one => {
    const edition = editions.get(one.edition);
    const title = edition?.requirements.find(other => other.key === one.key)?.title;
    return edition && title !== undefined ? [{ ...one, editionName: designation(edition), title }] : [];
  });
}
