/** What an organization has to do with a deliverable: whether it adopted it, watches it, and has seen its changes. */
import { CatalogueChange, DeliverableId } from '@certwright/core/catalogue/catalogue.schema';
import { z } from 'zod';
import { WATCH } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { STANDARD_OPERATIONS } from '../standard/standard.operations.ts';
import { chainOf, changesOf, deliverableById, newestChange } from './catalogue.store.ts';
import { changeView } from './catalogue.view.ts';
import { watchOf } from './watch.store.ts';

const Of = z.object({ id: DeliverableId });
const watchId = (act: Act, deliverable: number): string => contentId('watch', act.org, String(deliverable));

async function requireDeliverable(act: Act, id: number) {
  const row = await deliverableById(act.tx, id);
  if (!row) throw new NotFound('deliverable');
  return row;
}

const held = operation({
  id: 'catalogue.held',
  method: 'get',
  path: '/catalogue/{id}',
  summary:
    'What the organization holds of a deliverable and its other editions, and which changes it has not seen',
  permission: 'requirement:read',
  input: Of,
  output: z.object({
    adoptions: z.array(
      z.object({
        edition: z.string(),
        name: z.string(),
        phase: z.string(),
        scope: z.string(),
        adoptedOn: z.string(),
      }),
    ),
    watched: z.boolean(),
    unseen: z.array(CatalogueChange),
  }),
  run: async (act, { id }) => {
    const row = await requireDeliverable(act, id);
    const adopted = STANDARD_OPERATIONS[2];
    const [chain, watching, changes, { rows }] = await Promise.all([
      chainOf(act.tx, row),
      watchOf(act.tx, act.org, id),
      changesOf(act.tx, id, 50),
      adopted.run(act, {}),
    ]);
    const names = new Set(chain.map(link => link.reference));
    const adoptions = rows.flatMap(({ edition, phase, scope, adoptedOn }) =>
      names.has(edition.name) ? [{ edition: edition.id, name: edition.name, phase, scope, adoptedOn }] : [],
    );
    const concerned = watching?.phase === 'watched' || adoptions.some(one => one.name === row.base);
    const seen = watching?.seen_through ?? 0;
    return {
      adoptions,
      watched: watching?.phase === 'watched',
      unseen: concerned ? changes.filter(change => change.pos > seen).map(changeView) : [],
    };
  },
});

const watch = operation({
  id: 'catalogue.watch',
  method: 'post',
  path: '/catalogue/{id}/watch',
  summary: 'Watch a deliverable: its changes appear under Today',
  permission: 'standard:adopt',
  refusals: ['deliverable-already-watched'],
  input: Of,
  output: Written,
  run: async (act, { id }) => {
    const { reference } = await requireDeliverable(act, id);
    const through = await newestChange(act.tx);
    const command = { type: 'Watch', deliverable: id, reference, through, by: act.person } as const;
    return written(await begin(act, WATCH, watchId(act, id), command));
  },
});

const leave = operation({
  id: 'catalogue.leave',
  method: 'post',
  path: '/catalogue/{id}/leave',
  summary: 'Stop watching a deliverable',
  permission: 'standard:adopt',
  refusals: ['deliverable-not-watched'],
  input: Of,
  output: Written,
  run: async (act, { id }) => {
    await requireDeliverable(act, id);
    return written(await begin(act, WATCH, watchId(act, id), { type: 'Leave', by: act.person }));
  },
});

const note = operation({
  id: 'catalogue.noteChanges',
  method: 'post',
  path: '/catalogue/{id}/note',
  summary: 'Note the changes of a deliverable as seen, up to a position of the feed',
  permission: 'standard:adopt',
  refusals: ['changes-already-noted'],
  input: Of.extend({ through: z.number().int().min(1) }),
  output: Written,
  run: async (act, { id, through: wished }) => {
    const { reference } = await requireDeliverable(act, id);
    const through = Math.min(wished, await newestChange(act.tx));
    const command = { type: 'NoteChanges', deliverable: id, reference, through, by: act.person } as const;
    return written(await begin(act, WATCH, watchId(act, id), command));
  },
});

export const CATALOGUE_WATCH_OPERATIONS = [held, watch, leave, note] as const;
