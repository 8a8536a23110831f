/** What other areas read of evidence: the dated records by requirement, and the evidence of one requirement. */
import type { EvidenceView } from '@certwright/core/evidence/evidence.schema';
import { standingOf } from '@certwright/core/evidence/expiry';
import type { Evidence } from '@certwright/core/evidence/evidence.decider';
import type { RequirementRef } from '@certwright/core/kernel/schema';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type { DatedRecord } from '@certwright/core/requirement/proof';
import type { RequirementLink } from '@certwright/core/requirement/requirement-links';
import type { z } from 'zod';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import type { Kept } from '../platform/events/kept.ts';
import { attachedEvidence, evidenceLinkRows, evidencePage } from './evidence.store.ts';
import { filesByIds } from './file.store.ts';

type Reads = Pick<Act, 'tx' | 'org' | 'today'>;

/** Records by the name of the requirement that they stand for. */
export async function evidenceRecords(act: Reads): Promise<ReadonlyMap<string, readonly DatedRecord[]>> {
  const rows = await attachedEvidence(act.tx, act.org);
  const named = rows.map(row => {
    const { id, title, stands_for: standsFor, expires_on: expiresOn } = row;
    const record: DatedRecord = { kind: 'evidence', id, title, standsFor, expiresOn };
    return { name: nameOf(row), record };
  });
  const groups = Map.groupBy(named, one => one.name);
  return new Map([...groups].map(([name, some]) => [name, some.map(one => one.record)]));
}

/** Rows of evidence as they are answered, with their files and people. */
export async function evidenceViews(
  act: Reads,
  rows: readonly Kept<Evidence>[],
): Promise<z.infer<typeof EvidenceView>[]> {
  const [files, person] = await Promise.all([
    filesByIds(
      act.tx,
      rows.map(row => row.state.file),
    ),
    naming(
      act,
      rows.map(row => row.state.attachedBy),
    ),
  ]);
  const byId = new Map(files.map(({ media_type: mediaType, ...file }) => [file.id, { ...file, mediaType }]));
  return rows.map(({ id, version, state }) => ({
    id,
    version,
    title: state.title,
    standsFor: state.standsFor,
    expiresOn: state.expiresOn,
    standing: standingOf(state, act.today),
    requirements: [...state.requirements],
    file: byId.get(state.file) ?? null,
    attachedOn: state.attachedOn,
    attachedBy: person(state.attachedBy),
  }));
}

export const evidenceOf = async (act: Reads, ref: RequirementRef) =>
  evidenceViews(act, await evidencePage(act.tx, act.org, { ...ref, limit: 100 }));

/** Which evidence stands for which requirements of these editions. */
export const evidenceLinks = (
  act: Pick<Act, 'tx' | 'org'>,
  editions: readonly string[],
): Promise<readonly RequirementLink[]> => evidenceLinkRows(act.tx, act.org, editions);
