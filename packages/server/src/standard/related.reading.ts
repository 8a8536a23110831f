/** What relations that the organization brought say about its requirements. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import type { RelatedRequirement } from '@certwright/core/standard/own-standard.schema';
import { designation } from '@certwright/standards/edition';
import { type Relationship, TURNED } from '@certwright/standards/exchange/mapping';
import type { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { crosswalksOf } from './own-standard.store.ts';
import { resolveEdition } from './resolve.ts';

type Asking = Pick<Act, 'tx' | 'org'>;

/** A relation that the organization brought: how `from` stands to `to`, and the name of what says so. */
export type BroughtRelation = {
  readonly from: RequirementRef;
  readonly to: RequirementRef;
  readonly kind: Relationship;
  readonly says: string;
};

export async function broughtRelations({ tx, org }: Asking): Promise<readonly BroughtRelation[]> {
  const all = await crosswalksOf(tx, org);
  return all.flatMap(({ from_edition, to_edition, name, relations }) =>
    relations.map(({ from, to, kind }) => ({
      from: { edition: from_edition, key: from },
      to: { edition: to_edition, key: to },
      kind,
      says: name,
    })),
  );
}

/** Names of requirements (`iso-9001-2015:8.5.1`) that are said to be equal. */
export const equalPairs = (brought: readonly BroughtRelation[]): readonly (readonly [string, string])[] =>
  brought
    .filter(one => one.kind === 'equal')
    .map(({ from, to }) => [`${from.edition}:${from.key}`, `${to.edition}:${to.key}`] as const);

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
