/** What is asked of a piece of evidence. */
import type { Id, PlainDate, RequirementRef } from '../kernel/schema.ts';
import type { Collection, Content } from './evidence.state.ts';

export type By = { readonly by: Id; readonly on: PlainDate };
export type EvidenceCommand =
  | ({
      readonly type: 'Attach';
      readonly requirements: readonly RequirementRef[];
      readonly collectedBy?: Id;
      readonly replaces?: Id;
      /** Taken over from the piece that this one replaces. */
      readonly collection?: Collection;
    } & Content &
      By)
  | ({ readonly type: 'Relate'; readonly requirements: readonly RequirementRef[] } & By)
  | ({ readonly type: 'Revise'; readonly why: string } & Content & By)
  | ({ readonly type: 'Replace'; readonly successor: Id; readonly standsFor: PlainDate } & By)
  /** The piece that replaced this one was withdrawn. */
  | ({ readonly type: 'Reinstate'; readonly collection?: Collection } & By)
  | ({
      readonly type: 'Schedule';
      /** May the collector hand in evidence here? */
      readonly collectorMay: boolean;
    } & Collection &
      By)
  | ({ readonly type: 'EndCollection' } & By)
  | ({ readonly type: 'Verify' } & By)
  | ({ readonly type: 'Withdraw'; readonly why: string } & By);

export type Of<T extends EvidenceCommand['type']> = Extract<EvidenceCommand, { type: T }>;
