/** A comment on what is being written: said at a place of the text, answered, settled. */
import { iso9001 } from '../kernel/citation.ts';
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

type By = { readonly by: Id; readonly on: PlainDate };
export type Comment = {
  readonly phase: 'none' | 'open' | 'settled';
  readonly document: Id;
  /** Words of the text that it is about; empty for the whole. */
  readonly quote: string;
  readonly text: string;
  readonly said: By;
  readonly answers: readonly (By & { readonly text: string })[];
  readonly settled: By | null;
};

export type CommentCommand =
  | ({ type: 'Say'; document: Id; quote: string; text: string; documentPhase: string } & By)
  | ({ type: 'Answer'; text: string } & By)
  | ({ type: 'Settle' } & By);
type Of<T extends CommentCommand['type']> = Extract<CommentCommand, { type: T }>;

export type CommentEvent =
  | (Omit<Of<'Say'>, 'type' | 'documentPhase'> & { type: 'CommentSaid' })
  | (Omit<Of<'Answer'>, 'type'> & { type: 'CommentAnswered' })
  | ({ type: 'CommentSettled' } & By);

export const SAY_GUARDS: readonly Guard<Comment, Of<'Say'>>[] = [
  {
    refused: 'nothing-to-comment',
    because: [iso9001('7.5.2')],
    when: (_, c) => c.documentPhase !== 'draft' && c.documentPhase !== 'submitted',
  },
];
export const SETTLED_GUARDS: readonly Guard<Comment, Of<'Answer'> | Of<'Settle'>>[] = [
  { refused: 'comment-settled', because: [iso9001('7.5.2')], when: s => s.phase === 'settled' },
];

export const comment: Decider<Comment, CommentCommand, CommentEvent> = {
  initial: {
    phase: 'none',
    document: '',
    quote: '',
    text: '',
    said: { by: '', on: '' },
    answers: [],
    settled: null,
  },
  decide(command, state) {
    const { by, on } = command;
    if (command.type === 'Say') {
      const { document, quote, text } = command;
      return (
        firstRefusal(SAY_GUARDS, state, command) ?? [{ type: 'CommentSaid', document, quote, text, by, on }]
      );
    }
    const refused = firstRefusal(SETTLED_GUARDS, state, command);
    if (refused) return refused;
    return command.type === 'Answer'
      ? [{ type: 'CommentAnswered', text: command.text, by, on }]
      : [{ type: 'CommentSettled', by, on }];
  },
  evolve(state, event) {
    const { by, on } = event;
    switch (event.type) {
      case 'CommentSaid': {
        const { document, quote, text } = event;
        return { ...state, phase: 'open', document, quote, text, said: { by, on } };
      }
      case 'CommentAnswered':
        return { ...state, answers: [...state.answers, { text: event.text, by, on }] };
      case 'CommentSettled':
        return { ...state, phase: 'settled', settled: { by, on } };
    }
  },
};
