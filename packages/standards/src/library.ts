// The library's door: which editions there are, and the whole of one on demand.

import type { Edition } from './edition.ts';
import { LOADERS, SUMMARIES } from './editions.gen.ts';
import type { EditionSummary } from './summary.ts';

export type { EditionSummary } from './summary.ts';

/** All editions without their requirements, by id; a few kilobytes, so a page may import it at once. */
export const EDITIONS: readonly EditionSummary[] = SUMMARIES;

export const isEditionId = (value: unknown): value is string =>
  typeof value === 'string' && Object.hasOwn(LOADERS, value);

export const findEdition = (id: string): EditionSummary | undefined => EDITIONS.find(one => one.id === id);

/** A name was asked for that the library does not hold. */
export class UnknownEdition extends Error {
  readonly code = 'unknown-edition';
  readonly id: string;
  constructor(id: string) {
    super(`There is no edition ${id} in the library; it holds ${EDITIONS.map(one => one.id).join(', ')}.`);
    this.id = id;
  }
}

/**
 * An edition with all its requirements; the file is read once and kept by the module loader.
 *
 * @throws {UnknownEdition} when the id is not in the library
 */
export const loadEdition = async (id: string): Promise<Edition> => {
  const load = isEditionId(id) ? LOADERS[id] : undefined;
  if (!load) throw new UnknownEdition(id);
  return (await load()).default;
};
