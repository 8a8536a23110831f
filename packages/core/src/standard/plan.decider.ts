/** The plan that an organization adopted: its milestones, and which of them are reached. */
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { Milestone } from './plan.ts';

export type AdoptedPlan = {
  readonly phase: 'none' | 'adopted';
  readonly editions: readonly string[];
  readonly certifiedOn: PlainDate;
  readonly milestones: readonly (Milestone & { readonly reachedOn: PlainDate | null })[];
  readonly adoptedOn: PlainDate;
};
type By = { readonly by: Id; readonly on: PlainDate };
type Content = {
  readonly editions: readonly string[];
  readonly certifiedOn: PlainDate;
  readonly milestones: readonly Milestone[];
};
export type PlanCommand =
  | ({ readonly type: 'AdoptPlan' } & Content & By)
  | ({ readonly type: 'Reach'; readonly code: string } & By);
export type PlanEvent =
  | ({ readonly type: 'PlanAdopted' } & Content & By)
  | ({ readonly type: 'MilestoneReached'; readonly code: string } & By);

export const plan: Decider<AdoptedPlan, PlanCommand, PlanEvent> = {
  initial: { phase: 'none', editions: [], certifiedOn: '', milestones: [], adoptedOn: '' },
  decide(command, state) {
    if (command.type === 'AdoptPlan') return [{ ...command, type: 'PlanAdopted' }];
    const open = state.milestones.find(one => one.code === command.code);
    if (!open) return refuse('milestone-unknown', [], { code: command.code });
    if (open.reachedOn !== null) return refuse('milestone-already-reached', [], { code: command.code });
    return [{ ...command, type: 'MilestoneReached' }];
  },
  evolve(state, event) {
    if (event.type === 'MilestoneReached')
      return {
        ...state,
        milestones: state.milestones.map(one =>
          one.code === event.code ? { ...one, reachedOn: event.on } : one,
        ),
      };
    const { editions, certifiedOn, milestones, on } = event;
    return {
      phase: 'adopted',
      editions,
      certifiedOn,
      milestones: milestones.map(one => ({ ...one, reachedOn: null })),
      adoptedOn: on,
    };
  },
};
