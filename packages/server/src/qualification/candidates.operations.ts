/** Who could be on the team of an audit, ranked with reasons, and for everybody else why not. */
import { FUNCTION_OF } from '@certwright/core/qualification/able-team';
import type { Reason } from '@certwright/core/qualification/able';
import { BONDS, inForce } from '@certwright/core/qualification/competence.state';
import { ReasonView } from '@certwright/core/qualification/qualification.schema';
import { TEAM_ROLES } from '@certwright/core/audit/audit.state';
import { refusalText } from '@certwright/core/kernel/refusal.messages';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { NamedPerson } from '@certwright/core/party/named.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { auditOf } from '../audit/audit.reading.ts';
import { needsOf } from '../audit/needs.ts';
import { workload } from '../audit/team.reading.ts';
import { membersOf, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { type Ability, ability } from './able.reading.ts';
import { rank } from './rank.ts';

const reasonView = ({ code, because, facts, own }: Reason): z.input<typeof ReasonView> => ({
  code,
  text: refusalText(code, facts),
  citations: [...because],
  own,
});

const Role = z.enum(['lead', 'auditor', 'expert']);
const Candidate = z
  .object({
    person: NamedPerson,
    record: Id.nullable(),
    bond: z.enum(BONDS).nullable(),
    languages: z.array(z.string()),
    country: z.string(),
    areas: z.array(z.string()).meta({ description: 'Of the areas that this audit needs' }),
    standards: z.array(z.string()).meta({ description: 'Of the standards that this audit needs' }),
    days: z.number().int().meta({ description: 'Days with an audit in the 90 days around it' }),
    able: z.array(Role),
    whyNot: z.array(z.object({ role: Role, reasons: z.array(ReasonView) })),
    because: z.array(z.string()).meta({ description: 'What speaks for the place in the ranking' }),
  })
  .meta({ id: 'TeamCandidate' });

const AROUND = 45;
const Days = { from: PlainDate.optional(), to: PlainDate.optional() };

/** @throws NotFound */
async function askedFor(act: Act, id: string, from: string | undefined, to: string | undefined) {
  const found = await auditOf(act, id);
  if (!found) throw new NotFound('audit');
  const { engagement, plannedFrom, plannedTo } = found.state;
  const days = { from: from ?? plannedFrom, to: to ?? plannedTo };
  return { engagement, audit: id, needs: needsOf(found.state), ...days };
}

const candidates = operation({
  id: 'qualification.candidates',
  method: 'get',
  path: '/audits/{id}/candidates',
  summary:
    'Everybody of the body for the team of an audit: who can lead, audit, advise, in order; the others with why not',
  permission: 'competence:read',
  input: z.object({ id: Id, ...Days }),
  output: z.object({ kept: z.boolean(), rows: z.array(Candidate) }),
  run: async (act, { id, from, to }) => {
    const asked = await askedFor(act, id, from, to);
    const around = { from: addDays(asked.from, -AROUND), to: addDays(asked.to, AROUND) };
    const [known, taken, members] = await Promise.all([
      ability(act, asked),
      workload(act, around),
      membersOf(act),
    ]);
    const people = known.policy
      ? [...known.records.keys()]
      : [
          ...new Set([
            ...known.records.keys(),
            ...members.filter(m => m.roles.includes('auditor')).map(m => m.id),
          ]),
        ];
    const person = await naming(act, people);
    const rows = people.map(one => candidate(known, asked, one, taken.get(one) ?? 0));
    const named = rows.map(row => ({ ...row, person: person(row.person.id) }));
    return { kept: known.policy !== undefined, rows: rank(named) };
  },
});

function candidate(
  known: Ability,
  { needs, from }: Awaited<ReturnType<typeof askedFor>>,
  id: string,
  days: number,
) {
  const record = known.records.get(id);
  const held = record?.state.qualifications.filter(q => inForce(q, from)) ?? [];
  const wanted = new Set(needs.flatMap(one => one.areas));
  const judged = Role.options.map(role => ({
    role,
    reasons: known.whyNot(id, FUNCTION_OF[role] ?? 'audit'),
  }));
  return {
    person: { id, name: '' },
    record: record?.id ?? null,
    bond: record?.state.bond ?? null,
    languages: [...(record?.state.languages ?? [])],
    country: record?.state.country ?? '',
    areas: [...new Set(held.flatMap(q => q.areas))].filter(area => wanted.has(area)),
    standards: needs.map(one => one.standard).filter(one => held.some(q => q.standard === one)),
    days,
    able: judged.filter(one => one.reasons.length === 0).map(one => one.role),
    whyNot: judged
      .filter(one => one.reasons.length > 0)
      .map(({ role, reasons }) => ({ role, reasons: reasons.map(reasonView) })),
    because: [] as string[],
  };
}

const whyNot = operation({
  id: 'qualification.whyNot',
  method: 'get',
  path: '/audits/{id}/why-not/{person}',
  summary:
    'Everything that stands in the way of one person for a role on the team of an audit, each with its clause',
  permission: 'competence:read',
  input: z.object({ id: Id, person: Id, role: z.enum(TEAM_ROLES).default('auditor'), ...Days }),
  output: z.object({ able: z.boolean(), reasons: z.array(ReasonView) }),
  run: async (act, { id, person, role, from, to }) => {
    const asked = await askedFor(act, id, from, to);
    const known = await ability(act, { ...asked, people: [person] });
    const needed = FUNCTION_OF[role];
    const reasons = needed ? known.whyNot(person, needed) : [];
    return { able: reasons.length === 0, reasons: reasons.map(reasonView) };
  },
});

export const CANDIDATE_OPERATIONS = [candidates, whyNot] as const;
