/** A letter to a client: written from a template as it was on that day, then sent; what was sent stays as it is. */
import { iso17021 } from '../kernel/citation.ts';
import { type Decider, refuse } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';
import type { LetterKind } from './letter.table.ts';

type By = { readonly by: Id; readonly on: PlainDate };
export type WrittenLetter = By & {
  readonly kind: LetterKind;
  readonly engagement: Id;
  /** The audit or the offer that it is about. */
  readonly about: Id;
  readonly name: string;
  readonly file: Id;
  readonly sha256: string;
  /** Number of the body's own template; 0 for the delivered words. */
  readonly template: number;
};
/** `how` says in which other way it went; the address of an e-mail stands in the post alone, where it can be erased. */
export type SentLetter = By & { readonly through: 'mail' | 'elsewhere'; readonly how: string };

export type Letter =
  | { readonly phase: 'none' }
  | { readonly phase: 'written'; readonly letter: WrittenLetter; readonly sent: readonly [] }
  | { readonly phase: 'sent'; readonly letter: WrittenLetter; readonly sent: readonly SentLetter[] };

export type LetterCommand =
  | { type: 'Write'; letter: WrittenLetter }
  | { type: 'Send'; sent: SentLetter; unannounced: boolean };
export type LetterEvent =
  | { type: 'LetterWritten'; letter: WrittenLetter }
  | { type: 'LetterSent'; sent: SentLetter };

export const letter: Decider<Letter, LetterCommand, LetterEvent> = {
  initial: { phase: 'none' },
  decide(command, state) {
    if (command.type === 'Write')
      return state.phase === 'none'
        ? [{ type: 'LetterWritten', letter: command.letter }]
        : refuse('letter-written-already', [iso17021('9.2.3')]);
    // Who is visited without notice must not read of it.
    if (command.unannounced) return refuse('letter-gives-notice', [iso17021('9.6.4.2')]);
    return [{ type: 'LetterSent', sent: command.sent }];
  },
  evolve(state, event) {
    if (event.type === 'LetterWritten') return { phase: 'written', letter: event.letter, sent: [] };
    return state.phase === 'none'
      ? state
      : { phase: 'sent', letter: state.letter, sent: [...state.sent, event.sent] };
  },
};
