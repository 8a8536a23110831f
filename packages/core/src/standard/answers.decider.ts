/** What an organization answered to the adviser; the last answers stand. */
import type { Decider } from '../kernel/decider.ts';
import type { Id, PlainDate } from '../kernel/schema.ts';

export type GivenAnswers = Readonly<Record<string, readonly string[]>>;
export type AnswerSheet = {
  readonly phase: 'none' | 'kept';
  readonly answers: GivenAnswers;
  readonly keptOn: PlainDate;
  readonly keptBy: Id;
};
type Said = { readonly answers: GivenAnswers; readonly by: Id; readonly on: PlainDate };
export type AnswersCommand = { readonly type: 'Keep' } & Said;
export type AnswersEvent = { readonly type: 'AnswersKept' } & Said;

export const answerSheet: Decider<AnswerSheet, AnswersCommand, AnswersEvent> = {
  initial: { phase: 'none', answers: {}, keptOn: '', keptBy: '' },
  decide: command => [{ ...command, type: 'AnswersKept' }],
  evolve: (_, { answers, by, on }) => ({ phase: 'kept', answers, keptOn: on, keptBy: by }),
};
