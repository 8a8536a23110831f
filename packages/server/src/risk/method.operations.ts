/** Methods for risks: taken into use from the library as they are or changed, changed again version by version. */
import { randomUUID } from 'node:crypto';
import { Id } from '@certwright/core/kernel/schema';
import { METHOD_GUARDS, type OwnMethod, sameMethod } from '@certwright/core/risk/method.decider';
import {
  ChangeMethodInput,
  methodOf,
  MethodVersionWhole,
  OwnMethodView,
  TakeUpInput,
} from '@certwright/core/risk/method.schema';
import { findRiskMethod } from '@certwright/standards/risk/methods';
import { z } from 'zod';
import { RISK_METHOD } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { dataOf } from './method.view.ts';
import { methodsOf, registersOf } from './risk.store.ts';

type Row = { readonly id: string; readonly version: number; readonly state: OwnMethod };

async function views(act: Act, rows: readonly Row[]): Promise<z.input<typeof OwnMethodView>[]> {
  const registers = await registersOf(act.tx, act.org);
  const person = await naming(
    act,
    rows.flatMap(row => row.state.versions.map(one => one.by)),
  );
  return rows.flatMap(({ id, version, state: { origin, versions } }) => {
    const current = versions.at(-1);
    if (!current) return [];
    const changed = !sameMethod(findRiskMethod(origin), current.method);
    return [
      {
        id,
        version,
        origin,
        changed,
        current: dataOf(current.method),
        versions: versions.map(({ number, why, by, on }) => ({ number, why, by: person(by), on })),
        registers: registers
          .filter(one => one.state.phase === 'current' && one.state.content.method === id)
          .map(one => ({ id: one.id, name: one.state.content.name })),
      },
    ];
  });
}

const list = operation({
  id: 'risk-method.list',
  method: 'get',
  path: '/risk-methods',
  summary: 'The methods for risks that the organization uses, each in its current version',
  permission: 'requirement:read',
  input: z.object({}),
  output: z.object({ rows: z.array(OwnMethodView) }),
  run: async act => ({ rows: await views(act, await methodsOf(act.tx, act.org)) }),
});

const get = operation({
  id: 'risk-method.get',
  method: 'get',
  path: '/risk-methods/{id}',
  summary: 'A method for risks with its versions',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: OwnMethodView.extend({ whole: z.array(MethodVersionWhole) }).meta({ id: 'OwnRiskMethodWhole' }),
  run: async (act, { id }) => {
    const row = await stateOf(act, RISK_METHOD, id);
    const [view] = await views(act, [row]);
    if (!view) throw new NotFound('risk method');
    const whole = row.state.versions.map(({ number, method }) => ({ number, method: dataOf(method) }));
    return {
      ...view,
      whole: whole.flatMap(({ number, method }) => {
        const said = view.versions.find(one => one.number === number);
        return said ? [{ ...said, method }] : [];
      }),
    };
  },
});

const refusals = METHOD_GUARDS.map(guard => guard.refused);

const takeUp = operation({
  id: 'risk-method.takeUp',
  method: 'post',
  path: '/risk-methods',
  summary: 'Take a method of the library into use, as it is or as the organization changed it',
  permission: 'risk:method',
  refusals: ['risk-method-faulty'],
  input: TakeUpInput,
  output: Written,
  run: async (act, { origin, method }) => {
    const shipped = findRiskMethod(origin);
    if (!shipped) throw new NotFound('risk method of the library');
    const taken = method === undefined ? shipped : methodOf(method);
    const command = { type: 'TakeUp', origin, method: taken, by: act.person, on: act.today } as const;
    return written(await begin(act, RISK_METHOD, randomUUID(), command));
  },
});

const change = operation({
  id: 'risk-method.change',
  method: 'put',
  path: '/risk-methods/{id}',
  summary: 'Change a method: its next version judges new lines, and others when they are judged anew',
  permission: 'risk:method',
  refusals,
  input: ChangeMethodInput,
  output: Written,
  run: async (act, { id, method, why }) => {
    const command = { type: 'Change', method: methodOf(method), why, by: act.person, on: act.today } as const;
    return written(await handle(act, RISK_METHOD, id, command));
  },
});

export const RISK_METHOD_OPERATIONS = [list, get, takeUp, change] as const;
