/** Links without an account: given and ended by the body, opened and answered through by whoever holds one. */
import { randomUUID } from 'node:crypto';
import { wholeApplication } from '@certwright/core/application/application.decider';
import { SIGN_GUARDS } from '@certwright/core/contract/contract.decider';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import {
  GiveLinkInput,
  LinkAnswerInput,
  LinkChangeInput,
  LinkLine,
  LinkOfferInput,
  LinkSignInput,
  LinkToken,
  OpenedLink,
} from '@certwright/core/link/link.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { APPLICATION, CONTRACT, OFFER } from '../body-aggregates.ts';
import { reportChange } from '../change/change.operations.ts';
import { sitesNow } from '../change/change.reading.ts';
import { CONTRACT_OPERATIONS, signContract } from '../contract/contract.operations.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { answerOffer, OFFER_OPERATIONS } from '../offer/offer.operations.ts';
import { naming } from '../party/people.ts';
import { hashOf, newToken } from '../platform/auth/token.ts';
import type { Act } from '../platform/events/act.ts';
import { handle, loadRow, stateOf } from '../platform/events/aggregate.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { endLink, insertLink, linksOf, openingsOf } from './link.store.ts';
import { BY_LINK, type Link, recordOf, throughLink } from './through-link.ts';

const TABLES = { application: APPLICATION.table, offer: OFFER.table, contract: CONTRACT.table } as const;

/** @throws NotFound when the record is none of the engagement, or the client may not see it yet */
async function requireRecord(
  act: Act,
  { subject, record, engagement }: z.output<typeof GiveLinkInput>,
): Promise<void> {
  if (subject === 'change') return;
  const row = record === null ? undefined : await loadRow(act, TABLES[subject], record);
  const state = row?.state as { engagement?: string; terms?: { engagement: string } } | undefined;
  if (!row?.shared || (state?.engagement ?? state?.terms?.engagement) !== engagement)
    throw new NotFound(subject);
}

const give = operation({
  id: 'link.give',
  method: 'post',
  path: '/engagements/{engagement}/links',
  summary:
    'Give a client without an account a link to one thing for some days; the answer carries it, this one time',
  permission: 'offer:make',
  secret: true,
  input: GiveLinkInput,
  output: z.object({ id: Id, address: z.string(), expiresAt: z.string() }),
  run: async (act, input) => {
    const { engagement, subject, record, recipient, days } = input;
    await requireEngagement(act, engagement);
    await requireRecord(act, input);
    const id = randomUUID();
    const token = newToken('el_');
    const expiresAt = `${addDays(act.today, days)}T23:59:59.000Z`;
    const row = {
      id,
      org: act.org,
      engagement,
      subject,
      record: subject === 'change' ? null : record,
      recipient,
    };
    const made = { token_hash: hashOf(token), made_by: act.person, made_at: act.at, expires_at: expiresAt };
    await insertLink(act.tx, { ...row, ...made });
    await recordEvent(act, `engagement_link:${id}`, {
      type: 'LinkGiven',
      engagement,
      subject,
      record,
      expiresAt,
    });
    // After the sign, so that no server on the way and no log sees it.
    return { id, address: `${act.baseUrl}/answer#${token}`, expiresAt };
  },
});

const list = operation({
  id: 'link.list',
  method: 'get',
  path: '/engagements/{engagement}/links',
  summary: 'Links given in an engagement, and what was opened and done through each',
  permission: 'offer:make',
  input: z.object({ engagement: Id }),
  output: z.object({ rows: z.array(LinkLine) }),
  run: async (act, { engagement }) => {
    await requireEngagement(act, engagement);
    const rows = await linksOf(act.tx, engagement);
    const openings =
      rows.length === 0
        ? []
        : await openingsOf(
            act.tx,
            rows.map(row => row.id),
          );
    const person = await naming(
      act,
      rows.map(row => row.made_by),
    );
    return {
      rows: rows.map(row => ({
        id: row.id,
        subject: row.subject,
        record: row.record,
        recipient: row.recipient,
        madeBy: person(row.made_by),
        madeAt: row.made_at,
        expiresAt: row.expires_at,
        state: row.ended_at
          ? ('ended' as const)
          : row.expires_at <= act.at
            ? ('expired' as const)
            : ('open' as const),
        openings: openings.filter(one => one.link === row.id).map(({ at, what }) => ({ at, what })),
      })),
    };
  },
});

