/** What other areas read of evidence: the dated records by requirement, and the evidence of one requirement. */
import type { EvidenceView } from '@certwright/core/evidence/evidence.schema';
import { type Content, type Evidence, revisionOf } from '@certwright/core/evidence/evidence.state';
import { collectionOf, standingOf } from '@certwright/core/evidence/expiry';
import { leadsInside } from '@certwright/core/evidence/link-address';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import { type DatedRecord, RECORD_MONTHS } from '@certwright/core/requirement/proof';
import type { RequirementLink } from '@certwright/core/requirement/requirement-links';
import { addMonths } from '@certwright/rules/calendar-date';
import type { z } from 'zod';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { evidenceCounts, evidenceLinkRows, evidencePage, shownByEvidence } from './evidence.store.ts';
import { filesByIds } from './file.store.ts';

type Reads = Pick<Act, 'tx' | 'org' | 'today'>;
type View = z.infer<typeof EvidenceView>;

/** How many pieces stand for each requirement, by its name. */
export async function evidenceByRequirement(act: Reads): Promise<ReadonlyMap<string, number>> {
  const rows = await evidenceCounts(act.tx, act.org);
  return new Map(rows.map(row => [nameOf(row), row.n]));
}

/** Names of those of these requirements that a current piece shows today. */
export async function evidenceShows(
  act: Reads,
  asked: readonly RequirementRef[],
): Promise<ReadonlySet<string>> {
  const since = addMonths(act.today, -RECORD_MONTHS);
  const rows = await shownByEvidence(act.tx, act.org, asked, { on: act.today, since });
  return new Set(rows.map(nameOf));
}

/** Records of evidence by the name of the requirement that they stand for. */
export function recordsOfEvidence(
  rows: readonly Kept<Evidence>[],
): ReadonlyMap<string, readonly DatedRecord[]> {
  const attached = rows.filter(({ state }) => state.phase === 'attached');
  const named = attached.flatMap(({ id, state: { title, standsFor, expiresOn, requirements } }) =>
    requirements.map(ref => {
      const record: DatedRecord = { kind: 'evidence', id, title, standsFor, expiresOn };
      return [nameOf(ref), record] as const;
    }),
  );
  const groups = Map.groupBy(named, ([name]) => name);
  return new Map([...groups].map(([name, some]) => [name, some.map(([, record]) => record)]));
}

export type FileOf = (id: string | null) => View['file'];

/** The files of these contents, as far as the caller may see them. */
export async function filesOf(act: Pick<Act, 'tx'>, contents: readonly Content[]): Promise<FileOf> {
  const ids = contents.flatMap(one => one.file ?? []);
  const files = await filesByIds(act.tx, [...new Set(ids)]);
  const byId = new Map(files.map(({ media_type: mediaType, ...file }) => [file.id, { ...file, mediaType }]));
  return id => (id === null ? null : (byId.get(id) ?? null));
}

export const contentView = ({ title, from, standsFor, expiresOn, ...source }: Content, file: FileOf) => ({
  title,
  from: from ?? null,
  standsFor,
  expiresOn,
  file: file(source.file),
  link: source.link === undefined ? null : { address: source.link, inside: leadsInside(source.link) },
  record: source.record ?? null,
});

const viewOf = (
  { id, version, state }: Kept<Evidence>,
  today: string,
  file: FileOf,
  person: (id: string) => Named,
): View => ({
  id,
  version,
  ...contentView(state, file),
  standing: standingOf(state, today),
  requirements: [...state.requirements],
  attachedOn: state.attachedOn,
  attachedBy: person(state.attachedBy),
  collectedBy: state.collectedBy === undefined ? null : person(state.collectedBy),
  revision: revisionOf(state),
  collection: state.collection
    ? {
        ...state.collection,
        collector: person(state.collection.collector),
        standing: collectionOf(state.collection, today),
      }
    : null,
  replaces: state.replaces ?? null,
  replacedBy: state.replacedBy ?? null,
  verified: state.verified?.some(one => one.revision === revisionOf(state)) ?? false,
});

/** Rows of evidence as they are answered, with their files and people. */
export async function evidenceViews(act: Reads, rows: readonly Kept<Evidence>[]): Promise<View[]> {
  const states = rows.map(row => row.state);
  const [file, person] = await Promise.all([
    filesOf(act, states),
    naming(
      act,
      states.flatMap(one => [one.attachedBy, one.collectedBy, one.collection?.collector]),
    ),
  ]);
  return rows.map(row => viewOf(row, act.today, file, person));
}

/** What was handed in for a requirement and not withdrawn; older pieces of a chain stand for their days still. */
export const evidenceOf = async (act: Reads, ref: RequirementRef) =>
  evidenceViews(act, await evidencePage(act.tx, act.org, { ...ref, which: 'attached', limit: 100 }));

/** Which evidence stands for which requirements of these editions. */
export const evidenceLinks = (
  act: Pick<Act, 'tx' | 'org'>,
  editions: readonly string[],
): Promise<readonly RequirementLink[]> => evidenceLinkRows(act.tx, act.org, editions);
