/** Establishing the three-year audit programme of an engagement. */
import { cycleDays } from '@certwright/core/audit-time/determine';
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import { AUDIT_KINDS } from '@certwright/core/audit/audit.state';
import { CitationSchema, Id, PlainDate } from '@certwright/core/kernel/schema';
import type { Programme } from '@certwright/core/programme/programme.decider';
import { z } from 'zod';
import { timesHere } from '../body/body.reading.ts';
import { PROGRAMME } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { begin, loadRow } from '../platform/events/aggregate.ts';
import { operation } from '../platform/http/operation.ts';

const View = z
  .object({
    id: Id,
    version: z.number().int(),
    decisionExpected: z.string(),
    revision: z.number().int(),
    audits: z.array(
      z.object({
        kind: z.enum(AUDIT_KINDS),
        label: z.string(),
        from: z.string(),
        due: z.string(),
        byRule: z
          .string()
          .optional()
          .meta({ description: 'Last day by the rule, where the body’s own comes before it' }),
        days: z.number(),
        because: CitationSchema,
      }),
    ),
  })
  .meta({ id: 'AuditProgramme' });

const view = (id: string, version: number, state: Programme): z.input<typeof View> => ({
  id,
  version,
  decisionExpected: state.decisionExpected,
  revision: state.revision,
  audits: [...state.audits],
});

const establish = operation({
  id: 'programme.establish',
  method: 'post',
  path: '/engagements/{engagement}/programme',
  summary: 'Establish the audit programme around the expected or made decision (ISO/IEC 17021-1, 9.1.3)',
  permission: 'programme:establish',
  refusals: ['programme-without-audit-time', 'audit-time-reopened'],
  input: z.object({ engagement: Id, decisionOn: PlainDate }),
  output: View,
  run: async (act, { engagement: id, decisionOn }) => {
    const engagement = await requireEngagement(act, id);
    const [time, times] = await Promise.all([loadRow(act, 'audit_time', id), timesHere(act)]);
    const { answer, reopened } = (time?.state as AuditTime | undefined) ?? {};
    const days = answer && cycleDays(answer);
    const command = {
      type: 'Establish',
      by: act.person,
      on: act.today,
      engagement: id,
      decisionOn,
      days,
      reopened: reopened !== undefined,
      times,
    } as const;
    const handled = await begin(act, PROGRAMME, id, command, placedIn(engagement, true));
    return view(id, handled.version, handled.state);
  },
});

const get = operation({
  id: 'programme.get',
  method: 'get',
  path: '/engagements/{engagement}/programme',
  summary: 'The audit programme; null before it is established',
  permission: 'engagement:read',
  input: z.object({ engagement: Id }),
  output: z.object({ programme: View.nullable() }),
  run: async (act, { engagement }) => {
    await requireEngagement(act, engagement);
    const row = await loadRow(act, 'programme', engagement);
    return { programme: row ? view(row.id, row.version, row.state as Programme) : null };
  },
});

export const PROGRAMME_OPERATIONS = [establish, get] as const;
