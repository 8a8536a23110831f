/** Requirements as they are answered. */
import { exclusionRule } from '@certwright/core/requirement/exclusion.table';
import { type DatedRecord, isCurrent } from '@certwright/core/requirement/proof';
import { proposals } from '@certwright/core/requirement/proposal';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import type {
  EditionCount,
  RequirementLine,
  RequirementStateView,
  RequirementView,
} from '@certwright/core/requirement/requirement.schema';
import {
  type ListedRequirement,
  type RequirementState,
  requirementList,
} from '@certwright/core/requirement/requirement-list';
import { designation, type Edition } from '@certwright/standards/edition';
import type { z } from 'zod';
import { documentRecordsOf } from '../document/document.reading.ts';
import { evidenceOf } from '../evidence/evidence.reading.ts';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { historyOf } from '../platform/events/history.store.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { requirementText } from '../standard/edition.view.ts';
import { relatedTo } from '../standard/related.reading.ts';
import { assessmentId } from './assess.ts';
import { lastCycleOf } from './cycle.store.ts';
import { readKnown } from './known.ts';
import { proposalView, proposedAnswer, sourcesOf, takenFromView } from './proposal.view.ts';

export const stateView = (
  one: RequirementState,
  person: (id: string) => Named,
): z.infer<typeof RequirementStateView> => ({
  ...one,
  owner: one.owner === null ? null : person(one.owner),
  proposal: one.proposal === null ? null : proposedAnswer(one.proposal),
});

export const lineView = (
  { members, ...line }: ListedRequirement,
  person: (id: string) => Named,
): z.infer<typeof RequirementLine> => ({ ...line, members: members.map(one => stateView(one, person)) });

export function countsOf(
  edition: Edition,
  lines: readonly ListedRequirement[],
): z.infer<typeof EditionCount> {
  const counts: Record<string, number> = {};
  const proofs = { none: 0, claimed: 0, shown: 0 };
  let proposed = 0;
  for (const one of lines.flatMap(line => line.members)) {
    if (one.edition !== edition.id) continue;
    counts[one.state] = (counts[one.state] ?? 0) + 1;
    proofs[one.proof] += 1;
    if (one.proposal !== null) proposed += 1;
  }
  return { id: edition.id, name: designation(edition), counts, proofs, proposals: proposed };
}

type EvidenceRow = Awaited<ReturnType<typeof evidenceOf>>[number];
const evidenceRecord = ({ id, title, standsFor, expiresOn }: EvidenceRow): DatedRecord => ({
  kind: 'evidence',
  id,
  title,
  standsFor,
  expiresOn,
});

/**
 * One requirement with all that belongs to it.
 * @throws NotFound when it is not part of an adopted edition
 */
export async function requirementView(
  act: Act,
  editionId: string,
  key: string,
): Promise<z.infer<typeof RequirementView>> {
  const { editions, known, stated } = await readKnown(act);
  const edition = editions.find(one => one.id === editionId);
  const requirement = edition?.requirements.find(one => one.key === key && one.assessable);
  if (!edition || !requirement) throw new NotFound('requirement');
  const name = nameOf({ edition: editionId, key });
  const line = requirementList(editions, known, act.today).find(one =>
    one.members.some(member => nameOf(member) === name),
  );
  const here = line?.members.find(member => nameOf(member) === name);
  if (!line || !here) throw new NotFound('requirement');
  const proposed = proposals(editions, known).get(name) ?? [];
  const [evidenceList, documents, related, history, lastCycle] = await Promise.all([
    evidenceOf(act, { edition: editionId, key }),
    documentRecordsOf(act, { edition: editionId, key }),
    relatedTo(act, { edition: editionId, key }),
    historyOf(act, `assessment:${assessmentId(act, editionId, key)}`),
    lastCycleOf(act.tx, act.org, name),
  ]);
  const said = known.assessments.get(name)?.state;
  const owners = line.members.map(one => one.owner);
  const person = await naming(act, [
    ...owners,
    said?.assessedBy,
    said?.takenFrom?.by,
    ...proposed.map(one => one.source.by),
    ...history.map(one => one.by),
  ]);
  const source = await sourcesOf(act, editions, said?.takenFrom);
  const { clause } = exclusionRule(edition);
  return {
    record: assessmentId(act, editionId, key),
    ...stateView(here, person),
    editionName: designation(edition),
    requirement: requirementText(requirement),
    exclusion: { allowed: requirement.mayExclude, rule: edition.applicability.rule, clause },
    note: said?.note ?? '',
    strengths: said?.strengths ?? '',
    gaps: said?.gaps ?? '',
    justification: known.excluded.get(name) ?? said?.justification ?? '',
    assessedOn: said?.assessedOn ?? null,
    assessedBy: said?.assessedBy ? person(said.assessedBy) : null,
    takenFrom: said?.takenFrom ? takenFromView(said.takenFrom, source, person) : null,
    proposals: proposed.map(one =>
      proposalView(one, { source, person, note: known.assessments.get(nameOf(one.from))?.state.note ?? '' }),
    ),
    lastCycle: lastCycle ?? null,
    alsoAnswers: line.members.filter(one => one !== here).map(one => stateView(one, person)),
    related,
    records: [...evidenceList.map(evidenceRecord), ...documents, ...(stated.get(name) ?? [])].map(one => ({
      ...one,
      expiresOn: one.expiresOn ?? null,
      current: isCurrent(one, act.today),
    })),
    evidenceList,
    history: history.map(one => ({ ...one, by: person(one.by ?? '') })),
  };
}
