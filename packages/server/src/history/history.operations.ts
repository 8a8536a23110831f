/** The history of every record of the organization's side: who changed what, when and why, and what it said on a day. */
import { RecordEntry, RecordKindSchema, RecordOnDay } from '@certwright/core/history/history.schema';
import { PAST } from '@certwright/core/kernel/past.schema';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { pageOf, PageQuery } from '../platform/http/page.ts';
import { historyEntries, recordOnDay } from './history.view.ts';

const of = operation({
  id: 'history.of',
  method: 'get',
  path: '/history/{kind}/{id}',
  summary:
    'What happened to a record, newest first: who, when, why, and field by field what was before and after',
  permission: 'requirement:read',
  input: PageQuery.extend({
    kind: RecordKindSchema,
    id: Id,
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  output: pageOf(RecordEntry),
  run: (act, { kind, id, ...page }) => historyEntries(act, kind, id, page),
});

const at = operation({
  id: 'history.at',
  method: 'get',
  path: '/history/{kind}/{id}/on/{on}',
  summary: 'What a record said at the end of a day, as known then or as known now',
  permission: 'requirement:read',
  refusals: ['dated-in-the-future'],
  input: z.object({ kind: RecordKindSchema, id: Id, on: PlainDate, known: PAST.known }),
  output: RecordOnDay,
  run: (act, { kind, id, on, known = 'then' }) =>
    recordOnDay(act, kind, id, { on: happenedOn(act, on), known }),
});

export const HISTORY_OPERATIONS = [of, at] as const;
