/** The one requirement list of an integrated system: assessed, assigned, and what it says about readiness. */
import { PAST } from '@certwright/core/kernel/past.schema';
import { RequirementKey } from '@certwright/core/kernel/schema';
import { EXCLUSION_GUARDS, OWNER_GUARDS } from '@certwright/core/requirement/assessment.decider';
import {
  AssessInput,
  AssignInput,
  ListInput,
  ListOutput,
  ReadinessView,
  RequirementView,
} from '@certwright/core/requirement/requirement.schema';
import { narrowed, requirementList } from '@certwright/core/requirement/requirement-list';
import { EditionId } from '@certwright/core/standard/standard.schema';
import { requireOffered, WITHHELD } from '../impartiality/offered.ts';
import { z } from 'zod';
import { isMember, naming } from '../party/people.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { momentOf } from '../platform/events/moment.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRequirement, requireRequirements } from '../standard/adopted.ts';
import { assessCommand, putAssessment } from './assess.ts';
import { inTurn } from './conflict.ts';
import { readKnown } from './known.ts';
import { readinessViews } from './standing.ts';
import { countsOf, lineView, requirementView } from './requirement.view.ts';

const list = operation({
  id: 'requirement.list',
  method: 'get',
  path: '/requirements',
  summary: 'The one list of all adopted editions: common requirements once, each state side by side',
  permission: 'requirement:read',
  cost: 3,
  input: ListInput,
  output: ListOutput,
  refusals: ['dated-in-the-future'],
  run: async (act, narrowing) => {
    const { editions, known, today } = await readKnown(act, momentOf(act, narrowing));
    const all = requirementList(editions, known, today);
    const rows = narrowed(all, narrowing);
    const person = await naming(
      act,
      rows.flatMap(line => line.members.map(one => one.owner)),
    );
    return {
      editions: editions.map(edition => countsOf(edition, all)),
      total: all.length,
      rows: rows.map(line => lineView(line, person)),
    };
  },
});

const get = operation({
  id: 'requirement.get',
  method: 'get',
  path: '/requirements/{edition}/{key}',
  summary: 'One requirement: what it asks, its state, records, what else it answers, what happened to it',
  permission: 'requirement:read',
  input: z.object({ edition: EditionId, key: RequirementKey }),
  output: RequirementView,
  run: (act, { edition, key }) => requirementView(act, edition, key),
});

const assess = operation({
  id: 'requirement.assess',
  method: 'put',
  path: '/requirements/{edition}/{key}',
  summary: 'Say how far a requirement is met, who owns it, until when',
  permission: 'requirement:assess',
  refusals: [
    'edition-not-adopted',
    ...EXCLUSION_GUARDS.map(guard => guard.refused),
    ...OWNER_GUARDS.map(guard => guard.refused),
    'dated-in-the-future',
  ],
  input: AssessInput,
  output: Written,
  run: async (act, { on, ...said }) => {
    const day = happenedOn(act, on);
    const place = await requireRequirement(act, said);
    const ownerIsMember = said.owner !== null && (await isMember(act, said.owner));
    const command = assessCommand(place, said, { by: act.person, on: day, ownerIsMember });
    return written(await inTurn(act, said, () => putAssessment(act, command)));
  },
});

const assign = operation({
  id: 'requirement.assign',
  method: 'post',
  path: '/requirements/assign',
  summary: 'Give several requirements an owner and a date at once; all or none',
  permission: 'requirement:assess',
  refusals: ['edition-not-adopted', ...OWNER_GUARDS.map(guard => guard.refused), 'dated-in-the-future'],
  input: AssignInput,
  output: z.object({ assigned: z.number().int() }),
  run: async (act, { requirements, owner, dueOn, on }) => {
    const day = happenedOn(act, on);
    await requireRequirements(act, requirements);
    const ownerIsMember = owner !== null && (await isMember(act, owner));
    const assigned = { owner, dueOn, ownerIsMember, by: act.person, on: day };
    for (const { edition, key } of requirements)
      await putAssessment(act, { type: 'Assign', edition, key, ...assigned });
    return { assigned: requirements.length };
  },
});

const readiness = operation({
  id: 'requirement.readiness',
  method: 'get',
  path: '/readiness',
  summary:
    'What is shown by dated records, only claimed or missing, and what a body would likely raise as major',
  permission: 'requirement:read',
  cost: 3,
  refusals: ['dated-in-the-future', WITHHELD],
  input: z.object(PAST),
  output: z.object({ on: z.string(), editions: z.array(ReadinessView) }),
  run: async (act, asked) => {
    await requireOffered(act, 'readiness');
    const moment = momentOf(act, asked);
    return { on: moment?.on ?? act.today, editions: await readinessViews(act, moment) };
  },
});

export const REQUIREMENT_OPERATIONS = [list, assign, get, assess, readiness] as const;
