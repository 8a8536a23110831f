/** Offers: drafted from what was determined, sent, answered by the client or taken down for it, replaced by the next version. */
import { ANSWER_GUARDS } from '@certwright/core/offer/offer.decider';
import {
  AnswerOfferInput,
  DraftInput,
  OfferQuery,
  OfferView,
  RecordOfferAnswerInput,
} from '@certwright/core/offer/offer.schema';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { OWN_WORD, type Said } from '@certwright/core/kernel/said';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { OFFER } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { violates } from '../platform/events/event.store.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { draftedTerms } from './draft.ts';
import { offerById, offers, sentOffers } from './offer.store.ts';
import { offerViews, termsOf } from './offer.view.ts';
import { outdated } from './standing.ts';

const draft = operation({
  id: 'offer.draft',
  method: 'post',
  path: '/engagements/{engagement}/offers',
  summary: 'Draft an offer, or its next version, from the audit time, the price list and lines of one’s own',
  permission: 'offer:make',
  refusals: [
    'offer-without-application',
    'offer-without-audit-time',
    'audit-time-reopened',
    'offer-without-price-list',
    'offer-lapsed',
    'dated-in-the-future',
  ],
  input: DraftInput,
  output: Written,
  run: async (act, input) => {
    const on = happenedOn(act, input.on);
    const engagement = await requireEngagement(act, input.engagement);
    const { id, terms } = await draftedTerms(act, engagement, input, on);
    try {
      const command = { type: 'Draft', terms, by: act.person, on } as const;
      return written(await begin(act, OFFER, id, command, placedIn(engagement, false)));
    } catch (error) {
      if (!violates(error, 'offer_number_unique')) throw error;
      throw new Refused(refuse('number-taken'));
    }
  },
});

const list = operation({
  id: 'offer.list',
  method: 'get',
  path: '/offers',
  summary: 'Offers in all their versions, newest first; a client sees those that were sent',
  permission: 'engagement:read',
  input: PageQuery.extend(OfferQuery.shape),
  output: pageOf(OfferView),
  run: async (act, input) => {
    const { rows, next } = paged(await offers(act.tx, act.today, input), input.limit);
    return { rows: await offerViews(act, rows), next };
  },
});

const get = operation({
  id: 'offer.get',
  method: 'get',
  path: '/offers/{id}',
  summary: 'One version of an offer, and what changed since it was reckoned',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: OfferView,
  run: async (act, { id }) => {
    const row = await offerById(act.tx, id);
    const [view] = row ? await offerViews(act, [row]) : [];
    if (!view) throw new NotFound('offer');
    return view;
  },
});

const send = operation({
  id: 'offer.send',
  method: 'post',
  path: '/offers/{id}/send',
  summary: 'Send a drafted version to the client; the version before is replaced and stays as it was',
  permission: 'offer:make',
  refusals: ['offer-already-sent', 'offer-lapsed', 'dated-in-the-future'],
  input: z.object({ id: Id, on: DraftInput.shape.on }),
  output: Written,
  run: async (act, { id, on }) => {
    const by = { by: act.person, on: happenedOn(act, on) };
    const { state } = await stateOf(act, OFFER, id);
    const before = await sentOffers(act.tx, termsOf(state).engagement);
    const { expected: _, ...own } = act;
    for (const one of before) await handle(own, OFFER, one.id, { type: 'Replace', ...by });
    return written(await handle(act, OFFER, id, { type: 'Send', ...by }, { shared: true }));
  },
});

const withdraw = operation({
  id: 'offer.withdraw',
  method: 'post',
  path: '/offers/{id}/withdraw',
  summary: 'Take an offer back that was not answered',
  permission: 'offer:make',
  refusals: ['offer-not-open'],
  input: z.object({ id: Id }),
  output: Written,
  run: async (act, { id }) =>
    written(await handle(act, OFFER, id, { type: 'Withdraw', by: act.person, on: act.today })),
});

type Answering = z.output<typeof AnswerOfferInput> & { readonly said: Said };

/** The answer of a client, whichever door it came through. @throws NotFound, Refused */
export async function answerOffer(act: Act, { id, answer, words, on, said }: Answering) {
  const { state } = await stateOf(act, OFFER, id);
  const type = answer === 'accept' ? 'Accept' : 'Decline';
  const changes = await outdated(act, termsOf(state));
  const command = { type, said, words, outdated: changes, by: act.person, on: happenedOn(act, on) } as const;
  return handle(act, OFFER, id, command);
}

const ANSWER_REFUSALS = [
  ...refusalsOf(ANSWER_GUARDS).filter(code => code !== 'taken-down-without-source'),
  'dated-in-the-future',
];

const answer = operation({
  id: 'offer.answer',
  method: 'post',
  path: '/offers/{id}/answer',
  summary: 'Accept or decline an offer (ISO/IEC 17021-1, 5.1.2)',
  permission: 'offer:answer',
  refusals: ANSWER_REFUSALS,
  input: AnswerOfferInput,
  output: Written,
  run: async (act, input) => written(await answerOffer(act, { ...input, said: OWN_WORD })),
});

const recordAnswer = operation({
  id: 'offer.record-answer',
  method: 'post',
  path: '/offers/{id}/answer/recorded',
  summary: 'Take down how a client answered an offer, marked so',
  permission: 'offer:make',
  refusals: ANSWER_REFUSALS,
  input: RecordOfferAnswerInput,
  output: Written,
  run: async (act, { source, ...input }) =>
    written(await answerOffer(act, { ...input, said: { through: 'body', source } })),
});

export const OFFER_OPERATIONS = [draft, list, get, send, withdraw, answer, recordAnswer] as const;
