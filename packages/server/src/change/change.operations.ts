/** Changes at clients: reported in their account, taken down by the body, assessed with what follows (ISO/IEC 17021-1, 8.5.3). */
import { randomUUID } from 'node:crypto';
import { SiteSchema } from '@certwright/core/application/application.schema';
import { asksForTime, ASSESS_GUARDS, lateReport } from '@certwright/core/change/change.decider';
import { CHANGE_KINDS } from '@certwright/core/change/change-kind.table';
import {
  AssessInput,
  ChangeQuery,
  ChangeView,
  RecordChangeInput,
  ReportInput,
} from '@certwright/core/change/change.schema';
import { refusalsOf } from '@certwright/core/kernel/decider';
import { OWN_WORD, type Said } from '@certwright/core/kernel/said';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { auditsAhead } from '../audit/audit.reading.ts';
import { reopenAuditTime } from '../audit-time/audit-time.acts.ts';
import { practiceHere } from '../body/body.reading.ts';
import { CLIENT_CHANGE } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { sitesNow } from './change.reading.ts';
import { type ChangeRow, changeById, changes } from './change.store.ts';

async function views(act: Act, rows: readonly ChangeRow[]): Promise<z.input<typeof ChangeView>[]> {
  const person = await naming(
    act,
    rows.map(row => row.state.assessment?.by),
  );
  const { changeReportDays } = (await practiceHere(act)).deadlines;
  return Promise.all(
    rows.map(async ({ id, version, engagement, state, ...row }) => {
      const { report, assessment } = state;
      if (!report) throw new Error('a change without its report');
      const { kinds, what, changesOn, sites, said, on } = report;
      return {
        id,
        version,
        phase: state.phase === 'assessed' ? ('assessed' as const) : ('reported' as const),
        engagement,
        client: { id: row.client_org, name: row.client_name },
        body: { id: row.cb_org, name: row.body_name },
        kinds: [...kinds],
        what,
        changesOn,
        sites: sites && [...sites],
        said,
        reportedOn: on,
        // How long a report may take is the practice of the body, which its client does not see.
        late: act.kind === 'certification-body' ? lateReport(report, changeReportDays) : null,
        asksForTime: asksForTime(report),
        touched: [...(await auditsAhead(act, engagement, changesOn))],
        assessment: assessment && { ...assessment, by: person(assessment.by) },
      };
    }),
  );
}

type Told = z.output<typeof ReportInput> & { readonly said: Said; readonly on: string };

/** A change that a client told of, whichever door it came through. @throws NotFound */
export async function reportChange(act: Act, { engagement: id, on, ...report }: Told) {
  const engagement = await requireEngagement(act, id);
  const command = { type: 'Report', report: { ...report, engagement: id }, by: act.person, on } as const;
  return begin(act, CLIENT_CHANGE, randomUUID(), command, placedIn(engagement, true));
}

const report = operation({
  id: 'change.report',
  method: 'post',
  path: '/changes',
  summary: 'Report a change to the certification body (ISO/IEC 17021-1, 8.5.3)',
  permission: 'offer:answer',
  input: ReportInput,
  output: Written,
  run: async (act, input) => written(await reportChange(act, { ...input, said: OWN_WORD, on: act.today })),
});

const record = operation({
  id: 'change.record',
  method: 'post',
  path: '/changes/recorded',
  summary: 'Take down a change that a client told of, marked so',
  permission: 'offer:make',
  refusals: ['dated-in-the-future'],
  input: RecordChangeInput,
  output: Written,
  run: async (act, { source, on, ...input }) =>
    written(
      await reportChange(act, { ...input, said: { through: 'body', source }, on: happenedOn(act, on) }),
    ),
});

const list = operation({
  id: 'change.list',
  method: 'get',
  path: '/changes',
  summary: 'Changes at clients, newest first',
  permission: 'engagement:read',
  input: PageQuery.extend(ChangeQuery.shape),
  output: pageOf(ChangeView),
  run: async (act, input) => {
    const { rows, next } = paged(await changes(act.tx, input), input.limit);
    return { rows: await views(act, rows), next };
  },
});

const sites = operation({
  id: 'change.sites',
  method: 'get',
  path: '/engagements/{engagement}/sites',
  summary:
    'The sites of a client as they stand: of the newest assessed change that names them, else of its application',
  permission: 'engagement:read',
  input: z.object({ engagement: Id }),
  output: z.object({ rows: z.array(SiteSchema) }),
  run: async (act, { engagement }) => {
    await requireEngagement(act, engagement);
    return { rows: [...(await sitesNow(act, engagement))] };
  },
});

const get = operation({
  id: 'change.get',
  method: 'get',
  path: '/changes/{id}',
  summary: 'One change, the audits that it touches, and what was made of it',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: ChangeView,
  run: async (act, { id }) => {
    const row = await changeById(act.tx, id);
    const [view] = row ? await views(act, [row]) : [];
    if (!view) throw new NotFound('change');
    return view;
  },
});

const assess = operation({
  id: 'change.assess',
  method: 'post',
  path: '/changes/{id}/assess',
  summary: 'Assess a change: what follows for audit time, audits and certification (ISO/IEC 17021-1, 8.5.3)',
  permission: 'application:review',
  refusals: refusalsOf(ASSESS_GUARDS),
  input: AssessInput,
  output: Written,
  run: async (act, { id, ...assessment }) => {
    const { state } = await stateOf(act, CLIENT_CHANGE, id);
    if (!state.report) throw new NotFound('change');
    const { engagement, changesOn, kinds } = state.report;
    const touched = await auditsAhead(act, engagement, changesOn);
    const audits = touched.map(one => one.id);
    const command = { type: 'Assess', ...assessment, audits, by: act.person, on: act.today } as const;
    const handled = await handle(act, CLIENT_CHANGE, id, command);
    if (assessment.timeAgain) {
      const why = kinds.map(kind => CHANGE_KINDS[kind].title).join(', ');
      await reopenAuditTime(act, engagement, `${why}, from ${changesOn}`);
    }
    return written(handled);
  },
});

export const CHANGE_OPERATIONS = [report, record, list, sites, get, assess] as const;
