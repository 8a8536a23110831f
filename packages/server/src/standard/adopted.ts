/** The editions that an organization has adopted: what every other area of its side starts from. */
import type { Adoption } from '@certwright/core/standard/adoption.decider';
import { refuse } from '@certwright/core/kernel/decider';
import type { Edition, Requirement } from '@certwright/standards/edition';
import { isEditionId, loadEdition } from '@certwright/standards/library';
import { byNumber } from '@certwright/standards/number-order';
import { ADOPTION, OWN_EDITION } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import type { Past } from '../platform/events/past.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { contentOf } from './own-standard.store.ts';
import { resolveEdition } from './resolve.ts';
import { adoptionsOf } from './standard.store.ts';

/** Adoptions in force with their whole editions, in the order of their numbers. */
export async function adoptedEditions(act: Pick<Act, 'tx' | 'org'>): Promise<readonly AdoptedEdition[]> {
  const rows = await adoptionsOf(act.tx, act.org);
  return whole(rows, adoption => requireEdition(act, adoption.edition));
}

type AdoptedEdition = { readonly adoption: Adoption; readonly edition: Edition };

async function whole(
  rows: readonly Kept<Adoption>[],
  editionOf: (adoption: Adoption) => Promise<Edition>,
): Promise<readonly AdoptedEdition[]> {
  const adopted = rows.map(row => row.state).filter(state => state.phase === 'adopted');
  const editions = await Promise.all(
    adopted.map(async adoption => ({ adoption, edition: await editionOf(adoption) })),
  );
  return editions.toSorted((a, b) => byNumber(a.edition, b.edition));
}

/** Adoptions in force on a day of the past; an own edition in the state that it had then. */
export const adoptedEditionsOn = (
  act: Pick<Act, 'tx' | 'org'>,
  past: Past,
): Promise<readonly AdoptedEdition[]> =>
  whole(past.of(ADOPTION), async ({ edition }) => {
    const own = past.of(OWN_EDITION).find(({ state }) => state.edition === edition);
    const kept = own && (await contentOf(act.tx, act.org, own.state.content));
    return kept?.edition ?? requireEdition(act, edition);
  });

/**
 * An edition of the library: what is asked without an organization knows no other.
 * @throws NotFound
 */
export async function libraryEdition(id: string): Promise<Edition> {
  if (!isEditionId(id)) throw new NotFound('edition');
  return loadEdition(id);
}

/**
 * An edition of the library, or one that the organization brought itself.
 * @throws NotFound
 */
export async function requireEdition(act: Pick<Act, 'tx' | 'org'>, id: string): Promise<Edition> {
  const edition = await resolveEdition(act, id);
  if (!edition) throw new NotFound('edition');
  return edition;
}

/**
 * An edition that is adopted now.
 * @throws NotFound, Refused `edition-not-adopted`
 */
export async function requireAdopted(act: Pick<Act, 'tx' | 'org'>, id: string): Promise<Edition> {
  const edition = await requireEdition(act, id);
  const rows = await adoptionsOf(act.tx, act.org);
  const here = rows.some(({ state }) => state.edition === id && state.phase === 'adopted');
  if (!here) throw new Refused(refuse('edition-not-adopted', [], { edition: id }));
  return edition;
}

/**
 * A requirement that can be assessed, of an edition that is adopted now.
 * @throws NotFound, Refused `edition-not-adopted`
 */
export async function requireRequirement(
  act: Pick<Act, 'tx' | 'org'>,
  place: { readonly edition: string; readonly key: string },
): Promise<{ readonly edition: Edition; readonly requirement: Requirement }> {
  const edition = await requireAdopted(act, place.edition);
  const requirement = edition.requirements.find(one => one.key === place.key && one.assessable);
  if (!requirement) throw new NotFound('requirement');
  return { edition, requirement };
}

/**
 * Refuses references to requirements that are not part of the integrated system, each once.
 * @throws NotFound, Refused `edition-not-adopted`
 */
export async function requireRequirements(
  act: Pick<Act, 'tx' | 'org'>,
  places: readonly { readonly edition: string; readonly key: string }[],
): Promise<void> {
  const adopted = new Map((await adoptedEditions(act)).map(one => [one.edition.id, one.edition]));
  for (const place of places) {
    const edition = adopted.get(place.edition);
    if (!edition) throw new Refused(refuse('edition-not-adopted', [], { edition: place.edition }));
    const known = edition.requirements.some(one => one.key === place.key && one.assessable);
    if (!known) throw new NotFound('requirement');
  }
}
