/** A record of a register: written, revised as often as needed, ended with a reason; never deleted (ISO 9001, 7.5.3). */
import { iso9001 } from './citation.ts';
import { type Decider, firstRefusal, type Guard, refuse } from './decider.ts';
import type { Id, PlainDate } from './schema.ts';

type By = { readonly by: Id; readonly on: PlainDate };

export type Recorded<C> = {
  readonly phase: 'none' | 'current' | 'ended';
  readonly content: C;
  /** Who wrote it last, and when. */
  readonly written: By;
  readonly ended: (By & { readonly why: string }) | null;
};

export type RecordCommand<C> =
  | ({ readonly type: 'Write'; readonly content: C } & By)
  | ({ readonly type: 'End'; readonly why: string } & By);

/** Events are named for what the register holds: `ProcessWritten`, `ProcessEnded`. */
export type RecordEvent<N extends string, C> =
  | ({ readonly type: `${N}Written`; readonly content: C } & By)
  | ({ readonly type: `${N}Ended`; readonly why: string } & By);

type Write<C> = Extract<RecordCommand<C>, { type: 'Write' }>;

/**
 * The lifecycle of a register's records.
 * @param blank the content before there is any
 * @param guards what stands in the way of writing a content
 */
export function keptRecord<const N extends string, C>(
  name: N,
  blank: C,
  guards: readonly Guard<Recorded<C>, Write<C>>[] = [],
): Decider<Recorded<C>, RecordCommand<C>, RecordEvent<N, C>> {
  return {
    initial: { phase: 'none', content: blank, written: { by: '', on: '' }, ended: null },
    decide(command, state) {
      if (state.phase === 'ended') return refuse('record-ended', [iso9001('7.5.3')], { on: state.ended?.on });
      if (command.type === 'End') {
        const { why, by, on } = command;
        return state.phase === 'none' ? refuse('record-not-begun') : [{ type: `${name}Ended`, why, by, on }];
      }
      const { content, by, on } = command;
      return firstRefusal(guards, state, command) ?? [{ type: `${name}Written`, content, by, on }];
    },
    evolve(state, event) {
      const { by, on } = event;
      return 'content' in event
        ? { ...state, phase: 'current', content: event.content, written: { by, on } }
        : { ...state, phase: 'ended', ended: { by, on, why: event.why } };
    },
  };
}
