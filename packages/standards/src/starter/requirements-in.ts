// Which requirements of an edition a starter document serves: numbers mean nothing across editions, so they are led over.

import { relate } from '../crosswalk.ts';
import type { Edition } from '../edition.ts';
import { covers } from '../harmonized-structure.ts';
import { familyOf } from './family.ts';
import type { StarterDocument } from './starter.ts';

type Serving = Pick<StarterDocument, 'family' | 'requirements'>;

const byStructure = (places: readonly string[], edition: Edition): readonly string[] =>
  edition.requirements.flatMap(({ key, hs, assessable }) =>
    assessable && hs !== undefined && places.some(place => covers(place, hs) || covers(hs, place))
      ? [key]
      : [],
  );

/**
 * @param loaded the editions, at least the one asked for and the first of the document's family; see `loadEdition`
 * @returns keys of the edition in its order; empty when the document's family is not for it
 */
export const requirementsIn = (
  document: Serving,
  editionId: string,
  loaded: readonly Edition[],
): readonly string[] => {
  const find = (id: string | undefined): Edition => {
    const edition = loaded.find(one => one.id === id);
    if (!edition) throw new Error(`Edition ${id} is asked about but was not loaded.`);
    return edition;
  };
  const edition = find(editionId);
  if (document.family === 'core')
    return byStructure(
      document.requirements.map(key => `hs:${key}`),
      edition,
    );
  const { editions } = familyOf(document.family);
  if (!editions.includes(editionId)) return [];
  const first = find(editions[0]);
  const relations = first.id === edition.id ? [] : relate(first, edition);
  const served = new Set([
    ...(first.id === edition.id ? document.requirements : []),
    ...relations.flatMap(one =>
      'from' in one && 'to' in one && document.requirements.includes(one.from.key) ? [one.to.key] : [],
    ),
  ]);
  return edition.requirements.flatMap(({ key, assessable }) => (assessable && served.has(key) ? [key] : []));
};
