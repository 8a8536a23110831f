/** A plan as it is shown: the body sees the draft and what it lacks, the client what was sent, with names and roles alone. */
import { planFaults } from '@certwright/core/planning/plan.checks';
import type { PlanView } from '@certwright/core/planning/plan.schema';
import type { AuditPlan, PlanBasis, PlanStage } from '@certwright/core/planning/plan.state';
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import type { z } from 'zod';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';

type Shown = {
  readonly stage: PlanStage;
  readonly version: number;
  readonly plan: AuditPlan;
  readonly basis: PlanBasis;
  readonly body: boolean;
  readonly mayWrite: boolean;
};

export async function planView(
  act: Act,
  { stage, version, plan, basis, body, mayWrite }: Shown,
): Promise<z.input<typeof PlanView>> {
  const written = plan.phase === 'none' ? undefined : plan;
  const last = written?.versions.at(-1);
  const sessions = (body ? written?.sessions : last?.sessions) ?? [];
  const person = await naming(act, [
    ...basis.team.map(one => one.person),
    ...sessions.flatMap(one => one.people),
  ]);
  const faults = body && sessions.length > 0 ? planFaults(sessions, basis, id => person(id).name) : [];
  return {
    version,
    phase: body || last ? plan.phase : 'none',
    stage,
    from: basis.from,
    to: basis.to,
    sessions: sessions.map(one => ({
      ...one,
      people: one.people.map(person),
      clauses: [...one.clauses],
    })),
    number: last?.number ?? 0,
    versions: (written?.versions ?? []).map(({ number, on }) => ({ number, on })),
    asked: written?.asked ? { on: written.asked.on, what: written.asked.what } : null,
    agreedOn: written?.agreed?.on ?? null,
    agreedHow: written?.agreed?.how ?? '',
    team: basis.team.map(one => ({
      person: person(one.person),
      role: one.role,
      hours: body ? one.hours : 0,
    })),
    wants: {
      shifts: [...basis.shifts],
      processes: basis.processes.map(one => ({ name: one.name, area: body ? one.area : '' })),
    },
    sites: [...basis.sites],
    faults: faults.map(one => ({
      code: one.code,
      text: refusalText(one.code, one.facts),
      citations: [...one.because],
      own: one.own,
    })),
    mayWrite,
  };
}
