/** Applying for certification: submitting, completing, asking and answering, until the body has reviewed. */
import { randomUUID } from 'node:crypto';
import {
  AmendInput,
  AnswerInput,
  ApplicationInput,
  ApplicationQuery,
  ApplicationView,
  AskInput,
} from '@certwright/core/application/application.schema';
import { Id } from '@certwright/core/kernel/schema';
import { OWN_WORD } from '@certwright/core/kernel/said';
import { EDITION_GUARDS, editionRefusal } from '@certwright/core/standard/edition-choice';
import { z } from 'zod';
import { APPLICATION } from '../body-aggregates.ts';
import { engagementWith, placedIn, requireEngagement } from '../engagement/engagement.ts';
import { naming } from '../party/people.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { applicationById, applications } from './application.store.ts';
import { peopleIn, viewOf } from './application.view.ts';
import { ON_BEHALF_OPERATIONS } from './on-behalf.operations.ts';
import { REVIEW_OPERATIONS } from './review.operations.ts';

const submit = operation({
  id: 'application.submit',
  method: 'post',
  path: '/applications',
  summary: 'Apply to a certification body (ISO/IEC 17021-1, 9.1.1)',
  permission: 'application:submit',
  refusals: [
    'application-without-standard',
    'application-without-site',
    ...EDITION_GUARDS,
    'dated-in-the-future',
  ],
  input: ApplicationInput,
  output: Written,
  run: async (act, { body, on, ...content }) => {
    const refusal = editionRefusal(content.editions);
    if (refusal) throw new Refused(refusal);
    const day = happenedOn(act, on);
    const engagement = await engagementWith(act, body);
    const command = { type: 'Submit', ...content, engagement, by: act.person, on: day } as const;
    const placement = placedIn(await requireEngagement(act, engagement), true);
    return written(await begin(act, APPLICATION, randomUUID(), command, placement));
  },
});

const list = operation({
  id: 'application.list',
  method: 'get',
  path: '/applications',
  summary: 'Applications, newest first',
  permission: 'engagement:read',
  input: PageQuery.extend(ApplicationQuery.shape),
  output: pageOf(ApplicationView),
  run: async (act, input) => {
    const { rows, next } = paged(await applications(act.tx, input), input.limit);
    const person = await naming(act, rows.flatMap(peopleIn));
    return { rows: rows.map(row => viewOf(row, person)), next };
  },
});

const get = operation({
  id: 'application.get',
  method: 'get',
  path: '/applications/{id}',
  summary: 'One application with what is missing in it, its questions and its review',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: ApplicationView,
  run: async (act, { id }) => {
    const row = await applicationById(act.tx, id);
    if (!row) throw new NotFound('application');
    return viewOf(row, await naming(act, peopleIn(row)));
  },
});

const amend = operation({
  id: 'application.amend',
  method: 'put',
  path: '/applications/{id}',
  summary: 'Complete or correct an application before it is reviewed',
  permission: 'application:submit',
  refusals: [
    'application-already-reviewed',
    'application-without-standard',
    'application-without-site',
    ...EDITION_GUARDS,
  ],
  input: AmendInput,
  output: Written,
  run: async (act, { id, ...content }) => {
    const refusal = editionRefusal(content.editions);
    if (refusal) throw new Refused(refusal);
    const command = { type: 'Amend', content, said: OWN_WORD, by: act.person, on: act.today } as const;
    return written(await handle(act, APPLICATION, id, command));
  },
});

const ask = operation({
  id: 'application.ask',
  method: 'post',
  path: '/applications/{id}/questions',
  summary: 'Ask the client something that the review needs (ISO/IEC 17021-1, 9.1.2.1)',
  permission: 'application:review',
  refusals: ['application-already-reviewed'],
  input: AskInput,
  output: Written,
  run: async (act, { id, text }) => {
    const command = { type: 'Ask', id: randomUUID(), text, by: act.person, on: act.today } as const;
    return written(await handle(act, APPLICATION, id, command));
  },
});

const answer = operation({
  id: 'application.answer',
  method: 'post',
  path: '/applications/{id}/answers',
  summary: 'Answer a question that the body put',
  permission: 'application:submit',
  refusals: ['no-such-question', 'question-answered'],
  input: AnswerInput,
  output: Written,
  run: async (act, { id, question, text }) => {
    const command = {
      type: 'Answer',
      id: question,
      text,
      said: OWN_WORD,
      by: act.person,
      on: act.today,
    } as const;
    return written(await handle(act, APPLICATION, id, command));
  },
});

export const APPLICATION_OPERATIONS = [
  submit,
  list,
  get,
  amend,
  ask,
  answer,
  ...REVIEW_OPERATIONS,
  ...ON_BEHALF_OPERATIONS,
] as const;
