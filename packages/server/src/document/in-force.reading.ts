/** What a pack for an audit reads of documents: each with all its released versions, and what each version serves. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { united } from '@certwright/core/kernel/requirement-refs';
import type { Act } from '../platform/events/act.ts';
import { releasesIn, visibleDocuments } from './document.store.ts';

export type ReleasedDocument = {
  readonly id: string;
  readonly releases: readonly { readonly number: number; readonly on: string }[];
  /** The day on which it became obsolete. */
  readonly ended: string | null;
  /** What each version serves, by its number. */
  readonly requirementsOf: ReadonlyMap<number, readonly RequirementRef[]>;
};

/** Documents that were ever released, by number. */
export async function releasedDocuments(act: Pick<Act, 'tx' | 'org'>): Promise<readonly ReleasedDocument[]> {
  const rows = await releasesIn(act.tx, act.org);
  return [...Map.groupBy(rows, row => row.id)].map(([id, versions]) => {
    const last = versions.at(-1);
    return {
      id,
      releases: last?.releases ?? [],
      ended: last?.ended ?? null,
      requirementsOf: new Map(
        versions.map(one => [
          one.number,
          one === last ? united(one.requirements, one.related) : one.requirements,
        ]),
      ),
    };
  });
}

/** Whether the caller may see all of these documents. */
export const seesDocuments = async (act: Pick<Act, 'tx'>, ids: readonly string[]): Promise<boolean> =>
  (await visibleDocuments(act.tx, ids)) === new Set(ids).size;
