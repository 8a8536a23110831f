/** Control of documents: who answers, approves and reads; review again; reminders; numbers; what was seen of a draft. */
import { CONTROL_GUARDS, REVIEW_GUARDS } from '@certwright/core/document/document.guards';
import { document } from '@certwright/core/document/document.decider';
import { nextNumber } from '@certwright/core/document/document.number';
import { ControlSchema, DocumentKind } from '@certwright/core/document/document.schema';
import { isAskedToRead, versionInForce } from '@certwright/core/document/document.state';
import { fold, refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { Id, PlainDate, Prose } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { DOCUMENT } from '../organization-aggregates.ts';
import { membersOf, ownName } from '../party/people.ts';
import { handle, stateOf } from '../platform/events/aggregate.ts';
import type { Act } from '../platform/events/act.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { acknowledgementsOf } from './document.store.ts';
import { eventsUpTo, noteReminder, noteSeen, numbersIn, remindedOn, seenBy } from './followed.store.ts';

/** @throws Refused when somebody is named who is no member */
async function requireMembers(act: Act, persons: readonly string[]): Promise<void> {
  if (persons.length === 0) return;
  const members = new Set((await membersOf(act)).map(one => one.id));
  if (persons.some(id => !members.has(id))) throw new Refused(refuse('person-not-a-member'));
}

const control = operation({
  id: 'document.control',
  method: 'put',
  path: '/documents/{id}/control',
  summary:
    'Say who answers for a document, who approves it in which steps, who reads it, when it is looked at again',
  permission: 'document:write',
  refusals: [...refusalsOf(CONTROL_GUARDS), 'document-obsolete', 'person-not-a-member'],
  input: z.object({ id: Id, control: ControlSchema }),
  output: Written,
  run: async (act, { id, control: said }) => {
    const named = [...said.steps.flatMap(step => step.persons), ...said.readers.persons];
    await requireMembers(act, said.owner === null ? named : [...named, said.owner]);
    const command = { type: 'SetControl', control: said, by: act.person, on: act.today } as const;
    return written(await handle(act, DOCUMENT, id, command));
  },
});

const review = operation({
  id: 'document.confirm-review',
  method: 'post',
  path: '/documents/{id}/review',
  summary: 'Note that the version in force was looked at again and stays as it is, and why',
  permission: 'document:write',
  refusals: [...refusalsOf(REVIEW_GUARDS), 'document-obsolete', 'dated-in-the-future'],
  input: z.object({ id: Id, why: Prose, on: PlainDate.optional() }),
  output: Written,
  run: async (act, { id, why, on }) => {
    const command = { type: 'ConfirmReview', why, by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, DOCUMENT, id, command));
  },
});

const next = operation({
  id: 'document.next-number',
  method: 'get',
  path: '/document-numbers/next',
  summary: 'The next free number of a kind, in the organization’s own way of writing',
  permission: 'document:write',
  input: z.object({ kind: DocumentKind }),
  output: z.object({ number: z.string() }),
  run: async (act, { kind }) => ({ number: nextNumber(kind, await numbersIn(act.tx, act.org)) }),
});

const remind = operation({
  id: 'document.remind',
  method: 'post',
  path: '/documents/{id}/remind',
  summary: 'Write to everybody who is asked to read the version in force and has not, once a day at most',
  permission: 'document:write',
  refusals: ['nobody-to-remind', 'reminded-today'],
  input: z.object({ id: Id }),
  output: z.object({ letters: z.number().int(), withoutAddress: z.number().int() }),
  run: async (act, { id }) => {
    const { state } = await stateOf(act, DOCUMENT, id);
    const release = versionInForce(state);
    const [members, read, last] = await Promise.all([
      membersOf(act),
      acknowledgementsOf(act.tx, id),
      release === null ? undefined : remindedOn(act.tx, id, release),
    ]);
    const done = new Set(read.filter(one => one.state.release === release).map(one => one.state.person));
    const waiting = members.filter(
      one => !done.has(one.id) && isAskedToRead(state, one) && one.can('document:acknowledge'),
    );
    if (release === null || waiting.length === 0) throw new Refused(refuse('nobody-to-remind'));
    if (last === act.today) throw new Refused(refuse('reminded-today'));
    const reached = waiting.filter(one => one.email !== '');
    const organization = await ownName(act);
    const data = {
      organization,
      document: `${state.number} ${state.title}`,
      link: `${act.baseUrl}/o/${act.org}/implement/documents/${id}`,
    };
    for (const { email: address } of reached) {
      await act.post(act.tx, { org: act.org, address, letter: 'reading-reminder', data, at: act.at });
    }
    const row = { org: act.org, document: id, release, sent_by: act.person, sent_on: act.today };
    await noteReminder(act.tx, { ...row, people: waiting.length });
    return { letters: reached.length, withoutAddress: waiting.length - reached.length };
  },
});

const seen = operation({
  id: 'document.seen',
  method: 'post',
  path: '/documents/{id}/seen',
  summary: 'Note that you looked at a document as it is now; what changes later is told from here',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: z.object({ version: z.number().int() }),
  run: async (act, { id }) => {
    const { version } = await stateOf(act, DOCUMENT, id);
    const { org, person, at } = act;
    await noteSeen(act.tx, { org, person, document: id, version, at });
    return { version };
  },
});

const since = operation({
  id: 'document.since',
  method: 'get',
  path: '/documents/{id}/since',
  summary: 'The document as you looked at it last, to tell what changed; null when you have not',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: z.object({
    seen: z
      .object({
        version: z.number().int(),
        at: z.string(),
        title: z.string(),
        text: z.string(),
        requirements: z.number().int(),
      })
      .nullable(),
  }),
  run: async (act, { id }) => {
    await stateOf(act, DOCUMENT, id);
    const last = await seenBy(act.tx, id, act.person);
    if (!last) return { seen: null };
    const { version, at } = last;
    const then = fold(document, await eventsUpTo(act.tx, { org: act.org, document: id, version }));
    return {
      seen: { version, at, title: then.title, text: then.text, requirements: then.requirements.length },
    };
  },
});

export const DOCUMENT_CONTROL_OPERATIONS = [control, review, next, remind, seen, since] as const;
