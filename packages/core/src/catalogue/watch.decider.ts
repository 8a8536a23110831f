/** An organization watches a deliverable of the catalogue, and notes the changes that it has seen. */
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id } from '../kernel/schema.ts';

export type Watch = {
  /** `noted`: not watched by itself, but its edition is adopted and changes of it were seen. */
  readonly phase: 'none' | 'watched' | 'noted' | 'left';
  readonly deliverable: number;
  readonly reference: string;
  /** Position in the feed of changes up to which all was seen. */
  readonly seenThrough: number;
};

type Of = {
  readonly deliverable: number;
  readonly reference: string;
  readonly through: number;
  readonly by: Id;
};
export type WatchCommand =
  | ({ readonly type: 'Watch' } & Of)
  | ({ readonly type: 'NoteChanges' } & Of)
  | { readonly type: 'Leave'; readonly by: Id };

export type WatchEvent =
  | ({ readonly type: 'DeliverableWatched' } & Of)
  | ({ readonly type: 'ChangesNoted' } & Of)
  | { readonly type: 'DeliverableLeft'; readonly by: Id };

export const watch: Decider<Watch, WatchCommand, WatchEvent> = {
  initial: { phase: 'none', deliverable: 0, reference: '', seenThrough: 0 },
  decide(command, state) {
    switch (command.type) {
      case 'Watch':
        if (state.phase === 'watched') return refuse('deliverable-already-watched');
        return [{ ...command, type: 'DeliverableWatched' }];
      case 'NoteChanges':
        if (command.through <= state.seenThrough) return refuse('changes-already-noted');
        return [{ ...command, type: 'ChangesNoted' }];
      case 'Leave':
        if (state.phase !== 'watched') return refuse('deliverable-not-watched');
        return [{ ...command, type: 'DeliverableLeft' }];
    }
  },
  evolve(state, event) {
    if (event.type === 'DeliverableLeft') return { ...state, phase: 'left' };
    const { deliverable, reference, through } = event;
    const seenThrough = Math.max(state.seenThrough, through);
    const watching = event.type === 'DeliverableWatched' || state.phase === 'watched';
    return { phase: watching ? 'watched' : 'noted', deliverable, reference, seenThrough };
  },
};
