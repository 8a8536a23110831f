/** Planning, staffing, performing and reporting audits. */
import { randomUUID } from 'node:crypto';
import { PLAN_GUARDS } from '@certwright/core/audit/dates.guards';
import { REPORT_GUARDS, SPENT_GUARDS, VISIT_GUARDS } from '@certwright/core/audit/audit.decider';
import {
  AuditQuery,
  AuditSummary,
  AuditView,
  PlanInput,
  ReportInput,
  Stage1Input,
  VisitInput,
} from '@certwright/core/audit/audit.schema';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { iso17021 } from '@certwright/core/kernel/citation';
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { timesHere, timesOfBodies, unannouncedHere } from '../body/body.reading.ts';
import { AUDIT, CERTIFICATION } from '../body-aggregates.ts';
import { requireContract } from '../contract/under-contract.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { withoutEvidence } from '../finding/finding.reading.ts';
import { shareFindings } from '../finding/share.ts';
import { naming } from '../party/people.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { schemesWithoutUnannounced } from '@certwright/core/planning/unannounced.table';
import { areaCode } from '@certwright/core/qualification/areas';
import { standardOf } from '../qualification/standard-of.ts';
import { limitsOf } from '../planning/limits.ts';
import { auditById, audits } from './audit.store.ts';
import { peopleIn, summaryOf, viewOf } from './audit.view.ts';

const plan = operation({
  id: 'audit.plan',
  method: 'post',
  path: '/audits',
  summary: 'Plan an audit of one or several certifications of an engagement',
  permission: 'audit:plan',
  refusals: [
    'visit-ends-before-it-begins',
    'certification-of-another-engagement',
    'audit-without-contract',
    ...refusalsOf(PLAN_GUARDS),
  ],
  input: PlanInput,
  output: Written,
  run: async (act, { certifications, areas, ...input }) => {
    const engagement = await requireEngagement(act, input.engagement);
    const states = await Promise.all(certifications.map(id => stateOf(act, CERTIFICATION, id)));
    const strange = states.filter(({ state }) => state.engagement !== engagement.id).map(({ id }) => id);
    if (strange.length > 0) {
      throw new Refused(
        refuse('certification-of-another-engagement', [iso17021('9.2.1')], { certifications: strange }),
      );
    }
    await requireContract(act, engagement.id);
    const covered = states.map(({ id, state }) => ({ id, edition: state.edition }));
    const needs = covered.map(({ edition }) => ({
      standard: standardOf(edition),
      areas: [
        ...new Set(areas.filter(one => one.edition === edition).flatMap(one => one.areas.map(areaCode))),
      ],
    }));
    const command = {
      type: 'Plan',
      ...input,
      certifications: covered,
      needs,
      limits: limitsOf(states, input.kind, await timesHere(act)),
      schemeWithout: schemesWithoutUnannounced(
        needs.map(one => one.standard),
        await unannouncedHere(act),
      ),
      by: act.person,
      on: act.today,
    } as const;
    // Of an audit that comes unannounced the client hears when it is there.
    const shared = input.announcement === undefined;
    return written(await begin(act, AUDIT, randomUUID(), command, placedIn(engagement, shared)));
  },
});

const list = operation({
  id: 'audit.list',
  method: 'get',
  path: '/audits',
  summary: 'Audits, newest first',
  permission: 'engagement:read',
  input: PageQuery.extend(AuditQuery.shape),
  output: pageOf(AuditSummary),
  run: async (act, input) => {
    const { rows, next } = paged(await audits(act.tx, input), input.limit);
    const person = await naming(act, rows.flatMap(peopleIn));
    return { rows: rows.map(row => summaryOf(row, person)), next };
  },
});

const get = operation({
  id: 'audit.get',
  method: 'get',
  path: '/audits/{id}',
  summary: 'One audit with its stages and its report',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: AuditView,
  run: async (act, { id }) => {
    const row = await auditById(act.tx, id);
    if (!row) throw new NotFound('audit');
    const [person, times] = await Promise.all([naming(act, peopleIn(row)), timesOfBodies(act)]);
    return viewOf(row, person, row.cb_org === act.org, times(row.cb_org));
  },
});

const performStage1 = operation({
  id: 'audit.performStage1',
  method: 'post',
  path: '/audits/{id}/stage-1',
  summary: 'Record stage 1 and whether the client is ready for stage 2 (ISO/IEC 17021-1, 9.3.1.2)',
  permission: 'audit:conduct',
  refusals: [
    'stage1-already-performed',
    'no-stage1-in-this-audit',
    'audit-without-team',
    ...refusalsOf(SPENT_GUARDS),
    'dated-in-the-future',
  ],
  input: Stage1Input,
  output: Written,
  run: async (act, { id, ...visit }) => {
    const on = happenedOn(act, visit.to);
    return written(await handle(act, AUDIT, id, { type: 'PerformStage1', by: act.person, on, ...visit }));
  },
});

const performVisit = operation({
  id: 'audit.performVisit',
  method: 'post',
  path: '/audits/{id}/visit',
  summary: 'Record stage 2 of an initial audit, or the visit of another audit, with the time really spent',
  permission: 'audit:conduct',
  refusals: [
    ...refusalsOf(VISIT_GUARDS),
    ...refusalsOf(SPENT_GUARDS),
    'visit-already-performed',
    'dated-in-the-future',
  ],
  input: VisitInput,
  output: Written,
  run: async (act, { id, ...visit }) => {
    const on = happenedOn(act, visit.to);
    const { stage2WithinMonths } = await timesHere(act);
    const command = { type: 'PerformVisit', by: act.person, on, ...visit, stage2WithinMonths } as const;
    return written(await handle(act, AUDIT, id, command, { shared: true }));
  },
});

const report = operation({
  id: 'audit.report',
  method: 'post',
  path: '/audits/{id}/report',
  summary:
    'Issue the audit report; from now on the client sees and answers the findings (ISO/IEC 17021-1, 9.4.8)',
  permission: 'audit:conduct',
  refusals: [...refusalsOf(REPORT_GUARDS), 'dated-in-the-future'],
  input: ReportInput,
  output: Written,
  run: async (act, { id, on, ...conclusion }) => {
    const day = happenedOn(act, on);
    const bare = await withoutEvidence(act, id);
    const command = {
      type: 'Report',
      by: act.person,
      on: day,
      ...conclusion,
      withoutEvidence: bare,
    } as const;
    const handled = await handle(act, AUDIT, id, command);
    await shareFindings(act, id, day);
    return written(handled);
  },
});

export const AUDIT_OPERATIONS = [plan, list, get, performStage1, performVisit, report] as const;
