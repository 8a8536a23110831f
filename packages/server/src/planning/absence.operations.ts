/** Who of a body is away when: recorded by oneself or by who plans, and taken back. */
import { randomUUID } from 'node:crypto';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { NamedPerson } from '@certwright/core/party/named.schema';
import {
  ABSENCE_KINDS,
  CANCEL_ABSENCE_GUARDS,
  RECORD_ABSENCE_GUARDS,
} from '@certwright/core/planning/absence.decider';
import { z } from 'zod';
import { ABSENCE } from '../body-aggregates.ts';
import { isMember, naming } from '../party/people.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { recordOfPerson } from '../qualification/competence.reading.ts';
import { absencesAhead } from './absence.store.ts';

const View = z
  .object({
    id: Id,
    version: z.number().int(),
    person: NamedPerson,
    from: z.string(),
    to: z.string(),
    kind: z.enum(ABSENCE_KINDS),
  })
  .meta({ id: 'Absence' });

const list = operation({
  id: 'absence.list',
  method: 'get',
  path: '/absences',
  summary: 'Who is away from today on, the next first',
  permission: 'planning:read',
  input: z.object({ person: Id.optional() }),
  output: z.object({ rows: z.array(View) }),
  run: async (act, { person }) => {
    const rows = await absencesAhead(act.tx, act.org, act.today, person);
    const named = await naming(
      act,
      rows.map(row => row.state.person),
    );
    return {
      rows: rows.map(({ id, version, state: { person: who, from, to, kind } }) => ({
        id,
        version,
        person: named(who),
        from,
        to,
        kind,
      })),
    };
  },
});

const record = operation({
  id: 'absence.record',
  method: 'post',
  path: '/absences',
  summary: 'Record that somebody is away; audits that are planned for him are not moved by that',
  permission: 'absence:keep',
  refusals: refusalsOf(RECORD_ABSENCE_GUARDS),
  input: z.object({ person: Id.optional(), from: PlainDate, to: PlainDate, kind: z.enum(ABSENCE_KINDS) }),
  output: Written,
  run: async (act, { person = act.person, ...content }) => {
    if (!(await isMember(act, person)) && !(await recordOfPerson(act, person))) throw new NotFound('person');
    const plans = act.can('audit:plan');
    const command = { type: 'Record', person, ...content, plans, by: act.person, on: act.today } as const;
    return written(await begin(act, ABSENCE, randomUUID(), command));
  },
});

const cancel = operation({
  id: 'absence.cancel',
  method: 'post',
  path: '/absences/{id}/cancel',
  summary: 'Take an absence back',
  permission: 'absence:keep',
  refusals: refusalsOf(CANCEL_ABSENCE_GUARDS),
  input: z.object({ id: Id }),
  output: Written,
  run: async (act, { id }) => {
    const plans = act.can('audit:plan');
    return written(await handle(act, ABSENCE, id, { type: 'Cancel', plans, by: act.person, on: act.today }));
  },
});

export const ABSENCE_OPERATIONS = [list, record, cancel] as const;
