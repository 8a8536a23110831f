/** Whether an edition can be chosen for a certificate: it can be certified to, and its requirements are known. */
import { findEdition, isCertifiable, isWalkable } from '@certwright/standards/library';
import { type Refusal, refuse } from '../kernel/decider.ts';

/** What may stand in the way of a choice of editions. */
export const EDITION_GUARDS = [
  'unknown-edition',
  'edition-not-certifiable',
  'edition-without-requirements',
] as const;

/** The first reason why one of these editions cannot be certified to here; undefined when all can. */
export function editionRefusal(editions: readonly string[]): Refusal | undefined {
  const known = editions.map(id => [id, findEdition(id)] as const);
  const unknown = known.filter(([, edition]) => edition === undefined).map(([id]) => id);
  if (unknown.length > 0) return refuse('unknown-edition', [], { editions: unknown });
  const named = known.flatMap(([, edition]) => edition ?? []);
  const accredited = named.find(one => !isCertifiable(one));
  if (accredited) return refuse('edition-not-certifiable', [], { edition: accredited.name });
  const bare = named.find(one => !isWalkable(one));
  if (bare) return refuse('edition-without-requirements', [], { edition: bare.name });
  return undefined;
}
