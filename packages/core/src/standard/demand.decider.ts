/** The register of demands: who asks the organization for which standard, in which document, since when. */
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export const DEMAND_KINDS = ['customer', 'tender', 'regulator', 'owner', 'other'] as const;
export type DemandKind = (typeof DEMAND_KINDS)[number];

type Content = {
  /** As people write it: `ISO 9001`. */
  readonly standard: string;
  readonly who: string;
  readonly kind: DemandKind;
  /** The document that demands it. */
  readonly source: string;
  readonly demandedOn: PlainDate;
  readonly neededBy: PlainDate | null;
};
export type DemandState = Content & {
  readonly phase: 'none' | 'open' | 'withdrawn';
  readonly withdrawnWhy?: string;
};
type By = { readonly by: Id; readonly on: PlainDate };
export type DemandCommand =
  | ({ readonly type: 'Record' } & Content & By)
  | ({ readonly type: 'Withdraw'; readonly why: string } & By);
export type DemandEvent =
  | ({ readonly type: 'DemandRecorded' } & Content & By)
  | ({ readonly type: 'DemandWithdrawn'; readonly why: string } & By);

const EMPTY: DemandState = {
  phase: 'none',
  standard: '',
  who: '',
  kind: 'other',
  source: '',
  demandedOn: '',
  neededBy: null,
};

export const demand: Decider<DemandState, DemandCommand, DemandEvent> = {
  initial: EMPTY,
  decide(command, state) {
    if (command.type === 'Record') {
      if (command.neededBy !== null && command.neededBy < command.demandedOn)
        return refuse('demand-needed-before-made');
      return [{ ...command, type: 'DemandRecorded' }];
    }
    if (state.phase !== 'open') return refuse('demand-not-open');
    return [{ ...command, type: 'DemandWithdrawn' }];
  },
  evolve(state, event) {
    if (event.type === 'DemandWithdrawn') return { ...state, phase: 'withdrawn', withdrawnWhy: event.why };
    const { type: _, by: __, on: ___, ...content } = event;
    return { ...content, phase: 'open' };
  },
};
