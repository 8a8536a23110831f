/** The way to a certificate: a plan for a choice of standards, adopted with its editions and its milestones. */
import { EDITION_GUARDS } from '@certwright/core/standard/edition-choice';
import { refuse } from '@certwright/core/kernel/decider';
import {
  AdoptedPlanView,
  AdoptPlanInput,
  PlanQuery,
  PlanView,
} from '@certwright/core/standard/choose.schema';
import { requireOffered, WITHHELD } from '../impartiality/offered.ts';
import { z } from 'zod';
import { CERTIFICATION_PLAN } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { assessedHere } from '../requirement/assessed.reading.ts';
import { requireAnswers } from './advice.view.ts';
import { planRowOf } from './choose.store.ts';
import { adoptEdition } from './adopt.ts';
import { adoptedPlanView, planView, planned } from './plan.view.ts';
import { adoptionsOf } from './standard.store.ts';

const propose = publicOperation({
  id: 'plan.propose',
  method: 'post',
  path: '/adviser/plan',
  summary: 'Work, audit days a year and calendar for a choice of editions',
  refusals: EDITION_GUARDS,
  cost: 2,
  input: PlanQuery,
  output: PlanView,
  run: async ({ today }, query) => {
    requireAnswers(query.answers);
    return planView(await planned(query, today));
  },
});

const proposeOwn = operation({
  id: 'plan.propose-own',
  method: 'post',
  path: '/plan/proposal',
  summary: 'The same plan, less the work that the organization has in place by its own assessments',
  permission: 'requirement:read',
  refusals: [...EDITION_GUARDS, WITHHELD],
  cost: 5,
  input: PlanQuery,
  output: PlanView,
  run: async (act, query) => {
    await requireOffered(act, 'adviser');
    requireAnswers(query.answers);
    return planView(await planned(query, act.today, await assessedHere(act)));
  },
});

const planId = (act: Act): string => contentId('certification-plan', act.org);

const adopt = operation({
  id: 'plan.adopt',
  method: 'post',
  path: '/plan',
  summary:
    'Adopt a plan: its editions are adopted with one scope, its milestones appear under Choose and Today',
  permission: 'standard:adopt',
  refusals: [...EDITION_GUARDS, 'edition-no-longer-certified'],
  cost: 5,
  input: AdoptPlanInput,
  output: Written,
  run: async (act, { scope, ...query }) => {
    requireAnswers(query.answers);
    const { plan } = await planned(query, act.today, await assessedHere(act));
    const { expected: _, ...own } = act;
    const rows = await adoptionsOf(act.tx, act.org);
    const there = new Set(rows.filter(row => row.state.phase === 'adopted').map(row => row.state.edition));
    for (const edition of plan.editions.filter(one => !there.has(one)))
      await adoptEdition(own, { edition, scope, on: act.today });
    const { editions, certifiedOn, milestones } = plan;
    const command = {
      type: 'AdoptPlan',
      editions,
      certifiedOn,
      milestones,
      by: act.person,
      on: act.today,
    } as const;
    return written(await begin(act, CERTIFICATION_PLAN, planId(act), command));
  },
});

const current = operation({
  id: 'plan.current',
  method: 'get',
  path: '/plan',
  summary: 'The adopted plan with its milestones; null where none is adopted',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({ plan: AdoptedPlanView.nullable() }),
  run: async act => {
    const row = await planRowOf(act.tx, act.org);
    return { plan: row ? adoptedPlanView(row, act.today) : null };
  },
});

const reach = operation({
  id: 'plan.reach',
  method: 'post',
  path: '/plan/milestones/{code}/reach',
  summary: 'Note that a milestone of the plan is reached',
  permission: 'standard:adopt',
  refusals: ['plan-not-adopted', 'milestone-unknown', 'milestone-already-reached'],
  input: z.object({ code: z.string().max(40) }),
  output: Written,
  run: async (act, { code }) => {
    if (!(await planRowOf(act.tx, act.org))) throw new Refused(refuse('plan-not-adopted'));
    const command = { type: 'Reach', code, by: act.person, on: act.today } as const;
    return written(await begin(act, CERTIFICATION_PLAN, planId(act), command));
  },
});

export const PLAN_OPERATIONS = [propose, proposeOwn, adopt, current, reach] as const;
