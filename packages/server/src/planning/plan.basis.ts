/** What a plan has to cover, gathered: team with codes and determined hours, sites, processes, programmed clauses. */
import type { AuditTime } from '@certwright/core/audit-time/audit-time.decider';
import { stage2By } from '@certwright/core/audit/audit.decider';
import type { Audit } from '@certwright/core/audit/audit.state';
import {
  type AuditPlan,
  hoursEach,
  type PlanBasis,
  type PlanStage,
  type PlanWants,
} from '@certwright/core/planning/plan.state';
import { programmedClauses } from '@certwright/core/planning/programmed';
import { inForce } from '@certwright/core/qualification/competence.state';
import { loadEdition } from '@certwright/standards/library';
import { acceptedApplicationOf } from '../application/application.reading.ts';
import { timesHere } from '../body/body.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { loadRow } from '../platform/events/aggregate.ts';
import { sitesNow } from '../change/change.reading.ts';
import { sitesOfAudit } from '../sampling/sampling.reading.ts';
import { recordOfPerson } from '../qualification/competence.reading.ts';

/** Days of this part of the audit; who determined no stage 1 gives it a third, which is the body's own figure. */
const STAGE_1_SHARE = 1 / 3;
const halves = (days: number): number => Math.round(days * 2) / 2;

async function daysOf(act: Act, audit: Audit, stage: PlanStage): Promise<number> {
  if (audit.kind !== 'initial')
    return stage === 'visit' ? audit.plannedDays : halves(audit.plannedDays * STAGE_1_SHARE);
  const row = await loadRow(act, 'audit_time', audit.engagement);
  const determined = (row?.state as AuditTime | undefined)?.answer?.stage1;
  const first = audit.stage1?.days ?? determined ?? halves(audit.plannedDays * STAGE_1_SHARE);
  return stage === 'stage1' ? first : Math.max(0.5, audit.plannedDays - first);
}

export async function basisOf(
  act: Act,
  id: string,
  audit: Audit,
  stage: PlanStage,
  plan: AuditPlan,
): Promise<PlanBasis> {
  const now = (await sitesNow(act, audit.engagement)).map(one => one.name);
  const [sample, application, days, editions, { stage2WithinMonths: months }] = await Promise.all([
    sitesOfAudit(act, id, now),
    acceptedApplicationOf(act, audit.engagement),
    daysOf(act, audit, stage),
    Promise.all(audit.certifications.map(one => loadEdition(one.edition))),
    timesHere(act),
  ]);
  const by = stage === 'visit' ? stage2By(audit, months) : undefined;
  const named: PlanWants = {
    shifts: [],
    processes: (application?.processes ?? '')
      .split(/[,;\n]/)
      .map(one => one.trim())
      .filter(one => one !== '')
      .slice(0, 30)
      .map(name => ({ name, area: '' })),
  };
  const { shifts, processes } = plan.phase === 'none' ? named : plan.wants;
  const auditing = audit.team.filter(one => one.role === 'lead' || one.role === 'auditor');
  const ordered = auditing.toSorted((a, b) => Number(b.role === 'lead') - Number(a.role === 'lead'));
  const hours = hoursEach(days, ordered.length);
  const team = await Promise.all(
    [...ordered, ...audit.team.filter(one => one.role === 'expert')].map(async ({ person, role }, i) => {
      const record = await recordOfPerson(act, person);
      const held = record?.state.qualifications.filter(q => inForce(q, audit.plannedFrom)) ?? [];
      return {
        person,
        role: role as 'lead' | 'auditor' | 'expert',
        areas: [...new Set(held.flatMap(q => q.areas))],
        hours: role === 'expert' ? 0 : (hours[i] ?? 0),
      };
    }),
  );
  return {
    from: audit.plannedFrom,
    to: audit.plannedTo,
    team,
    // A stage 1 of many sites is held where the central function is; the sample is for the visit.
    sites: sample ? (stage === 'stage1' ? [sample.central] : sample.sites) : now,
    ...(sample && sample.changed.length > 0 ? { sitesChanged: sample.changed } : {}),
    ...(by === undefined ? {} : { stage2: { by, months } }),
    shifts,
    processes,
    clauses: editions.flatMap(one =>
      programmedClauses(
        one.id,
        one.requirements.map(r => r.key),
        audit.kind,
        stage,
      ),
    ),
  };
}
