/** The register of what customers and regulators demand, with source and date. */
import { randomUUID } from 'node:crypto';
import { Id, Prose } from '@certwright/core/kernel/schema';
import { DemandInput, DemandView } from '@certwright/core/standard/choose.schema';
import { z } from 'zod';
import { DEMAND } from '../organization-aggregates.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { demandsOf } from './choose.store.ts';

const list = operation({
  id: 'demand.list',
  method: 'get',
  path: '/demands',
  summary: 'Who demands which standard, the newest entry first',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({ rows: z.array(DemandView) }),
  run: async act => ({
    rows: (await demandsOf(act.tx, act.org)).flatMap(({ id, version, state }) => {
      const { phase, standard, who, kind, source, demandedOn, neededBy } = state;
      if (phase === 'none') return [];
      return [{ id, version, phase, standard, who, kind, source, demandedOn, neededBy }];
    }),
  }),
});

const record = operation({
  id: 'demand.record',
  method: 'post',
  path: '/demands',
  summary: 'Record that a customer, tender or regulator demands a standard, with the document and its date',
  permission: 'standard:adopt',
  refusals: ['demand-needed-before-made', 'dated-in-the-future'],
  input: DemandInput,
  output: Written,
  run: async (act, input) => {
    const demandedOn = happenedOn(act, input.demandedOn);
    const command = { type: 'Record', ...input, demandedOn, by: act.person, on: act.today } as const;
    return written(await begin(act, DEMAND, randomUUID(), command));
  },
});

const withdraw = operation({
  id: 'demand.withdraw',
  method: 'post',
  path: '/demands/{id}/withdraw',
  summary: 'Note that a demand stands no longer, and why',
  permission: 'standard:adopt',
  refusals: ['demand-not-open'],
  input: z.object({ id: Id, why: Prose }),
  output: Written,
  run: async (act, { id, why }) =>
    written(await handle(act, DEMAND, id, { type: 'Withdraw', why, by: act.person, on: act.today })),
});

export const DEMAND_OPERATIONS = [list, record, withdraw] as const;
