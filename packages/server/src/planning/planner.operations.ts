/** The planner: a span of days with people, bookings and absences, and the questions by which a move is judged before it is made. */
import { Id } from '@certwright/core/kernel/schema';
import { MonthQuery, MonthView, QuestionsView } from '@certwright/core/planning/planner.schema';
import { closedBetween } from '@certwright/core/planning/working-days';
import { FUNCTION_OF } from '@certwright/core/qualification/able-team';
import { addDays, dayNumber } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { auditOf } from '../audit/audit.reading.ts';
import { needsOf } from '../audit/needs.ts';
import { practiceHere, timesHere } from '../body/body.reading.ts';
import { CERTIFICATION } from '../body-aggregates.ts';
import { membersOf } from '../party/people.ts';
import { stateOf } from '../platform/events/aggregate.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { ability } from '../qualification/able.reading.ts';
import { awayRows } from './absence.store.ts';
import { limitsOf } from './limits.ts';
import { bookedIn, plannedPeople, unstaffedIn, type UnstaffedRow } from './planner.store.ts';

const LONGEST = 130;

const auditView = (
  id: string,
  row: Omit<UnstaffedRow, 'id'>,
): z.input<typeof MonthView>['audits'][number] => ({
  id,
  client: row.client,
  kind: row.kind,
  phase: row.phase,
  from: row.planned_from,
  to: row.planned_to,
  days: row.planned_days,
  agreed: row.agreed,
  notice: (row.notice ?? 'announced') as 'announced',
  version: row.version,
});

const month = operation({
  id: 'planning.month',
  method: 'get',
  path: '/planning/month',
  summary:
    'Everybody of the body between two days: which audits, which absences, how many days; audits without a team',
  permission: 'planning:read',
  cost: 3,
  input: MonthQuery,
  output: MonthView,
  run: async (act, span) => {
    if (span.to < span.from || dayNumber(span.to) - dayNumber(span.from) > LONGEST)
      throw new HttpProblem(400, 'input', `Ask for at most ${LONGEST} days, the first before the last.`);
    const [rows, unstaffed, away, held, members, { calendar }] = await Promise.all([
      bookedIn(act.tx, act.org, span),
      unstaffedIn(act.tx, act.org, span),
      awayRows(act.tx, act.org, span),
      plannedPeople(act.tx, act.org),
      membersOf(act),
      practiceHere(act),
    ]);
    const people = new Map(held.map(one => [one.id, { ...one, days: 0 }]));
    for (const { id, name, roles } of members)
      if (!people.has(id) && roles.includes('auditor'))
        people.set(id, { id, name, country: '', languages: [], days: 0 });
    const audits = new Map<string, z.input<typeof MonthView>['audits'][number]>();
    const bookings = rows.map(row => {
      if (!audits.has(row.audit)) audits.set(row.audit, auditView(row.audit, row));
      const who = people.get(row.person);
      const from = row.from < span.from ? span.from : row.from;
      const to = row.to > span.to ? span.to : row.to;
      if (who) who.days += dayNumber(to) - dayNumber(from) + 1;
      return { audit: row.audit, person: row.person, role: row.role, from: row.from, to: row.to };
    });
    return {
      people: [...people.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      audits: [...audits.values()],
      bookings,
      closed: [...closedBetween(span.from, span.to, calendar)],
      away,
      unstaffed: unstaffed.map(row => auditView(row.id, row)),
    };
  },
});

const ROLES = ['lead', 'auditor', 'expert'] as const;

const questions = operation({
  id: 'planning.questions',
  method: 'get',
  path: '/audits/{id}/questions',
  summary:
    'For each person what is asked before an appointment, so that a screen judges a move by the function that the server uses',
  permission: 'competence:read',
  cost: 5,
  input: z.object({ id: Id, from: MonthQuery.shape.from, to: MonthQuery.shape.to }),
  output: QuestionsView,
  run: async (act, { id, from, to }) => {
    const found = await auditOf(act, id);
    if (!found) throw new NotFound('audit');
    const { state } = found;
    const asked = { engagement: state.engagement, audit: id, needs: needsOf(state), from, to };
    const [known, certifications, members, times] = await Promise.all([
      ability(act, { ...asked, to: addDays(to, 30) }),
      Promise.all(state.certifications.map(one => stateOf(act, CERTIFICATION, one.id))),
      membersOf(act),
      timesHere(act),
    ]);
    const roleOf = new Map(state.team.map(one => [one.person, one.role]));
    const people = known.policy
      ? [...known.records.keys()]
      : [
          ...new Set([
            ...known.records.keys(),
            ...members.filter(m => m.roles.includes('auditor')).map(m => m.id),
          ]),
        ];
    return {
      limits: limitsOf(certifications, state.kind, times).map(({ day, because, own }) => ({
        day,
        doc: because.doc,
        clause: because.clause,
        ...(own ? { own } : {}),
      })),
      people: people.map(person => {
        const had = roleOf.get(person);
        const role = ROLES.find(one => one === had) ?? (state.team.length === 0 ? 'lead' : 'auditor');
        const { record, ...question } = known.question(person, FUNCTION_OF[role] ?? 'audit');
        // What was seen at the person's work is not needed for the question but for its days.
        const brief = record && {
          ...record,
          ties: [],
          monitorings: record.monitorings.map(({ kind, on }) => ({ kind, on })),
          qualifications: record.qualifications.map(({ basis: _, evaluatedBy: __, file: ___, ...q }) => q),
        };
        return { person, role, question: { ...question, ...(brief ? { record: brief } : {}) } };
      }),
    };
  },
});

export const PLANNER_OPERATIONS = [month, questions] as const;
