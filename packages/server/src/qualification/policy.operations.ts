/** The body's rules about its people: intervals, rotation, who evaluates. From the first of them on, nobody unshown is assigned. */
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { POLICY_GUARDS, type PeoplePolicy } from '@certwright/core/qualification/policy.decider';
import { PolicyInput, PolicyView } from '@certwright/core/qualification/qualification.schema';
import { iso17021 } from '@certwright/core/kernel/citation';
import { z } from 'zod';
import { PEOPLE_POLICY } from '../body-aggregates.ts';
import { membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { policyRow } from './competence.store.ts';
import { policyId } from './policy.reading.ts';

const get = operation({
  id: 'people-policy.get',
  method: 'get',
  path: '/people-policy',
  summary: 'What the body chose about its people; null while it has chosen nothing',
  permission: 'competence:read',
  input: z.object({}),
  output: z.object({ policy: PolicyView.nullable() }),
  run: async act => {
    const row = await policyRow(act.tx, act.org, policyId(act.org));
    return { policy: row ? await view(act, row.version, row.state) : null };
  },
});

async function view(act: Act, version: number, state: PeoplePolicy) {
  if (state.phase === 'none') return null;
  const person = await naming(act, [state.by, ...state.evaluators.map(one => one.person)]);
  const { phase: _, ...said } = state;
  return {
    ...said,
    version,
    by: person(state.by),
    evaluators: state.evaluators.map(one => ({
      ...one,
      standards: [...one.standards],
      person: person(one.person),
    })),
  };
}

const establish = operation({
  id: 'people-policy.establish',
  method: 'put',
  path: '/people-policy',
  summary:
    'Choose intervals, rotation and evaluators; from then on only those are assigned whom the records show to be able',
  permission: 'people:govern',
  refusals: [...refusalsOf(POLICY_GUARDS), 'person-not-of-this-body', 'dated-in-the-future'],
  input: PolicyInput,
  output: Written,
  run: async (act, { on, ...content }) => {
    const day = happenedOn(act, on);
    const here = new Set((await membersOf(act)).map(one => one.id));
    const strange = content.evaluators.filter(one => !here.has(one.person)).map(one => one.person);
    if (strange.length > 0)
      throw new Refused(refuse('person-not-of-this-body', [iso17021('7.1.3')], { people: strange }));
    const command = { type: 'Establish', ...content, by: act.person, on: day } as const;
    return written(await begin(act, PEOPLE_POLICY, policyId(act.org), command));
  },
});

export const POLICY_OPERATIONS = [get, establish] as const;
