/** Comments on what is being written. */
import { expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { comment, type CommentCommand, type CommentEvent } from './comment.decider.ts';

const on = '2026-03-02';
const said: CommentEvent = { type: 'CommentSaid', document: 'd', quote: 'two', text: 'Three?', by: 'bo', on };
const say: CommentCommand = { ...said, type: 'Say', documentPhase: 'submitted' };
const settle: CommentCommand = { type: 'Settle', by: 'ana', on };

test('a comment is said, answered and settled', () => {
  expect(given(comment).after(say)).toMatchObject({ phase: 'open', quote: 'two' });
  const answered: CommentEvent = { type: 'CommentAnswered', text: 'Two is enough.', by: 'ana', on };
  expect(given(comment, said, answered).after(settle)).toMatchObject({
    phase: 'settled',
    answers: [{ text: 'Two is enough.', by: 'ana' }],
  });
});

test('what is in force is not commented on; what is settled stays so', () => {
  const late = given(comment).when({ ...say, documentPhase: 'released' });
  expect(late).toMatchObject({ refused: 'nothing-to-comment' });
  const settled: CommentEvent = { type: 'CommentSettled', by: 'ana', on };
  expect(given(comment, said, settled).when(settle)).toMatchObject({ refused: 'comment-settled' });
});
