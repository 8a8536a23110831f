/** Reviewing an application: what the records say about each point, then the answer of a person (ISO/IEC 17021-1, 9.1.2). */
import { randomUUID } from 'node:crypto';
import {
  REVIEW_GUARDS,
  type SubmittedApplication,
  wholeApplication,
} from '@certwright/core/application/application.decider';
import { PreAnswerView, ReviewInput } from '@certwright/core/application/application.schema';
import { preAnswers } from '@certwright/core/application/pre-answers';
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import { holdsOn } from '@certwright/core/body/scheme.decider';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { findEdition } from '@certwright/standards/library';
import { z } from 'zod';
import { consultancyDays } from '../audit/consultancy.reading.ts';
import { accreditationsHere, practiceHere, schemesHere } from '../body/body.reading.ts';
import { APPLICATION, CERTIFICATION } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, loadRow, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireAble } from '../qualification/require-able.ts';
import { whoIsAble } from './able.ts';

const nameOf = (edition: string): string => findEdition(edition)?.name ?? edition;

/** Editions that the body offers on a day; null where it has set up none. */
async function offeredOn(act: Act, day: string): Promise<readonly string[] | null> {
  const schemes = await schemesHere(act);
  return schemes.length === 0 ? null : schemes.filter(one => holdsOn(one, day)).map(one => one.edition);
}

async function factsFor(act: Act, application: SubmittedApplication, on: string) {
  const { engagement, editions, codes } = wholeApplication(application);
  const [offered, accreditations, practice, able, time, consulted] = await Promise.all([
    offeredOn(act, on),
    accreditationsHere(act),
    practiceHere(act),
    whoIsAble(act, { engagement, editions, codes }),
    loadRow(act, 'audit_time', engagement),
    consultancyDays(act, engagement),
  ]);
  const determined = time?.state as AuditTime | undefined;
  return {
    on,
    name: nameOf,
    offered,
    accreditations,
    ...able,
    time: determined?.answer ? { days: determined.answer.days, on: determined.on } : null,
    consulted,
    consultancyYears: practice.deadlines.consultancyYears,
  };
}

const points = operation({
  id: 'application.review-points',
  method: 'get',
  path: '/applications/{id}/review-points',
  summary: 'What the records say about each point of the review of an application, before anybody writes',
  permission: 'application:review',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(PreAnswerView) }),
  run: async (act, { id }) => {
    const { state } = await stateOf(act, APPLICATION, id);
    if (state.phase === 'none') throw new NotFound('application');
    return { rows: [...preAnswers(state, await factsFor(act, state, act.today))] };
  },
});

const review = operation({
  id: 'application.review',
  method: 'post',
  path: '/applications/{id}/review',
  summary:
    'Accept or decline an application, saying for each point what was looked at (ISO/IEC 17021-1, 9.1.2)',
  permission: 'application:review',
  refusals: [...refusalsOf(REVIEW_GUARDS), 'person-not-able', 'dated-in-the-future'],
  input: ReviewInput,
  output: Written,
  run: async (act, { id, outcome, points: answers, reasons, on }) => {
    const day = happenedOn(act, on);
    const before = await stateOf(act, APPLICATION, id);
    if (before.state.phase !== 'none') {
      const { engagement, editions } = before.state;
      await requireAble(act, { function: 'application-review', engagement, editions, on: day });
    }
    const type = outcome === 'accept' ? 'Accept' : 'Decline';
    const offered = await offeredOn(act, day);
    const sought = before.state.phase === 'none' ? [] : before.state.editions;
    const notOffered = offered === null ? [] : sought.filter(one => !offered.includes(one)).map(nameOf);
    const command = { type, by: act.person, on: day, points: answers, reasons, notOffered } as const;
    const handled = await handle(act, APPLICATION, id, command);
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

export const REVIEW_OPERATIONS = [points, review] as const;
