/** The library of standards for everybody, and what an organization adopts of it. */
import { ADOPT_GUARDS } from '@certwright/core/standard/adoption.decider';
import {
  AdoptInput,
  AdoptionView,
  DropInput,
  EditionHead,
  EditionId,
  EditionView,
  ScopeInput,
} from '@certwright/core/standard/standard.schema';
import { EDITIONS } from '@certwright/standards/library';
import { byNumber } from '@certwright/standards/number-order';
import { z } from 'zod';
import { ADOPTION } from '../organization-aggregates.ts';
import { begin } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation, publicOperation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { adoptEdition, adoptionId } from './adopt.ts';
import { libraryEdition, requireEdition } from './adopted.ts';
import { editionView, headView } from './edition.view.ts';
import { resolveHead } from './resolve.ts';
import { adoptionsOf } from './standard.store.ts';

const list = publicOperation({
  id: 'standard.list',
  method: 'get',
  path: '/standards',
  summary: 'The editions in the library',
  input: z.object({}),
  output: z.object({ rows: z.array(EditionHead) }),
  run: async () => ({ rows: EDITIONS.map(headView) }),
});

const get = publicOperation({
  id: 'standard.get',
  method: 'get',
  path: '/standards/{edition}',
  summary: 'An edition with its requirements in our own words',
  input: z.object({ edition: EditionId }),
  output: EditionView,
  run: async (_, { edition }) => editionView(await libraryEdition(edition)),
});

const adopted = operation({
  id: 'standard.adopted',
  method: 'get',
  path: '/standards',
  summary: 'The editions that the organization adopted, and those it dropped',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({ rows: z.array(AdoptionView) }),
  run: async act => {
    const rows = await adoptionsOf(act.tx, act.org);
    const heads = await Promise.all(rows.map(row => resolveHead(act, row.state.edition)));
    const answered = rows.flatMap((row, i) => {
      const { phase, scope, adoptedOn, dropped } = row.state;
      const summary = heads[i];
      if (!summary || phase === 'none') return [];
      const { id, version } = row;
      return [{ id, version, phase, edition: headView(summary), scope, adoptedOn, dropped: dropped ?? null }];
    });
    return { rows: answered.toSorted((a, b) => byNumber(a.edition, b.edition)) };
  },
});

const adopt = operation({
  id: 'standard.adopt',
  method: 'post',
  path: '/standards/{edition}/adopt',
  summary: 'Adopt an edition with its scope; its requirements join the one list',
  permission: 'standard:adopt',
  refusals: [...ADOPT_GUARDS.map(guard => guard.refused), 'dated-in-the-future'],
  input: AdoptInput,
  output: Written,
  run: async (act, { edition, scope, on }) => {
    await requireEdition(act, edition);
    return written(await adoptEdition(act, { edition, scope, on: happenedOn(act, on) }));
  },
});

const rescope = operation({
  id: 'standard.rescope',
  method: 'put',
  path: '/standards/{edition}/scope',
  summary: 'Change the scope in which an adopted edition applies',
  permission: 'standard:adopt',
  refusals: ['edition-not-adopted', 'dated-in-the-future'],
  input: ScopeInput,
  output: Written,
  run: async (act, { edition, scope, on }) => {
    await requireEdition(act, edition);
    const command = { type: 'ChangeScope', scope, by: act.person, on: happenedOn(act, on) } as const;
    return written(await begin(act, ADOPTION, adoptionId(act, edition), command));
  },
});

const drop = operation({
  id: 'standard.drop',
  method: 'post',
  path: '/standards/{edition}/drop',
  summary: 'Drop an adopted edition; what was assessed stays on record',
  permission: 'standard:adopt',
  refusals: ['edition-not-adopted', 'dated-in-the-future'],
  input: DropInput,
  output: Written,
  run: async (act, { edition, why, on }) => {
    await requireEdition(act, edition);
    const command = { type: 'Drop', why, by: act.person, on: happenedOn(act, on) } as const;
    return written(await begin(act, ADOPTION, adoptionId(act, edition), command));
  },
});

export const STANDARD_OPERATIONS = [list, get, adopted, adopt, rescope, drop] as const;
