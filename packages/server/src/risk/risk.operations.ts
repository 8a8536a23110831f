/** Lines of a register: listed for table and picture, read whole, recorded, described anew, taken from the example. */
import { randomUUID } from 'node:crypto';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { currentVersion } from '@certwright/core/risk/method.decider';
import { MethodVersionWhole } from '@certwright/core/risk/method.schema';
import { RISK_GUARDS } from '@certwright/core/risk/risk.guards';
import {
  DescribeInput,
  IdentifyInput,
  RiskLine,
  RiskRegisterInput,
  RiskView,
  TakeExamplesInput,
} from '@certwright/core/risk/risk.schema';
import { z } from 'zod';
import { RISK, RISK_METHOD, RISK_REGISTER } from '../organization-aggregates.ts';
import { naming } from '../party/people.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { takeExamples } from './examples.ts';
import { judgeContent } from './links.ts';
import { methodAt, requireRegister } from './method.reading.ts';
import { linesOf, MOST_LINES, nextNumber } from './risk.store.ts';
import { lineViews, riskView, versionView } from './risk.view.ts';

const NAMES = ['owner-not-a-member', 'risk-names-unknown', 'edition-not-adopted'];

const list = operation({
  id: 'risk.list',
  method: 'get',
  path: '/risk-registers/{register}/risks',
  summary: 'A register with its lines in the order of their numbers, and the method that judges them',
  permission: 'requirement:read',
  input: z.object({
    register: Id,
    closed: z.stringbool().default(false).meta({ description: 'Also lines that were closed' }),
  }),
  output: z.object({
    register: RiskRegisterInput.extend({
      id: Id,
      version: z.number().int(),
      phase: z.enum(['current', 'ended']),
    }).meta({ id: 'RiskRegisterHead' }),
    origin: z.string().meta({ description: 'The method of the library that its method began as' }),
    current: MethodVersionWhole,
    older: z.array(MethodVersionWhole).meta({ description: 'Versions that lines are still judged by' }),
    rows: z.array(RiskLine),
  }),
  run: async (act, { register: id, closed }) => {
    const register = await stateOf(act, RISK_REGISTER, id);
    const { content, phase } = register.state;
    const method = await stateOf(act, RISK_METHOD, content.method);
    const all = await linesOf(act.tx, act.org, id);
    const lines = all.filter(row => closed || row.state.phase !== 'closed');
    const current = currentVersion(method.state)?.number ?? 0;
    const person = await naming(
      act,
      method.state.versions.map(one => one.by),
    );
    const used = new Set(lines.map(row => row.state.method.version));
    return {
      register: {
        ...content,
        id,
        version: register.version,
        phase: phase === 'ended' ? ('ended' as const) : ('current' as const),
      },
      origin: method.state.origin,
      current: versionView(method.state, current, person),
      older: [...used].filter(one => one !== current).map(one => versionView(method.state, one, person)),
      rows: await lineViews(act, lines, content.prefix),
    };
  },
});

const get = operation({
  id: 'risk.get',
  method: 'get',
  path: '/risks/{id}',
  summary: 'One line whole: what it says, how it was judged over time, its actions, its acceptance',
  permission: 'requirement:read',
  input: z.object({ id: Id }),
  output: RiskView,
  run: (act, { id }) => riskView(act, id),
});

const identify = operation({
  id: 'risk.identify',
  method: 'post',
  path: '/risk-registers/{register}/risks',
  summary: 'Record a line; the register gives it its number',
  permission: 'risk:write',
  refusals: ['record-ended', ...refusalsOf(RISK_GUARDS.Identify), ...NAMES, 'register-full'],
  input: IdentifyInput,
  output: Written,
  run: async (act, { register, ...content }) => {
    const { method } = await requireRegister(act, register);
    await judgeContent(act, method.data, content);
    const number = await nextNumber(act.tx, act.org, register);
    if (number > MOST_LINES) throw new Refused(refuse('register-full', [], { most: MOST_LINES }));
    const by = { by: act.person, on: act.today };
    const command = { type: 'Identify', register, number, method, content, example: null, ...by } as const;
    return written(await begin(act, RISK, randomUUID(), command));
  },
});

const describe = operation({
  id: 'risk.describe',
  method: 'put',
  path: '/risks/{id}',
  summary: 'Say anew what a line is about; an acceptance of another scenario lapses',
  permission: 'risk:write',
  refusals: ['risk-closed', ...refusalsOf(RISK_GUARDS.Describe), ...NAMES],
  input: DescribeInput,
  output: Written,
  run: async (act, { id, ...content }) => {
    const { state } = await stateOf(act, RISK, id);
    const method = await methodAt(act, state.method);
    await judgeContent(act, method.data, content);
    const command = { type: 'Describe', method, content, by: act.person, on: act.today } as const;
    return written(await handle(act, RISK, id, command));
  },
});

const take = operation({
  id: 'risk.takeExamples',
  method: 'post',
  path: '/risk-registers/{register}/examples',
  summary: 'Take lines of the worked register of the method as drafts that a person confirms one by one',
  permission: 'risk:write',
  refusals: ['record-ended', 'register-full'],
  input: TakeExamplesInput,
  output: z.object({ taken: z.number().int() }),
  run: async (act, { register, refs }) => {
    const { method } = await requireRegister(act, register);
    const { state } = await stateOf(act, RISK_METHOD, method.id);
    const number = await nextNumber(act.tx, act.org, register);
    if (number + refs.length - 1 > MOST_LINES)
      throw new Refused(refuse('register-full', [], { most: MOST_LINES }));
    return { taken: await takeExamples(act, { register, method, origin: state.origin }, refs) };
  },
});

export const RISK_LINE_OPERATIONS = [list, get, identify, describe, take] as const;
