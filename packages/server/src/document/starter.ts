/** The starter documents of the adopted standards, and how one of them becomes a draft of the organization. */
import { randomUUID } from 'node:crypto';
import { PLAIN_CONTROL } from '@certwright/core/document/document.state';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import type { Edition } from '@certwright/standards/edition';
import { loadEdition } from '@certwright/standards/library';
import { familiesFor, type Family } from '@certwright/standards/starter/family';
import { fillStarter, type StarterValues } from '@certwright/standards/starter/fill-starter';
import { loadStarter } from '@certwright/standards/starter/load-starter';
import { requirementsIn } from '@certwright/standards/starter/requirements-in';
import type { StarterDocument } from '@certwright/standards/starter/starter';
import { DOCUMENT } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { adoptedEditions } from '../standard/adopted.ts';

export type StarterSet = {
  readonly families: readonly Family[];
  readonly documents: readonly StarterDocument[];
  readonly editions: readonly Edition[];
};

/** Empty when the library has no set for what is adopted. */
export async function starterSet(act: Pick<Act, 'tx' | 'org'>): Promise<StarterSet> {
  const editions = (await adoptedEditions(act)).map(one => one.edition);
  const families = familiesFor(editions.map(one => one.id));
  return { families, documents: loadStarter(families.map(one => one.id)), editions };
}

/** The requirements of the adopted editions that a starter document serves. */
export async function servedBy(
  document: StarterDocument,
  { families, editions }: StarterSet,
): Promise<readonly RequirementRef[]> {
  const [first] = families.find(one => one.id === document.family)?.editions ?? [];
  const loaded = first === undefined ? editions : [...editions, await loadEdition(first)];
  return editions
    .filter(edition => families.some(family => family.editions.includes(edition.id)))
    .flatMap(({ id: edition }) => requirementsIn(document, edition, loaded).map(key => ({ edition, key })));
}

/** Drafts one document of the set, controlled as it says of itself. */
export async function draftStarter(
  act: Act,
  set: StarterSet,
  document: StarterDocument,
  values: StarterValues,
): Promise<string> {
  const { number, title, kind, reviewMonths } = document;
  const by = { by: act.person, on: act.today };
  const text = fillStarter(document, values);
  const requirements = await servedBy(document, set);
  const id = randomUUID();
  await begin(act, DOCUMENT, id, { type: 'Draft', number, title, kind, text, requirements, ...by });
  const control = { ...PLAIN_CONTROL, reviewMonths };
  await handle(act, DOCUMENT, id, { type: 'SetControl', control, ...by });
  return id;
}
