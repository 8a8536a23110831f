/** The days of an audit: moved with its team, agreed by the client or, on its behalf, by the body. */
import { AgreeInput, MoveInput, RecordAgreementInput } from '@certwright/core/audit/audit.schema';
import { AGREE_GUARDS, membersMoved, MOVE_GUARDS } from '@certwright/core/audit/dates.guards';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { timesHere } from '../body/body.reading.ts';
import { AUDIT, CERTIFICATION } from '../body-aggregates.ts';
import { limitsOf } from '../planning/limits.ts';
import type { Act } from '../platform/events/act.ts';
import { handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { teamAbility } from '../qualification/team-ability.ts';
import { needsOf } from './needs.ts';
import { booked } from './team.operations.ts';

const move = operation({
  id: 'audit.move',
  method: 'post',
  path: '/audits/{id}/days',
  summary: 'Move an audit with its whole team; everybody has to be able and free on the new days',
  permission: 'audit:plan',
  refusals: [...refusalsOf(MOVE_GUARDS), 'person-not-able', 'auditor-double-booked'],
  input: MoveInput,
  output: Written,
  run: async (act, { id, from, to, reason, exceptions }) => {
    const { state } = await stateOf(act, AUDIT, id);
    const states = await Promise.all(state.certifications.map(one => stateOf(act, CERTIFICATION, one.id)));
    const members = membersMoved(state, from, to);
    const whole = [{ from, to }];
    const { unable } =
      to < from
        ? { unable: [] }
        : await teamAbility(act, {
            engagement: state.engagement,
            audit: id,
            needs: needsOf(state),
            members,
            days: whole,
          });
    const handled = await handle(act, AUDIT, id, {
      type: 'MoveAudit',
      by: act.person,
      on: act.today,
      from,
      to,
      reason,
      limits: limitsOf(states, state.kind, await timesHere(act)),
      unable,
      exceptions: [...(state.exceptions ?? []), ...exceptions],
    });
    await booked(act, id, members, whole);
    return written(handled);
  },
});

const agreed = (act: Act, id: string, said: { from: string; to: string; on: string; how: string }) =>
  handle(act, AUDIT, id, {
    type: 'AgreeDates',
    by: act.person,
    recorded: said.how !== '',
    ...said,
  });

const agree = operation({
  id: 'audit.agreeDates',
  method: 'post',
  path: '/audits/{id}/agreement',
  summary: 'Agree to the days of the audit (ISO/IEC 17021-1, 9.2.3)',
  permission: 'plan:agree',
  refusals: refusalsOf(AGREE_GUARDS).filter(code => code !== 'no-dates-to-agree'),
  input: AgreeInput,
  output: Written,
  run: async (act, { id, from, to }) => written(await agreed(act, id, { from, to, on: act.today, how: '' })),
});

const record = operation({
  id: 'audit.recordAgreement',
  method: 'post',
  path: '/audits/{id}/agreement-on-behalf',
  summary: 'Write down that the client agreed to the days, and how',
  permission: 'audit:plan',
  refusals: [...refusalsOf(AGREE_GUARDS), 'dated-in-the-future'],
  input: RecordAgreementInput,
  output: Written,
  run: async (act, { id, from, to, how, on }) =>
    written(await agreed(act, id, { from, to, how, on: happenedOn(act, on) })),
});

export const DATES_OPERATIONS = [move, agree, record] as const;
