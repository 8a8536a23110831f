/** Documents that were approved before they came here: tried first, taken over all or none, taken back. */
import { randomUUID } from 'node:crypto';
import { TakeOverRow } from '@certwright/core/document/document.schema';
import { UNDO_GUARDS } from '@certwright/core/document/document.guards';
import { Id } from '@certwright/core/kernel/schema';
import { refuse } from '@certwright/core/kernel/decider';
import { NamedPerson } from '@certwright/core/party/named.schema';
import { z } from 'zod';
import { DOCUMENT } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import { handle } from '../platform/events/aggregate.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { requireRequirements } from '../standard/adopted.ts';
import { broughtBy, runsOf } from './followed.store.ts';
import { judgeRows, takeOver } from './take-over.ts';

/** Documents of one run; more are taken over in several. */
const MOST = 500;
const Fault = z.object({ row: z.number().int(), field: z.string(), message: z.string() });

const apply = operation({
  id: 'document.take-over',
  method: 'post',
  path: '/document-take-overs',
  summary:
    'Take over documents with number, version, owner and past approval; without `apply` it only says what is wrong',
  permission: 'document:approve',
  refusals: ['take-over-has-faults', 'edition-not-adopted'],
  input: z.object({ rows: z.array(TakeOverRow).min(1).max(MOST), apply: z.boolean().default(false) }),
  output: z.object({ run: Id.nullable(), faults: z.array(Fault), documents: z.array(Id) }),
  run: async (act, { rows, apply: really }) => {
    const faults = await judgeRows(act, rows);
    if (!really) return { run: null, faults: [...faults], documents: [] };
    const [first] = faults;
    if (first) throw new Refused(refuse('take-over-has-faults', [], { ...first, faults: faults.length }));
    await requireRequirements(
      act,
      rows.flatMap(row => row.requirements),
    );
    const run = randomUUID();
    return { run, faults: [], documents: [...(await takeOver(act, run, rows))] };
  },
});

const list = operation({
  id: 'document.take-overs',
  method: 'get',
  path: '/document-take-overs',
  summary: 'Take-overs of documents, the newest first, and how many of each can be taken back',
  permission: 'document:write',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z.object({
        run: Id,
        at: z.string(),
        by: NamedPerson,
        documents: z.number().int(),
        untouched: z.number().int(),
      }),
    ),
  }),
  run: async act => {
    const runs = await runsOf(act.tx, act.org);
    const person = await naming(
      act,
      runs.map(one => one.by),
    );
    const untouched = await Promise.all(runs.map(one => broughtBy(act.tx, act.org, one.run)));
    return {
      rows: runs.map((one, i) => ({ ...one, by: person(one.by), untouched: untouched[i]?.length ?? 0 })),
    };
  },
});

const undo = operation({
  id: 'document.undo-take-over',
  method: 'post',
  path: '/document-take-overs/{run}/undo',
  summary: 'Take back the documents of a take-over to which nothing has happened since',
  permission: 'document:approve',
  refusals: UNDO_GUARDS.map(one => one.refused),
  input: z.object({ run: Id }),
  output: z.object({ undone: z.number().int(), kept: z.number().int() }),
  run: async (act, { run }) => {
    const known = (await runsOf(act.tx, act.org)).find(one => one.run === run);
    if (!known) throw new NotFound('take-over');
    const rows = await broughtBy(act.tx, act.org, run);
    const [first] = rows;
    if (!first) throw new Refused(refuse('taken-over-document-was-touched', [], { number: 'each of them' }));
    for (const { id } of rows) {
      await handle(act, DOCUMENT, id, { type: 'UndoTakeOver', by: act.person, on: act.today });
    }
    return { undone: rows.length, kept: known.documents - rows.length };
  },
});

export const TAKE_OVER_OPERATIONS = [apply, list, undo] as const;
