/** Determining audit time for an engagement, with its written justification. */
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import { AuditTimeView, DetermineInput, TouchedCase } from '@certwright/core/audit-time/audit-time.schema';
import { determineCycle, touchedBy } from '@certwright/core/audit-time/determine';
import { packAnswer, unpackAnswer } from '@certwright/core/audit-time/packed-answer';
import { isRefusal } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { ALL_ROWS } from '@certwright/rules/row-catalogue';
import { z } from 'zod';
import { AUDIT_TIME } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { type Named, naming } from '../party/people.ts';
import { begin, type Handled, loadRow } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { determinedTimes } from './audit-time.store.ts';

type View = z.input<typeof AuditTimeView>;

/** Null for one that was determined before answers were kept whole: it has to be determined again. */
const view = ({ id, version, state }: Handled<AuditTime>, person: (id: string) => Named): View | null => {
  const { request, answer } = state;
  if (!request || !answer) return null;
  return {
    id,
    version,
    phase: state.phase,
    by: person(state.by),
    on: state.on,
    revision: state.revision,
    request,
    answer: unpackAnswer(answer),
    now: touchedBy(ALL_ROWS, request, answer),
    reopened: state.reopened ? { ...state.reopened, by: person(state.reopened.by) } : null,
  };
};

const peopleIn = ({ by, reopened }: AuditTime) => [by, reopened?.by];

const determine = operation({
  id: 'audit-time.determine',
  method: 'post',
  path: '/engagements/{engagement}/audit-time',
  summary:
    'Determine the audit time of a cycle with its justification (ISO/IEC 17021-1, 9.1.4; IAF MD 5, MD 1, MD 11)',
  permission: 'audit-time:determine',
  refusals: ['rules-refused', 'dated-in-the-future'],
  cost: 5,
  input: DetermineInput,
  output: AuditTimeView,
  run: async (act, { engagement: id, on: day, ...said }) => {
    const on = happenedOn(act, day);
    const determined = determineCycle(said, on);
    if (isRefusal(determined)) throw new Refused(determined);
    const engagement = await requireEngagement(act, id);
    const { request, answer } = determined;
    const command = { type: 'Determine', by: act.person, on, request, answer: packAnswer(answer) } as const;
    const handled = await begin(act, AUDIT_TIME, engagement.id, command, placedIn(engagement, true));
    return view(handled, await naming(act, peopleIn(handled.state))) as View;
  },
});

const get = operation({
  id: 'audit-time.get',
  method: 'get',
  path: '/engagements/{engagement}/audit-time',
  summary: 'The audit time determined last, with its derivation; null before the first determination',
  permission: 'engagement:read',
  input: z.object({ engagement: Id }),
  output: z.object({ determined: AuditTimeView.nullable() }),
  run: async (act, input) => {
    await requireEngagement(act, input.engagement);
    const row = await loadRow(act, 'audit_time', input.engagement);
    const handled = row && { id: row.id, version: row.version, state: row.state as AuditTime };
    return { determined: handled ? view(handled, await naming(act, peopleIn(handled.state))) : null };
  },
});

const touched = operation({
  id: 'audit-time.touched',
  method: 'get',
  path: '/audit-times/touched',
  summary: 'Determinations that rest on a rule which reads differently now, with the days that it would give',
  permission: 'audit-time:determine',
  cost: 10,
  input: z.object({}),
  output: z.object({ of: z.number().int(), rows: z.array(TouchedCase) }),
  run: async act => {
    const all = await determinedTimes(act.tx);
    return {
      of: all.length,
      rows: all.flatMap(({ engagement, client, state: { on, request, answer } }) => {
        const now = request && answer && touchedBy(ALL_ROWS, request, answer);
        return now ? [{ engagement, client, on, days: answer.days, now }] : [];
      }),
    };
  },
});

export const AUDIT_TIME_OPERATIONS = [determine, get, touched] as const;
