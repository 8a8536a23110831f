/** Answers of another standard: taken over by a person, several at once, or declined until the source changes. */
import { type Assessment, NOT_ASSESSED } from '@certwright/core/requirement/assessment.state';
import { nameOf } from '@certwright/core/requirement/edition-parts';
import { declinedOf, type Proposal, proposals, takenFromOf } from '@certwright/core/requirement/proposal';
import { ProposalsInput } from '@certwright/core/requirement/proposal.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { assessCommand, putAssessment } from './assess.ts';
import { type KnownSystem, readKnown } from './known.ts';

type Chosen = z.output<typeof ProposalsInput>['proposals'];

const NONE: readonly Proposal[] = [];

/** The proposals that were chosen, as they stand. @throws Refused `proposal-no-longer-stands` */
function standing({ editions, known }: KnownSystem, chosen: Chosen): readonly Proposal[] {
  const all = proposals(editions, known);
  return chosen.map(({ edition, key, from }) => {
    const found = (all.get(nameOf({ edition, key })) ?? NONE).find(
      one => nameOf(one.from) === nameOf(from) && one.source.version === from.version,
    );
    if (!found) throw new Refused(refuse('proposal-no-longer-stands', [], { edition, key }));
    return found;
  });
}

/** What is written here already stays; the words of the source fill what is empty. */
const words = (own: Assessment, source: Assessment) => ({
  note: own.note || source.note,
  strengths: own.strengths || source.strengths,
  gaps: own.gaps || source.gaps,
});

async function takeOne(act: Act, { editions, known }: KnownSystem, one: Proposal, on: string) {
  const edition = editions.find(({ id }) => id === one.to.edition);
  const requirement = edition?.requirements.find(({ key }) => key === one.to.key);
  if (!edition || !requirement) throw new NotFound('requirement');
  const stateOf = (name: string): Assessment => known.assessments.get(name)?.state ?? NOT_ASSESSED;
  const own = stateOf(nameOf(one.to));
  const said = {
    ...one.to,
    state: one.state,
    ...words(own, stateOf(nameOf(one.from))),
    justification: own.justification,
    maturity: one.maturity ?? undefined,
    confidence: one.confidence ?? undefined,
    owner: own.owner,
    dueOn: own.dueOn,
  };
  // The owner was checked when he was named.
  const command = assessCommand({ edition, requirement }, said, { by: act.person, on, ownerIsMember: true });
  await putAssessment(act, { ...command, takenFrom: takenFromOf(one) });
}

const REFUSALS = ['proposal-no-longer-stands', 'dated-in-the-future'];

const take = operation({
  id: 'requirement.takeProposals',
  method: 'post',
  path: '/requirements/proposals/take',
  summary:
    'Take over answers of another standard where they are proposed; all or none, on record where each came from',
  permission: 'requirement:assess',
  refusals: REFUSALS,
  cost: 3,
  input: ProposalsInput,
  output: z.object({ taken: z.number().int() }),
  run: async ({ expected: _, ...act }, { proposals: chosen, on }) => {
    const day = happenedOn(act, on);
    const system = await readKnown(act);
    for (const one of standing(system, chosen)) await takeOne(act, system, one, day);
    return { taken: chosen.length };
  },
});

const decline = operation({
  id: 'requirement.declineProposals',
  method: 'post',
  path: '/requirements/proposals/decline',
  summary: 'Hide proposed answers until their source is assessed anew',
  permission: 'requirement:assess',
  refusals: REFUSALS,
  cost: 3,
  input: ProposalsInput,
  output: z.object({ declined: z.number().int() }),
  run: async ({ expected: _, ...act }, { proposals: chosen, on }) => {
    const day = happenedOn(act, on);
    for (const one of standing(await readKnown(act), chosen)) {
      const by = { by: act.person, on: day };
      await putAssessment(act, { type: 'DeclineProposal', ...one.to, declined: declinedOf(one), ...by });
    }
    return { declined: chosen.length };
  },
});

export const PROPOSAL_OPERATIONS = [take, decline] as const;
