/** Determining audit time for an engagement, with its written justification. */
import { AuditTimeView, DetermineInput } from '@certwright/core/audit-time/audit-time.schema';
import { determineTimes, totalOf } from '@certwright/core/audit-time/determine';
import { isRefusal } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { AUDIT_TIME } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { type Named, naming } from '../party/people.ts';
import { begin, type Handled, loadRow } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';

const view = (
  { id, version, state }: Handled<AuditTime>,
  person: (id: string) => Named,
): z.input<typeof AuditTimeView> => ({
  id,
  version,
  phase: state.phase,
  by: person(state.by),
  on: state.on,
  revision: state.revision,
  times: state.times.map(t => ({ ...t, derivation: [...t.derivation], warnings: [...t.warnings] })),
  total: totalOf(state.times),
});

const determine = operation({
  id: 'audit-time.determine',
  method: 'post',
  path: '/engagements/{engagement}/audit-time',
  summary: 'Determine audit time with its justification (ISO/IEC 17021-1, 9.1.4; IAF MD 5; ISO/IEC 27006-1)',
  permission: 'audit-time:determine',
  refusals: ['no-audit-time-table', 'audit-time-refused', 'dated-in-the-future'],
  input: DetermineInput,
  output: AuditTimeView,
  run: async (act, input) => {
    const on = happenedOn(act, input.on);
    const times = determineTimes(input, on);
    if (isRefusal(times)) throw new Refused(times);
    const engagement = await requireEngagement(act, input.engagement);
    const command = { type: 'Determine', by: act.person, on, times } as const;
    const handled = await begin(act, AUDIT_TIME, engagement.id, command, placedIn(engagement, true));
    return view(handled, await naming(act, [handled.state.by]));
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
    return { determined: handled ? view(handled, await naming(act, [handled.state.by])) : null };
  },
});

export const AUDIT_TIME_OPERATIONS = [determine, get] as const;
