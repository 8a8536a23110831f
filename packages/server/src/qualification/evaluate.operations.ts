/** Evaluating people and observing them at work: by somebody else, who is competent for it, with the basis it rests on. */
import { refusalsOf } from '@certwright/core/kernel/decider';
import { areaCode } from '@certwright/core/qualification/areas';
import type { CompetenceCommand } from '@certwright/core/qualification/competence.command';
import { COMPETENCE_GUARDS } from '@certwright/core/qualification/competence.guards';
import { mayEvaluate } from '@certwright/core/qualification/evaluator';
import type { BodyFunction } from '@certwright/core/qualification/function.table';
import { JudgeInput, MonitorInput, QualifyInput } from '@certwright/core/qualification/qualification.schema';
import { addMonths, addDays } from '@certwright/rules/calendar-date';
import { canonicalStandard } from '@certwright/rules/standard-name';
import { randomUUID } from 'node:crypto';
import { COMPETENCE } from '../body-aggregates.ts';
import { requireFile } from '../evidence/file.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { handle } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { requireRecord } from './competence.operations.ts';
import { recordsOf } from './competence.store.ts';
import { policyOf } from './policy.reading.ts';

type Asked = { readonly function: BodyFunction; readonly standard: string; readonly on: string };

/** How long a qualification holds where the body has chosen nothing. */
const MONTHS = 36;

async function judgedBy(act: Act, person: string, asked: Asked) {
  const [policy, [row]] = await Promise.all([policyOf(act), recordsOf(act.tx, act.org, [person])]);
  return { policy, evaluator: { person, competent: mayEvaluate(policy, row?.state, { person, ...asked }) } };
}

const qualify = operation({
  id: 'competence.qualify',
  method: 'post',
  path: '/competence/{id}/qualifications',
  summary: 'Record that somebody was evaluated as competent for a function, a standard and technical areas',
  permission: 'competence:keep',
  refusals: [...refusalsOf(COMPETENCE_GUARDS.Qualify), 'competence-record-ended', 'dated-in-the-future'],
  input: QualifyInput,
  output: Written,
  run: async (act, { id, evaluatedBy, standard: said, areas, until, from, ...rest }) => {
    await requireRecord(act, id);
    await requireFile(act, rest.file ?? undefined);
    happenedOn(act, from);
    const standard = canonicalStandard(said);
    const { policy, evaluator } = await judgedBy(act, evaluatedBy, { ...rest, standard, on: from });
    const last = until ?? addDays(addMonths(from, policy?.qualificationMonths ?? MONTHS), -1);
    const codes = [...new Set(areas.map(areaCode))];
    const command: CompetenceCommand = {
      type: 'Qualify',
      id: randomUUID(),
      ...rest,
      standard,
      areas: codes,
      from,
      until: last,
      evaluator,
      by: act.person,
      on: act.today,
    };
    return written(await handle(act, COMPETENCE, id, command));
  },
});

const monitor = operation({
  id: 'competence.monitor',
  method: 'post',
  path: '/competence/{id}/monitorings',
  summary:
    'Record that somebody was observed at an audit, or his reports or feedback about him were looked at (7.2.10)',
  permission: 'competence:keep',
  refusals: [...refusalsOf(COMPETENCE_GUARDS.Monitor), 'competence-record-ended', 'dated-in-the-future'],
  input: MonitorInput,
  output: Written,
  run: async (act, { id, monitoredBy, on, standard: said, ...rest }) => {
    await requireRecord(act, id);
    await requireFile(act, rest.file ?? undefined);
    const day = happenedOn(act, on);
    const standard = canonicalStandard(said);
    const { evaluator } = await judgedBy(act, monitoredBy, { function: 'audit', standard, on: day });
    const about = { ...rest, id: randomUUID(), standard };
    const command: CompetenceCommand = { type: 'Monitor', ...about, evaluator, by: act.person, on: day };
    return written(await handle(act, COMPETENCE, id, command));
  },
});

const judging = <const T extends 'Suspend' | 'Reinstate' | 'Withdraw'>(type: T, summary: string) =>
  operation({
    id: `competence.${type.toLowerCase() as Lowercase<T>}`,
    method: 'post',
    path: `/competence/{id}/${type.toLowerCase() as Lowercase<T>}`,
    summary,
    permission: 'competence:keep',
    refusals: [...refusalsOf(COMPETENCE_GUARDS[type]), 'competence-record-ended', 'dated-in-the-future'],
    input: JudgeInput,
    output: Written,
    run: async (act, { id, on, ...said }) => {
      await requireRecord(act, id);
      const day = happenedOn(act, on);
      return written(await handle(act, COMPETENCE, id, { type, ...said, by: act.person, on: day }));
    },
  });

const suspend = judging('Suspend', 'Suspend a qualification, with the reason');
const reinstate = judging('Reinstate', 'Put a suspended qualification back in force');
const withdraw = judging('Withdraw', 'Withdraw a qualification, with the reason');

export const EVALUATE_OPERATIONS = [qualify, monitor, suspend, reinstate, withdraw] as const;