const end = operation({
  id: 'link.end',
  method: 'post',
  path: '/links/{id}/end',
  summary: 'End a link before its day',
  permission: 'offer:make',
  input: z.object({ id: Id }),
  output: z.object({ ended: z.literal(true) }),
  run: async (act, { id }) => {
    if (!(await endLink(act.tx, act.org, id, act.at))) throw new NotFound('link');
    await recordEvent(act, `engagement_link:${id}`, { type: 'LinkEnded' });
    return { ended: true as const };
  },
});

const readOffer = OFFER_OPERATIONS.find(one => one.id === 'offer.get') as (typeof OFFER_OPERATIONS)[2];
const readContract = CONTRACT_OPERATIONS.find(
  one => one.id === 'contract.get',
) as (typeof CONTRACT_OPERATIONS)[3];

async function applicationShown(act: Act, id: string) {
  const { state } = await stateOf(act, APPLICATION, id);
  if (state.phase === 'none') throw new NotFound('application');
  const { scope, editions, sites, questions } = wholeApplication(state);
  return {
    scope,
    editions: [...editions],
    sites: [...sites],
    questions: questions.map(({ id: question, text, askedOn, answer }) => ({
      id: question,
      text,
      askedOn,
      answer: answer?.text ?? null,
    })),
  };
}

/** The one thing that a link was given for. */
async function shown(act: Act, link: Link): Promise<z.input<typeof OpenedLink>> {
  const engagement = await requireEngagement(act, link.engagement);
  const { subject } = link;
  return {
    subject,
    body: engagement.body_name,
    client: engagement.client_name,
    expiresAt: link.expires_at,
    sites: subject === 'change' ? [...(await sitesNow(act, link.engagement))] : [],
    application: subject === 'application' ? await applicationShown(act, recordOf(link)) : null,
    offer: subject === 'offer' ? await readOffer.run(act, { id: recordOf(link) }) : null,
    contract: subject === 'contract' ? await readContract.run(act, { id: recordOf(link) }) : null,
  };
}

const open = publicOperation({
  id: 'link.open',
  method: 'post',
  path: '/links/open',
  summary: 'See what a link was given for',
  cost: 5,
  input: z.object({ token: LinkToken }),
  output: OpenedLink,
  run: (asked, { token }) => throughLink(asked, { token, operation: 'link.open' }, shown),
});

const answer = publicOperation({
  id: 'link.answer',
  method: 'post',
  path: '/links/answer',
  summary: 'Answer a question about an application through a link',
  cost: 10,
  refusals: ['no-such-question', 'question-answered'],
  input: LinkAnswerInput,
  output: Written,
  run: (asked, { token, question, text }) =>
    throughLink(asked, { token, operation: 'link.answer', subject: 'application' }, async (act, link) => {
      const command = {
        type: 'Answer',
        id: question,
        text,
        said: BY_LINK,
        by: act.person,
        on: act.today,
      } as const;
      return written(await handle(act, APPLICATION, recordOf(link), command));
    }),
});

const answerOfferByLink = publicOperation({
  id: 'link.answer-offer',
  method: 'post',
  path: '/links/answer-offer',
  summary: 'Accept or decline an offer through a link',
  cost: 10,
  refusals: ['offer-not-open', 'offer-lapsed', 'offer-outdated'],
  input: LinkOfferInput,
  output: Written,
  run: (asked, { token, answer: said, words }) =>
    throughLink(asked, { token, operation: 'link.answer-offer', subject: 'offer' }, async (act, link) =>
      written(await answerOffer(act, { id: recordOf(link), answer: said, words, said: BY_LINK })),
    ),
});

const sign = publicOperation({
  id: 'link.sign',
  method: 'post',
  path: '/links/sign',
  summary: 'Conclude a contract through a link',
  cost: 10,
  refusals: refusalsOf(SIGN_GUARDS).filter(code => code === 'contract-not-open'),
  input: LinkSignInput,
  output: Written,
  run: (asked, { token, name }) =>
    throughLink(asked, { token, operation: 'link.sign', subject: 'contract' }, async (act, link) =>
      written(await signContract(act, recordOf(link), undefined, { through: 'link', source: name })),
    ),
});

const report = publicOperation({
  id: 'link.report-change',
  method: 'post',
  path: '/links/report-change',
  summary: 'Report a change through a link',
  cost: 10,
  input: LinkChangeInput,
  output: Written,
  run: (asked, { token, ...told }) =>
    throughLink(asked, { token, operation: 'link.report-change', subject: 'change' }, async (act, link) =>
      written(
        await reportChange(act, { ...told, engagement: link.engagement, said: BY_LINK, on: act.today }),
      ),
    ),
});

export const LINK_OPERATIONS = [give, list, end, open, answer, answerOfferByLink, sign, report] as const;
