/** An organization's own standards: looked at before they are brought, brought, listed, removed; and relations between editions. */
import { REMOVE_GUARDS } from '@certwright/core/standard/own-edition.decider';
import {
  BringInput,
  BringOutput,
  CrosswalkView,
  OwnStandardList,
  OwnStandardView,
  RelatedEdition,
} from '@certwright/core/standard/own-standard.schema';
import { EditionId } from '@certwright/core/standard/standard.schema';
import { designation } from '@certwright/standards/edition';
import { byNumber } from '@certwright/standards/number-order';
import { z } from 'zod';
import { OWN_EDITION } from '../organization-aggregates.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireEdition } from './adopted.ts';
import { bring, found, ownEditionStream } from './bring.ts';
import { relatedEditions } from './edition-relations.ts';
import { editionView, headView } from './edition.view.ts';
import { crosswalksOf, dropCrosswalk, ownEditionOf, ownEditionsOf } from './own-standard.store.ts';
import { resolveEdition } from './resolve.ts';
import { adoptionsOf } from './standard.store.ts';

const FILE_REFUSALS = ['standard-file-too-large', 'standard-file-unreadable'] as const;

const adoptedIds = async (act: Act): Promise<ReadonlySet<string>> =>
  new Set(
    (await adoptionsOf(act.tx, act.org))
      .filter(({ state }) => state.phase === 'adopted')
      .map(({ state }) => state.edition),
  );

const preview = operation({
  id: 'own-standard.preview',
  method: 'post',
  path: '/own-standards/preview',
  summary: 'What a file would bring: requirements or relations, faults with row and reason, the difference',
  permission: 'standard:adopt',
  refusals: FILE_REFUSALS,
  cost: 20,
  input: BringInput,
  output: BringOutput,
  run: async (act, input) => (await found(act, input)).answer,
});

const bringIn = operation({
  id: 'own-standard.import',
  method: 'post',
  path: '/own-standards',
  summary: 'Bring a standard of your own or relations between editions, as a whole or not at all',
  permission: 'standard:adopt',
  refusals: [...FILE_REFUSALS, 'standard-has-faults'],
  cost: 20,
  input: BringInput,
  output: BringOutput,
  run: async (act, input) => bring(act, await found(act, input)),
});

const list = operation({
  id: 'own-standard.list',
  method: 'get',
  path: '/own-standards',
  summary: 'The standards and relations that the organization brought itself',
  permission: 'requirement:read',
  input: z.object({}),
  output: OwnStandardList,
  run: async act => {
    const [kept, crosswalks, adopted] = await Promise.all([
      ownEditionsOf(act.tx, act.org),
      crosswalksOf(act.tx, act.org),
      adoptedIds(act),
    ]);
    return {
      rows: kept
        .flatMap(({ version, state: { phase, head, edition, format, broughtOn } }) =>
          phase === 'held' && head
            ? [{ ...headView(head), version, format, broughtOn, adopted: adopted.has(edition) }]
            : [],
        )
        .toSorted(byNumber),
      crosswalks: crosswalks.map(one => ({
        from: one.from_edition,
        to: one.to_edition,
        name: one.name,
        relations: one.relations.length,
      })),
    };
  },
});

const get = operation({
  id: 'own-standard.get',
  method: 'get',
  path: '/own-standards/{edition}',
  summary: 'A standard that the organization brought itself, with its requirements',
  permission: 'requirement:read',
  input: z.object({ edition: EditionId }),
  output: OwnStandardView,
  run: async (act, { edition: id }) => {
    const kept = await ownEditionOf(act.tx, act.org, id);
    const edition = kept?.state.phase === 'held' ? await resolveEdition(act, id) : undefined;
    if (!kept || !edition) throw new NotFound('standard');
    const { format, broughtOn } = kept.state;
    const adopted = (await adoptedIds(act)).has(id);
    return { ...editionView(edition), version: kept.version, format, broughtOn, adopted };
  },
});

const remove = operation({
  id: 'own-standard.remove',
  method: 'post',
  path: '/own-standards/{edition}/remove',
  summary: 'Remove a standard of your own that is not adopted; what was assessed stays on record',
  permission: 'standard:adopt',
  refusals: REMOVE_GUARDS.map(guard => guard.refused),
  input: z.object({ edition: EditionId }),
  output: Written,
  run: async (act, { edition }) => {
    const adopted = (await adoptedIds(act)).has(edition);
    const command = { type: 'Remove', adopted, by: act.person, on: act.today } as const;
    return written(await handle(act, OWN_EDITION, ownEditionStream(act.org, edition), command));
  },
});

const removeCrosswalk = operation({
  id: 'own-standard.removeCrosswalk',
  method: 'post',
  path: '/own-crosswalks/remove',
  summary: 'Remove the relations that were brought between two editions',
  permission: 'standard:adopt',
  input: z.object({ from: EditionId, to: EditionId }),
  output: CrosswalkView.pick({ from: true, to: true }),
  run: async (act, { from, to }) => {
    if (!(await dropCrosswalk(act.tx, act.org, from, to))) throw new NotFound('relations');
    const stream = `own_crosswalk:${contentId('own-crosswalk', act.org, from, to)}`;
    const removed = { type: 'CrosswalkRemoved', from, to };
    await recordEvent(act, stream, removed);
    return { from, to };
  },
});

const related = operation({
  id: 'own-standard.related',
  method: 'get',
  path: '/standards/{edition}/related',
  summary: 'The editions that one is related to, by what you brought or by the library',
  permission: 'requirement:read',
  input: z.object({ edition: EditionId }),
  output: z.object({ rows: z.array(RelatedEdition) }),
  run: async (act, { edition }) => {
    await requireEdition(act, edition);
    const all = await relatedEditions(act, edition);
    return {
      rows: all.map(({ to, relations, by }) => ({
        id: to.edition.id,
        name: designation(to.edition),
        relations: relations.length,
        by,
      })),
    };
  },
});

export const OWN_STANDARD_OPERATIONS = [
  preview,
  bringIn,
  list,
  get,
  remove,
  removeCrosswalk,
  related,
] as const;
