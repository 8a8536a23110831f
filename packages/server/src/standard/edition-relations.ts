/** Relations between two editions as an organization has them: those that it brought, or else those of the library. */
import { handRows, relate } from '@certwright/standards/crosswalk';
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import { TURNED } from '@certwright/standards/exchange/mapping';
import {
  type ExportedRelation,
  exportedRelations,
  type MappingSide,
} from '@certwright/standards/exchange/oscal-mapping-export';
import { designation } from '@certwright/standards/edition';
import { EDITIONS, isWalkable } from '@certwright/standards/library';
import { byNumber } from '@certwright/standards/number-order';
import type { Act } from '../platform/events/act.ts';
import { adoptedEditions } from './adopted.ts';
import { crosswalksOf } from './own-standard.store.ts';
import { sideOf } from './resolve.ts';

type Asking = Pick<Act, 'tx' | 'org'>;
type Crosswalks = Awaited<ReturnType<typeof crosswalksOf>>;

export type EditionRelations = {
  readonly from: MappingSide;
  readonly to: MappingSide;
  readonly name: string;
  readonly by: 'library' | 'organization';
  readonly relations: readonly ExportedRelation[];
};

/** What was brought between the two, read from the first, from whichever side it was written. */
function broughtBetween(crosswalks: Crosswalks, from: string, to: string) {
  const straight = crosswalks.find(one => one.from_edition === from && one.to_edition === to);
  if (straight) return { name: straight.name, relations: straight.relations };
  const back = crosswalks.find(one => one.from_edition === to && one.to_edition === from);
  if (!back) return undefined;
  const relations = back.relations.map(one => ({ from: one.to, to: one.from, kind: TURNED[one.kind] }));
  return { name: back.name, relations };
}

async function between(
  act: Asking,
  from: MappingSide,
  toId: string,
  crosswalks: Crosswalks,
): Promise<EditionRelations | undefined> {
  const to = await sideOf(act, toId);
  if (!to) return undefined;
  const brought = broughtBetween(crosswalks, from.edition.id, toId);
  if (brought) return { from, to, by: 'organization', ...brought };
  const relations = exportedRelations(relate(from.edition, to.edition));
  const name = `${designation(from.edition)} and ${designation(to.edition)}`;
  return relations.length === 0 ? undefined : { from, to, name, by: 'library', relations };
}

/** Undefined when there is no such edition here or nothing relates the two. */
export async function relationsBetween(
  act: Asking,
  fromId: string,
  toId: string,
): Promise<EditionRelations | undefined> {
  const [from, crosswalks] = await Promise.all([sideOf(act, fromId), crosswalksOf(act.tx, act.org)]);
  return from && fromId !== toId ? between(act, from, toId, crosswalks) : undefined;
}

/**
 * All editions that this one is related to by what was brought, by rows of the library, as another edition of the same
 * standard, or as part of the same adopted system.
 */
export async function relatedEditions(act: Asking, id: string): Promise<readonly EditionRelations[]> {
  const [from, crosswalks, adopted] = await Promise.all([
    sideOf(act, id),
    crosswalksOf(act.tx, act.org),
    adoptedEditions(act),
  ]);
  if (!from) return [];
  const { edition } = from;
  const brought = crosswalks.flatMap(one => [one.from_edition, one.to_edition]);
  const known = new Set([
    ...crosswalks
      .filter(one => one.from_edition === id || one.to_edition === id)
      .flatMap(one => [one.from_edition, one.to_edition]),
    ...adopted.map(one => one.edition.id).filter(one => !isOwnEditionId(one) || brought.includes(one)),
    ...EDITIONS.filter(isWalkable)
      .filter(one => one.standard === edition.standard || handRows(id, one.id).length > 0)
      .map(one => one.id),
  ]);
  known.delete(id);
  const all = await Promise.all([...known].map(other => between(act, from, other, crosswalks)));
  return all.filter(one => one !== undefined).toSorted((a, b) => byNumber(a.to.edition, b.to.edition));
}
