/** Declarations of interests and ties with organizations: by the person, or written down by the body for somebody without account (ISO/IEC 17021-1, 5.2). */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { COMPETENCE_GUARDS } from '@certwright/core/qualification/competence.guards';
import { DeclareInput, OwnTieInput, TieInput } from '@certwright/core/qualification/qualification.schema';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { COMPETENCE } from '../body-aggregates.ts';
import { requireEngagement } from '../engagement/engagement.ts';
import { requireFile } from '../evidence/file.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { recordId, requireRecord } from './competence.operations.ts';
import { policyOf } from './policy.reading.ts';

const MONTHS = 12;

async function declared(act: Act, id: string, said: z.output<typeof DeclareInput>) {
  await requireFile(act, said.file ?? undefined);
  const policy = await policyOf(act);
  const until = said.until ?? addDays(addMonths(said.from, policy?.declarationMonths ?? MONTHS), -1);
  const declaration = { id: randomUUID(), from: said.from, until, file: said.file };
  return handle(act, COMPETENCE, id, { type: 'Declare', ...declaration, by: act.person, on: act.today });
}

async function tied(act: Act, id: string, tie: z.output<typeof OwnTieInput>) {
  if (tie.engagement !== null) await requireEngagement(act, tie.engagement);
  const command = { type: 'RecordTie', id: randomUUID(), ...tie, by: act.person, on: act.today } as const;
  return handle(act, COMPETENCE, id, command);
}

const declare = operation({
  id: 'interests.declare',
  method: 'post',
  path: '/interests/declarations',
  summary: 'Declare for a period that one has no interests but those that are recorded',
  permission: 'interests:declare',
  refusals: [...refusalsOf(COMPETENCE_GUARDS.Declare), 'competence-record-ended'],
  input: DeclareInput,
  output: Written,
  run: async (act, said) => {
    const { id } = await requireRecord(act, recordId(act.org, act.person));
    return written(await declared(act, id, said));
  },
});

const ownTie = operation({
  id: 'interests.recordOwnTie',
  method: 'post',
  path: '/interests/ties',
  summary: 'Say with which organization one has or had a tie',
  permission: 'interests:declare',
  refusals: refusalsOf(COMPETENCE_GUARDS.RecordTie),
  input: OwnTieInput,
  output: Written,
  run: async (act, tie) => {
    const { id } = await requireRecord(act, recordId(act.org, act.person));
    return written(await tied(act, id, tie));
  },
});

const declareFor = operation({
  id: 'competence.declare',
  method: 'post',
  path: '/competence/{id}/declarations',
  summary: 'Record a declaration that somebody signed on paper',
  permission: 'competence:keep',
  refusals: [...refusalsOf(COMPETENCE_GUARDS.Declare), 'competence-record-ended'],
  input: DeclareInput.extend({ id: Id }),
  output: Written,
  run: async (act, { id, ...said }) => {
    await requireRecord(act, id);
    return written(await declared(act, id, said));
  },
});

const recordTie = operation({
  id: 'competence.recordTie',
  method: 'post',
  path: '/competence/{id}/ties',
  summary: 'Record a tie of somebody with an organization: also one that was found afterwards',
  permission: 'competence:keep',
  refusals: refusalsOf(COMPETENCE_GUARDS.RecordTie),
  input: TieInput,
  output: Written,
  run: async (act, { id, ...tie }) => {
    await requireRecord(act, id);
    return written(await tied(act, id, tie));
  },
});

const endTie = operation({
  id: 'competence.endTie',
  method: 'post',
  path: '/competence/{id}/ties/{tie}/end',
  summary: 'Record the last day of a tie; from then on its years are counted',
  permission: 'competence:keep',
  refusals: refusalsOf(COMPETENCE_GUARDS.EndTie),
  input: z.object({ id: Id, tie: Id, until: PlainDate }),
  output: Written,
  run: async (act, { id, tie, until }) => {
    await requireRecord(act, id);
    const command = { type: 'EndTie', tie, until, by: act.person, on: act.today } as const;
    return written(await handle(act, COMPETENCE, id, command));
  },
});

export const INTEREST_OPERATIONS = [declare, ownTie, declareFor, recordTie, endTie] as const;
