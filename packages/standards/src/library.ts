// The library's door: which editions there are, and the whole of one on demand.

import { identitiesBeside, summariesOf } from './catalogue/identity.ts';
import type { Edition } from './edition.ts';
import { LOADERS, SUMMARIES } from './editions.gen.ts';
import { byNumber } from './number-order.ts';
import type { EditionSummary } from './summary.ts';

export type { EditionSummary } from './summary.ts';

/** Editions of the catalogue that have no data file yet: known by name, without a clause. */
const IDENTITIES = identitiesBeside(SUMMARIES);

/**
 * All editions without their requirements, in the order of their numbers; some kilobytes, so a page may import it at once. How much of each
 * is held says `coverage`: an identity has no requirements and cannot be adopted.
 */
export const EDITIONS: readonly EditionSummary[] = [...SUMMARIES, ...summariesOf(IDENTITIES)].toSorted(
  byNumber,
);

export const isEditionId = (value: unknown): value is string =>
  typeof value === 'string' && (Object.hasOwn(LOADERS, value) || IDENTITIES.has(value));

/** Whether an organization can work with it: it has requirements that can be assessed. */
export const isWalkable = ({ coverage }: Pick<EditionSummary, 'coverage'>): boolean =>
  coverage !== 'identity';

/** Whether its own demands stand here, and not only those that every standard of the common structure makes. */
export const holdsDemands = ({ coverage }: Pick<EditionSummary, 'coverage'>): boolean =>
  coverage === 'complete' || coverage === 'listed';

/**
 * Whether an organization can be certified to it. ISO/IEC 17021-1 is none such: certification bodies are accredited
 * against it and assess themselves by it.
 */
export const isCertifiable = ({ discipline }: Pick<EditionSummary, 'discipline'>): boolean =>
  discipline !== 'conformity-assessment';

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
  const identity = IDENTITIES.get(id);
  if (identity) return identity;
  const load = isEditionId(id) ? LOADERS[id] : undefined;
  if (!load) throw new UnknownEdition(id);
  return (await load()).default;
};
