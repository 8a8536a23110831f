/** A plan reckoned for answers from outside, and plans as they are answered. */
import type { AdoptedPlanView, PlanQuery, PlanView } from '@certwright/core/standard/choose.schema';
import { editionRefusal } from '@certwright/core/standard/edition-choice';
import type { Before } from '@certwright/core/standard/gap';
import { type Milestone, type Plan, planOf } from '@certwright/core/standard/plan';
import type { AdoptedPlan } from '@certwright/core/standard/plan.decider';
import { situationOf, wishedOn } from '@certwright/core/standard/plan-input';
import { findEdition, holdsDemands, loadEdition } from '@certwright/standards/library';
import type { z } from 'zod';
import type { Kept } from '../platform/events/kept.ts';
import { Refused } from '../platform/events/outcome.ts';

type Planned = { readonly plan: Plan; readonly people: number; readonly sites: number };

const named = (id: string) => ({ id, name: findEdition(id)?.name ?? id });

/** What an organization has in place by its own assessments; nothing for a visitor. */
export type Here = Omit<Before, 'whole'>;
const NOWHERE: Here = { begun: [], inPlace: new Set() };

/** @throws Refused when an edition cannot be chosen for a certificate */
export async function planned(
  query: z.output<typeof PlanQuery>,
  today: string,
  here: Here = NOWHERE,
): Promise<Planned> {
  const { answers, editions, startOn = today, ...exact } = query;
  const refusal = editionRefusal(editions);
  if (refusal) throw new Refused(refusal);
  const situation = situationOf(answers, exact);
  const held = (answers.held ?? []).filter(id => {
    const edition = findEdition(id);
    return edition !== undefined && holdsDemands(edition);
  });
  const plan = planOf({
    editions: await Promise.all([...new Set(editions)].map(loadEdition)),
    before: { ...here, whole: await Promise.all(held.map(loadEdition)) },
    situation,
    startOn,
    wishedOn: wishedOn(answers, today),
  });
  return { plan, people: situation.people, sites: situation.sites };
}

const milestone = ({ because, ...one }: Milestone) => ({ ...one, because: because ?? null });

export const planView = ({ plan, people, sites }: Planned): z.infer<typeof PlanView> => ({
  ...plan,
  people,
  sites,
  editions: plan.editions.map(named),
  gaps: plan.gaps.map(one => ({ ...one, name: named(one.edition).name })),
  audit: {
    ...plan.audit,
    perStandard: plan.audit.perStandard.map(one => ({
      ...one,
      name: named(one.edition).name,
      notes: [...one.notes],
    })),
    assumptions: [...plan.audit.assumptions],
  },
  milestones: plan.milestones.map(milestone),
});

export const adoptedPlanView = (
  { id, version, state }: Kept<AdoptedPlan>,
  today: string,
): z.infer<typeof AdoptedPlanView> => ({
  id,
  version,
  editions: state.editions.map(named),
  certifiedOn: state.certifiedOn,
  adoptedOn: state.adoptedOn,
  milestones: state.milestones.map(one => ({
    ...milestone(one),
    reachedOn: one.reachedOn,
    overdue: one.reachedOn === null && one.on < today,
  })),
});
