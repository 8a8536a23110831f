/** What other areas read of documents: the released versions in force, by the requirement that they serve. */
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { DatedRecord } from '@certwright/core/requirement/proof';
import type { RequirementLink } from '@certwright/core/requirement/requirement-links';
import { type Document, versionInForce } from '@certwright/core/document/document.state';
import type { Release } from '@certwright/core/document/release.decider';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { united } from '@certwright/core/kernel/requirement-refs';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { documentLinkRows, documentsServing, servedByDocuments } from './document.store.ts';

/** By the name of a requirement: how many documents in force serve it, and since when the first of them is released. */
export async function documentsByRequirement(
  act: Pick<Act, 'tx' | 'org'>,
): Promise<ReadonlyMap<string, { readonly n: number; readonly since: string }>> {
  const rows = await servedByDocuments(act.tx, act.org);
  return new Map(rows.map(row => [nameOf(row), row]));
}

/** So many of one requirement are shown beside it. */
const MOST_BESIDE = 200;

/** The documents in force that serve one requirement. */
export async function documentRecordsOf(
  act: Pick<Act, 'tx' | 'org'>,
  ref: RequirementRef,
): Promise<readonly DatedRecord[]> {
  const rows = await documentsServing(act.tx, act.org, ref, MOST_BESIDE);
  return rows.map(({ id, title, released_on: standsFor }) => ({ kind: 'document', id, title, standsFor }));
}

/** Records of documents and their released versions by the name of the requirement that they serve. */
export function recordsOfDocuments(
  documents: readonly Kept<Document>[],
  releases: readonly Kept<Release>[],
): ReadonlyMap<string, readonly DatedRecord[]> {
  const kept = new Map(releases.map(({ state }) => [`${state.document} ${state.number}`, state]));
  const named = documents.flatMap(({ id, state }) => {
    const release = kept.get(`${id} ${versionInForce(state)}`);
    if (!release) return [];
    const title = `${release.documentNumber} ${release.title}`;
    const record: DatedRecord = { kind: 'document', id, title, standsFor: release.releasedOn };
    return united(release.requirements, state.related ?? []).map(ref => [nameOf(ref), record] as const);
  });
  const groups = Map.groupBy(named, ([name]) => name);
  return new Map([...groups].map(([name, some]) => [name, some.map(([, record]) => record)]));
}

/** Which documents serve which requirements of these editions. */
export const documentLinks = (
  act: Pick<Act, 'tx' | 'org'>,
  editions: readonly string[],
): Promise<readonly RequirementLink[]> => documentLinkRows(act.tx, act.org, editions);
