/** Applying for certification and reviewing the application. */
import { randomUUID } from 'node:crypto';
import {
  ApplicationInput,
  ApplicationView,
  ReviewInput,
} from '@certwright/core/application/application.schema';
import { REVIEW_GUARDS, type SubmittedApplication } from '@certwright/core/application/application.decider';
import { Id } from '@certwright/core/kernel/schema';
import { EDITION_GUARDS, editionRefusal } from '@certwright/core/standard/edition-choice';
import { z } from 'zod';
import { APPLICATION, CERTIFICATION } from '../body-aggregates.ts';
import { engagementWith, placedIn, requireEngagement } from '../engagement/engagement.ts';
import { type Named, naming } from '../party/people.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireAble } from '../qualification/require-able.ts';
import { applicationById, applications } from './application.store.ts';

type Row = NonNullable<Awaited<ReturnType<typeof applicationById>>>;

const reviewer = (row: Row) => (row.state as SubmittedApplication).review?.by;

function view(row: Row, person: (id: string) => Named): z.infer<typeof ApplicationView> {
  const { phase, review, submittedBy: _, ...content } = row.state as SubmittedApplication;
  return {
    ...content,
    id: row.id,
    version: row.version,
    phase,
    editions: [...content.editions],
    sites: [...content.sites],
    client: { id: row.client_org, name: row.client_name },
    body: { id: row.cb_org, name: row.body_name },
    review: review ? { ...review, by: person(review.by), points: { ...review.points } } : null,
  };
}

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
  input: PageQuery.extend({ phase: z.enum(['submitted', 'accepted', 'declined']).optional() }),
  output: pageOf(ApplicationView),
  run: async (act, input) => {
    const { rows, next } = paged(await applications(act.tx, input), input.limit);
    const person = await naming(act, rows.map(reviewer));
    return { rows: rows.map(row => view(row, person)), next };
  },
});

const get = operation({
  id: 'application.get',
  method: 'get',
  path: '/applications/{id}',
  summary: 'One application',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: ApplicationView,
  run: async (act, { id }) => {
    const row = await applicationById(act.tx, id);
    if (!row) throw new NotFound('application');
    return view(row, await naming(act, [reviewer(row)]));
  },
});

const review = operation({
  id: 'application.review',
  method: 'post',
  path: '/applications/{id}/review',
  summary:
    'Accept or decline an application, saying for each point what was looked at (ISO/IEC 17021-1, 9.1.2)',
  permission: 'application:review',
  refusals: [...REVIEW_GUARDS.map(guard => guard.refused), 'person-not-able', 'dated-in-the-future'],
  input: ReviewInput,
  output: Written,
  run: async (act, { id, outcome, points, reasons, on }) => {
    const day = happenedOn(act, on);
    const before = await stateOf(act, APPLICATION, id);
    if (before.state.phase !== 'none') {
      const { engagement, editions } = before.state;
      await requireAble(act, { function: 'application-review', engagement, editions, on: day });
    }
    const type = outcome === 'accept' ? 'Accept' : 'Decline';
    const handled = await handle(act, APPLICATION, id, { type, by: act.person, on: day, points, reasons });
    if (outcome === 'accept' && before.state.phase !== 'none') {
      const { engagement, editions, scope } = before.state;
      const placement = placedIn(await requireEngagement(act, engagement), true);
      for (const edition of editions) {
        const open = { type: 'Open', by: act.person, on: day, engagement, edition, scope } as const;
        await begin(act, CERTIFICATION, randomUUID(), open, placement);
      }
    }
    return written(handled);
  },
});

export const APPLICATION_OPERATIONS = [submit, list, get, review] as const;
