/** The one way from an edition's id to the edition, for an organization: the library's, or one that it brought itself. */
import type { Edition } from '@certwright/standards/edition';
import { isOwnEditionId } from '@certwright/standards/exchange/brought';
import type { MappingSide } from '@certwright/standards/exchange/oscal-mapping-export';
import { type EditionSummary, findEdition, isEditionId, loadEdition } from '@certwright/standards/library';
import type { Act } from '../platform/events/act.ts';
import { carriedOf, contentOf, ownEditionOf } from './own-standard.store.ts';

type Asking = Pick<Act, 'tx' | 'org'>;

/** The whole edition, also an own one that was removed since; undefined when there never was one. */
export async function resolveEdition({ tx, org }: Asking, id: string): Promise<Edition | undefined> {
  if (isEditionId(id)) return loadEdition(id);
  if (!isOwnEditionId(id)) return undefined;
  const kept = await ownEditionOf(tx, org, id);
  return kept && (await contentOf(tx, org, kept.state.content))?.edition;
}

/** The edition without its requirements. */
export async function resolveHead({ tx, org }: Asking, id: string): Promise<EditionSummary | undefined> {
  if (!isOwnEditionId(id)) return findEdition(id);
  return (await ownEditionOf(tx, org, id))?.state.head ?? undefined;
}

/** Whether an own edition was removed: its records stay readable, nobody can adopt it. */
export async function isRemoved({ tx, org }: Asking, id: string): Promise<boolean> {
  return isOwnEditionId(id) && (await ownEditionOf(tx, org, id))?.state.phase === 'removed';
}

/** The whole edition with what its own file said beyond our model. */
export async function sideOf({ tx, org }: Asking, id: string): Promise<MappingSide | undefined> {
  const edition = await resolveEdition({ tx, org }, id);
  if (!edition) return undefined;
  const kept = isOwnEditionId(id) ? await ownEditionOf(tx, org, id) : undefined;
  const carried = kept && (await carriedOf(tx, org, kept.state.content))?.carried;
  return { edition, carried };
}
