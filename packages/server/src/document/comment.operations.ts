/** Comments on documents that are being written or approved. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { randomUUID } from 'node:crypto';
import { type Comment, SAY_GUARDS, SETTLED_GUARDS } from '@certwright/core/document/comment.decider';
import { CommentView } from '@certwright/core/document/document.schema';
import { Id, Prose } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { DOCUMENT, DOCUMENT_COMMENT } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import type { Kept } from '../platform/events/kept.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { commentsOn } from './followed.store.ts';

const list = operation({
  id: 'document.comments',
  method: 'get',
  path: '/documents/{id}/comments',
  summary: 'What people said about a document while it was written',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(CommentView) }),
  run: async (act, { id }) => {
    await stateOf(act, DOCUMENT, id);
    const rows: readonly Kept<Comment>[] = await commentsOn(act.tx, id);
    const person = await naming(
      act,
      rows.flatMap(({ state: s }) => [s.said.by, s.settled?.by, ...s.answers.map(one => one.by)]),
    );
    return {
      rows: rows.map(({ id: of, version, state }) => ({
        id: of,
        version,
        phase: state.phase === 'settled' ? ('settled' as const) : ('open' as const),
        quote: state.quote,
        text: state.text,
        by: person(state.said.by),
        on: state.said.on,
        answers: state.answers.map(one => ({ ...one, by: person(one.by) })),
        settledBy: state.settled && person(state.settled.by),
      })),
    };
  },
});

const say = operation({
  id: 'document.comment',
  method: 'post',
  path: '/documents/{id}/comments',
  summary: 'Say something about a document that is being written or approved',
  permission: 'document:acknowledge',
  refusals: refusalsOf(SAY_GUARDS),
  input: z.object({ id: Id, text: Prose, quote: z.string().trim().max(2_000).default('') }),
  output: Written,
  run: async (act, { id, text, quote }) => {
    const { state } = await stateOf(act, DOCUMENT, id);
    const said = { document: id, quote, text, documentPhase: state.phase, by: act.person, on: act.today };
    const { expected: _, ...own } = act;
    return written(await begin(own, DOCUMENT_COMMENT, randomUUID(), { type: 'Say', ...said }));
  },
});

const answer = operation({
  id: 'document.answer-comment',
  method: 'post',
  path: '/document-comments/{id}/answer',
  summary: 'Answer a comment',
  permission: 'document:acknowledge',
  refusals: refusalsOf(SETTLED_GUARDS),
  input: z.object({ id: Id, text: Prose }),
  output: Written,
  run: async (act, { id, text }) => {
    const command = { type: 'Answer', text, by: act.person, on: act.today } as const;
    return written(await handle(act, DOCUMENT_COMMENT, id, command));
  },
});

const settle = operation({
  id: 'document.settle-comment',
  method: 'post',
  path: '/document-comments/{id}/settle',
  summary: 'Settle a comment: nothing is left to do about it',
  permission: 'document:write',
  refusals: refusalsOf(SETTLED_GUARDS),
  input: z.object({ id: Id }),
  output: Written,
  run: async (act, { id }) =>
    written(await handle(act, DOCUMENT_COMMENT, id, { type: 'Settle', by: act.person, on: act.today })),
});

export const DOCUMENT_COMMENT_OPERATIONS = [list, say, answer, settle] as const;
