/** What a team lacks as a whole, when each of its members is able: competence, company for a trainee, an auditor beside an expert (9.2.2). */
import { teamObjections } from '@certwright/rules/assignment/team';
import type { Competence } from '@certwright/rules/assignment/assignment';
import { iso17021 } from '../kernel/citation.ts';
import type { PlainDate } from '../kernel/schema.ts';
import type { Need, Reason } from './able.ts';
import { type CompetenceRecord, inForce } from './competence.state.ts';
import type { BodyFunction } from './function.table.ts';

export type TeamRole = 'lead' | 'auditor' | 'expert' | 'observer';
/** What a role on a team asks for; an observer takes no part in the audit. */
export const FUNCTION_OF: Readonly<Record<TeamRole, BodyFunction | undefined>> = {
  lead: 'lead-audit',
  auditor: 'audit',
  expert: 'expert',
  observer: undefined,
};

type Member = { readonly role: TeamRole; readonly record: CompetenceRecord | undefined };
export type TeamQuestion = {
  readonly on: PlainDate;
  readonly needs: readonly Need[];
  readonly members: readonly Member[];
};

const FUNCTIONS_HELD = { 'lead-audit': 'lead-audit', audit: 'audit', expert: 'audit' } as const;

const heldOf = ({ record, role }: Member, on: PlainDate): readonly Competence[] =>
  (record?.qualifications ?? [])
    .filter(q => inForce(q, on) && !q.training)
    .filter(q =>
      role === 'expert' ? q.function === 'expert' || q.function === 'audit' : q.function !== 'expert',
    )
    .flatMap(q => {
      const act = FUNCTIONS_HELD[q.function as keyof typeof FUNCTIONS_HELD];
      return act
        ? [{ function: act, standard: q.standard, technicalAreas: q.areas, from: q.from, until: q.until }]
        : [];
    });

/** Somebody who holds nothing but training for the standards of the audit. */
const inTraining = ({ record }: Member, on: PlainDate, needs: readonly Need[]): boolean => {
  const held = (record?.qualifications ?? []).filter(
    q => inForce(q, on) && needs.some(n => n.standard === q.standard) && q.function !== 'expert',
  );
  return held.length > 0 && held.every(q => q.training);
};

/** Every reason why these people together are no team; empty when they are. */
export function teamAble({ on, needs, members }: TeamQuestion): readonly Reason[] {
  const auditing = members.filter(m => m.role === 'lead' || m.role === 'auditor');
  const trained = auditing.filter(m => !inTraining(m, on, needs));
  const found: Reason[] = [];
  if (auditing.length > 0 && trained.length === 0)
    found.push({ code: 'trainee-alone', because: [iso17021('9.2.2.1.3')], facts: {}, own: false });
  if (members.some(m => m.role === 'expert') && auditing.length === 0)
    found.push({ code: 'expert-without-auditor', because: [iso17021('9.2.2.1.4')], facts: {}, own: false });
  const objections = teamObjections({
    on,
    standards: needs.map(({ standard, areas }) => ({ standard, technicalAreas: areas })),
    members: members.flatMap(m => {
      if (m.role === 'observer') return [];
      const role = m.role === 'expert' ? ('expert' as const) : ('auditor' as const);
      return [{ role, competences: heldOf(m, on) }];
    }),
  });
  for (const { code, facts = {} } of objections) {
    // Who leads holds that function for one of the standards: asked of the person.
    if (code === 'team-without-leader' || code === 'team-empty') continue;
    found.push({ code, because: [iso17021('9.2.2.1.2')], facts, own: false });
  }
  return found;
}
