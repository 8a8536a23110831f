/** Evidence that is collected again: who collects the next piece and when, and handing it in. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { randomUUID } from 'node:crypto';
import { addMonths } from '@certwright/rules/calendar-date';
import { goesOn } from '@certwright/core/evidence/evidence.decider';
import {
  ATTACH_GUARDS,
  END_COLLECTION_GUARDS,
  REPLACE_GUARDS,
  SCHEDULE_GUARDS,
} from '@certwright/core/evidence/evidence.guards';
import {
  CollectInput,
  EvidenceActInput,
  ReferredRecordView,
  ScheduleInput,
} from '@certwright/core/evidence/evidence.schema';
import type { Content, Evidence } from '@certwright/core/evidence/evidence.state';
import { z } from 'zod';
import { EVIDENCE } from '../organization-aggregates.ts';
import { isMember, membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { recordChoices } from './record-choices.ts';
import { SOURCE_REFUSALS, sourceOf } from './source.ts';

type Given = Parameters<typeof sourceOf>[1] & {
  readonly title: string;
  readonly from?: string | undefined;
  readonly standsFor: string;
  readonly expiresOn: string | null;
  readonly collectedBy?: string | undefined;
};

/**
 * What is handed in, once the file, the record and the collector are known to exist.
 * @throws NotFound, Refused `evidence-not-one-thing`, `referred-record-unfinished`
 */
export async function contentOf(
  act: Act,
  { title, from, standsFor, expiresOn, collectedBy, ...source }: Given,
): Promise<Content & { readonly collectedBy?: string }> {
  if (collectedBy !== undefined && !(await isMember(act, collectedBy))) throw new NotFound('person');
  return {
    ...(await sourceOf(act, source)),
    title,
    ...(from === undefined ? {} : { from }),
    standsFor,
    expiresOn,
    ...(collectedBy === undefined ? {} : { collectedBy }),
  };
}

/** The If-Match of the request belongs to one piece; another of its chain is changed as it is. */
const unasked = ({ expected: _, ...own }: Act): Act => own;

/** The newest piece of a chain was withdrawn: the one before it is in use again and is collected as planned. */
export async function reinstate(
  act: Act,
  { id, replaces, replacedBy, collection }: Evidence & { readonly id: string },
  on: string,
): Promise<void> {
  if (replaces === undefined || replacedBy !== undefined) return;
  const before = await stateOf(act, EVIDENCE, replaces);
  if (before.state.phase !== 'attached' || before.state.replacedBy !== id) return;
  const again = collection && goesOn(collection, before.state.standsFor);
  const command = { type: 'Reinstate', ...(again && { collection: again }), by: act.person, on } as const;
  await handle(unasked(act), EVIDENCE, replaces, command);
}

const collect = operation({
  id: 'evidence.collect',
  method: 'post',
  path: '/evidence/{id}/next',
  summary:
    'Hand in the next piece of a chain: it replaces this one for the same requirements, which stays readable',
  permission: 'evidence:attach',
  refusals: [
    'evidence-withdrawn',
    ...refusalsOf(REPLACE_GUARDS),
    ...refusalsOf(ATTACH_GUARDS),
    ...SOURCE_REFUSALS,
    'dated-in-the-future',
  ],
  input: CollectInput,
  output: Written,
  run: async (act, { id, on, title, ...given }) => {
    const by = act.person;
    const day = happenedOn(act, on);
    const { state } = await stateOf(act, EVIDENCE, id);
    const content = await contentOf(act, { ...given, title: title ?? state.title });
    const successor = randomUUID();
    const { standsFor } = content;
    await handle(act, EVIDENCE, id, { type: 'Replace', successor, standsFor, by, on: day });
    const collection = state.collection && goesOn(state.collection, standsFor);
    const { requirements } = state;
    const taken = { requirements, replaces: id, ...(collection && { collection }) };
    const command = { type: 'Attach', ...content, ...taken, by, on: day } as const;
    return written(await begin(unasked(act), EVIDENCE, successor, command));
  },
});

const schedule = operation({
  id: 'evidence.schedule',
  method: 'put',
  path: '/evidence/{id}/collection',
  summary: 'Say who collects the next piece, when, and every how many months from then on',
  permission: 'evidence:attach',
  refusals: ['evidence-withdrawn', ...refusalsOf(SCHEDULE_GUARDS), 'dated-in-the-future'],
  input: ScheduleInput,
  output: Written,
  run: async (act, { id, everyMonths, collector, nextDue, on }) => {
    const day = happenedOn(act, on);
    const { state } = await stateOf(act, EVIDENCE, id);
    const members = await membersOf(act);
    const collectorMay = members.find(one => one.id === collector)?.can('evidence:attach') ?? false;
    const due = nextDue ?? addMonths(state.standsFor, everyMonths);
    const planned = { everyMonths, collector, nextDue: due, collectorMay };
    const command = { type: 'Schedule', ...planned, by: act.person, on: day } as const;
    return written(await handle(act, EVIDENCE, id, command));
  },
});

const endCollection = operation({
  id: 'evidence.endCollection',
  method: 'post',
  path: '/evidence/{id}/collection/end',
  summary: 'Plan no further collection; the evidence stays',
  permission: 'evidence:attach',
  refusals: ['evidence-withdrawn', ...refusalsOf(END_COLLECTION_GUARDS), 'dated-in-the-future'],
  input: EvidenceActInput,
  output: Written,
  run: async (act, { id, on }) => {
    const command = { type: 'EndCollection', by: act.person, on: happenedOn(act, on) } as const;
    return written(await handle(act, EVIDENCE, id, command));
  },
});

const records = operation({
  id: 'evidence.records',
  method: 'get',
  path: '/evidence-records',
  summary:
    'Records of the system that can stand as evidence, each with its day; the latest fifty of each kind',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({ rows: z.array(ReferredRecordView.extend({ day: z.string() })) }),
  run: async act => ({ rows: await recordChoices(act) }),
});

export const COLLECTION_OPERATIONS = [collect, schedule, endCollection, records] as const;
