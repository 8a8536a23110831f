/** Answers proposed from another standard, and those that were taken over, as they are answered. */
import type { RequirementRef } from '@certwright/core/kernel/schema';
import type { TakenFrom } from '@certwright/core/requirement/assessment.state';
import type { Proposal } from '@certwright/core/requirement/proposal';
import type {
  ProposalView,
  ProposedAnswer,
  TakenFromView,
} from '@certwright/core/requirement/proposal.schema';
import { designation, type Edition } from '@certwright/standards/edition';
import type { z } from 'zod';
import type { Named } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { resolveEdition } from '../standard/resolve.ts';

type Person = (id: string) => Named;
type Called = { readonly editionName: string; readonly title: string };
export type SourceNames = (place: RequirementRef) => Called;

export const proposedAnswer = ({ from, state, whole, source }: Proposal): z.infer<typeof ProposedAnswer> => ({
  from,
  state,
  whole,
  version: source.version,
});

/** @param taken its edition may have been dropped since */
export async function sourcesOf(
  act: Pick<Act, 'tx' | 'org'>,
  adopted: readonly Edition[],
  taken: RequirementRef | undefined,
): Promise<SourceNames> {
  const dropped =
    taken && !adopted.some(one => one.id === taken.edition)
      ? await resolveEdition(act, taken.edition)
      : undefined;
  const editions = new Map([...adopted, ...(dropped ? [dropped] : [])].map(one => [one.id, one]));
  return ({ edition, key }) => {
    const found = editions.get(edition);
    const title = found?.requirements.find(one => one.key === key)?.title ?? '';
    return { editionName: found ? designation(found) : edition, title };
  };
}

export const proposalView = (
  { from, kind, says, whole, state, maturity, confidence, source: was }: Proposal,
  about: { readonly source: SourceNames; readonly person: Person; readonly note: string },
): z.infer<typeof ProposalView> => ({
  ...from,
  ...about.source(from),
  kind,
  says,
  whole,
  state,
  maturity,
  confidence,
  note: about.note,
  source: { ...was, by: was.by === null ? null : about.person(was.by) },
});

export const takenFromView = (
  { edition, key, state, by, on, kind, says }: TakenFrom,
  source: SourceNames,
  person: Person,
): z.infer<typeof TakenFromView> => ({
  edition,
  key,
  ...source({ edition, key }),
  kind,
  says,
  state,
  by: by === null ? null : person(by),
  on,
});
