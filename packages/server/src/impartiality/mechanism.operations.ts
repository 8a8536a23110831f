/** The mechanism that safeguards impartiality, its meetings with papers and actions, and what the body's own clients get. */
import { OFFER_GUARDS } from '@certwright/core/impartiality/client-offer.decider';
import {
  CompleteMeetingActionInput,
  MechanismInput,
  MechanismView,
  MeetingInput,
  MeetingView,
  OfferInput,
  OfferView,
} from '@certwright/core/impartiality/impartiality.schema';
import { MECHANISM_GUARDS } from '@certwright/core/impartiality/mechanism.decider';
import { MEETING_GUARDS } from '@certwright/core/impartiality/meeting.decider';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  CLIENT_OFFER,
  IMPARTIALITY_MECHANISM,
  IMPARTIALITY_MEETING,
  IMPARTIALITY_THREAT,
} from '../body-aggregates.ts';
import { requireFile } from '../evidence/file.reading.ts';
import { membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { mechanismRow, meetingsOf, offerRow } from './impartiality.store.ts';

const mechanismId = (org: string): string => contentId('impartiality-mechanism', org);
const offerId = (org: string): string => contentId('client-offer', org);

/** @throws NotFound */
async function requireMembers(act: Act, people: readonly (string | null)[]): Promise<void> {
  const here = new Set((await membersOf(act)).map(one => one.id));
  if (people.some(one => one !== null && !here.has(one))) throw new NotFound('person');
}

const get = operation({
  id: 'impartiality.mechanism',
  method: 'get',
  path: '/impartiality',
  summary:
    'The mechanism, and what the body’s own clients get from this system; null while nothing was chosen',
  permission: 'impartiality:read',
  input: z.object({}),
  output: z.object({ mechanism: MechanismView.nullable(), offer: OfferView.nullable() }),
  run: async act => {
    const [row, offer] = await Promise.all([
      mechanismRow(act.tx, act.org, mechanismId(act.org)),
      offerRow(act.tx, act.org, offerId(act.org)),
    ]);
    const chosen = offer?.state.phase === 'chosen' ? offer.state : undefined;
    const members = row?.state.content.members ?? [];
    const person = await naming(act, [...members.map(one => one.person), chosen?.by]);
    return {
      mechanism: row
        ? {
            ...row.state.content,
            version: row.version,
            on: row.state.written.on,
            members: members.map(one => ({ ...one, person: person(one.person) })),
          }
        : null,
      offer: chosen && offer ? { ...chosen, version: offer.version, by: person(chosen.by) } : null,
    };
  },
});

const establish = operation({
  id: 'impartiality.establish',
  method: 'put',
  path: '/impartiality',
  summary: 'Say by which mechanism impartiality is safeguarded, and who sits in it',
  permission: 'impartiality:keep',
  refusals: refusalsOf(MECHANISM_GUARDS),
  input: MechanismInput,
  output: Written,
  run: async (act, content) => {
    await requireMembers(
      act,
      content.members.map(one => one.person),
    );
    const command = { type: 'Write', content, by: act.person, on: act.today } as const;
    return written(await begin(act, IMPARTIALITY_MECHANISM, mechanismId(act.org), command));
  },
});

const choose = operation({
  id: 'impartiality.chooseOffer',
  method: 'put',
  path: '/impartiality/client-offer',
  summary:
    'Choose what the body’s own clients get: adviser, starter documents, readiness; with the risk analysis',
  permission: 'impartiality:keep',
  refusals: refusalsOf(OFFER_GUARDS),
  input: OfferInput,
  output: Written,
  run: async (act, chosen) => {
    const command = { type: 'Choose', ...chosen, by: act.person, on: act.today } as const;
    return written(await begin(act, CLIENT_OFFER, offerId(act.org), command));
  },
});

const meetings = operation({
  id: 'impartiality.meetings',
  method: 'get',
  path: '/impartiality/meetings',
  summary: 'Meetings of the mechanism with their papers, conclusions and actions, newest first',
  permission: 'impartiality:read',
  input: PageQuery,
  output: pageOf(MeetingView),
  run: async (act, input) => {
    const { rows, next } = paged(await meetingsOf(act.tx, act.org, input), input.limit);
    const person = await naming(
      act,
      rows.flatMap(({ state }) => [
        ...state.attended,
        ...state.actions.flatMap(one => [one.owner, one.done?.by]),
      ]),
    );
    return {
      next,
      rows: rows.map(({ id, version, state }) => ({
        id,
        version,
        heldOn: state.heldOn,
        attended: state.attended.map(person),
        papers: state.papers.map(one => ({ ...one })),
        threats: [...state.threats],
        conclusions: state.conclusions,
        actions: state.actions.map(({ owner, done, ...one }) => ({
          ...one,
          owner: owner === null ? null : person(owner),
          overdue: done === null && one.dueOn < act.today,
          done: done && { ...done, by: person(done.by) },
        })),
      })),
    };
  },
});

const hold = operation({
  id: 'impartiality.holdMeeting',
  method: 'post',
  path: '/impartiality/meetings',
  summary: 'Record a meeting of the mechanism: papers, threats looked at, conclusions, actions',
  permission: 'impartiality:keep',
  refusals: [...refusalsOf(MEETING_GUARDS.Hold), 'dated-in-the-future'],
  input: MeetingInput,
  output: Written,
  run: async (act, { actions, ...held }) => {
    happenedOn(act, held.heldOn);
    await requireMembers(act, [...held.attended, ...actions.map(one => one.owner)]);
    await Promise.all(held.threats.map(id => stateOf(act, IMPARTIALITY_THREAT, id)));
    for (const { file } of held.papers) await requireFile(act, file ?? undefined);
    const row = await mechanismRow(act.tx, act.org, mechanismId(act.org));
    const sits = new Set(row?.state.content.members.map(one => one.person));
    const command = {
      type: 'Hold',
      ...held,
      actions: actions.map(one => ({ ...one, id: randomUUID() })),
      members: held.attended.filter(one => sits.has(one)).length,
      by: act.person,
      on: act.today,
    } as const;
    return written(await begin(act, IMPARTIALITY_MEETING, randomUUID(), command));
  },
});

const complete = operation({
  id: 'impartiality.completeAction',
  method: 'post',
  path: '/impartiality/meetings/{id}/actions/{action}',
  summary: 'Record what came of an action that the mechanism asked for',
  permission: 'impartiality:keep',
  refusals: refusalsOf(MEETING_GUARDS.CompleteAction),
  input: CompleteMeetingActionInput,
  output: Written,
  run: async (act, { id, action, result }) => {
    const command = { type: 'CompleteAction', action, result, by: act.person, on: act.today } as const;
    return written(await handle(act, IMPARTIALITY_MEETING, id, command));
  },
});

export const MECHANISM_OPERATIONS = [get, establish, choose, meetings, hold, complete] as const;
