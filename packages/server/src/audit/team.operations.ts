/** Appointing a team whose members are able and complete together, the client's objection to a member, and the body's answer. */
import { TEAM_GUARDS } from '@certwright/core/audit/team.guards';
import { ANSWER_GUARDS, RAISE_GUARDS, type RaisedObjection } from '@certwright/core/audit/objection.decider';
import {
  AnswerObjectionInput,
  ObjectInput,
  ObjectionView,
  TeamInput,
} from '@certwright/core/audit/audit.schema';
import { iso17021 } from '@certwright/core/kernel/citation';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { Id, PlainDate } from '@certwright/core/kernel/schema';
import { addYears } from '@certwright/rules/calendar-date';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { TeamMember } from '@certwright/core/audit/audit.state';
import { timesHere } from '../body/body.reading.ts';
import { AUDIT, TEAM_OBJECTION } from '../body-aggregates.ts';
import { placedIn, requireEngagement } from '../engagement/engagement.ts';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle, stateOf } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent, violates } from '../platform/events/event.store.ts';
import type { Kept } from '../platform/events/kept.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { Written, written } from '../platform/http/written.ts';
import { teamAbility } from '../qualification/team-ability.ts';
import { auditorsAmong, consultancies, insertConsultancy } from './audit.store.ts';
import { needsOf } from './needs.ts';
import { book, type Days, objectionsTo } from './team.store.ts';

const appointTeam = operation({
  id: 'audit.appointTeam',
  method: 'post',
  path: '/audits/{id}/team',
  summary: 'Appoint the audit team (ISO/IEC 17021-1, 9.2.2)',
  permission: 'audit:plan',
  refusals: [
    ...refusalsOf(TEAM_GUARDS),
    'member-not-an-auditor',
    'person-not-able',
    'team-not-complete',
    'auditor-double-booked',
  ],
  input: TeamInput,
  output: Written,
  run: async (act, { id, members, exceptions, taken, care }) => {
    const { state } = await stateOf(act, AUDIT, id);
    const auditing = members.filter(m => m.role === 'lead' || m.role === 'auditor').map(m => m.person);
    const auditors = await auditorsAmong(act.tx, act.org, auditing);
    const strange = auditing.filter(person => !auditors.has(person));
    if (strange.length > 0)
      throw new Refused(refuse('member-not-an-auditor', [iso17021('7.2')], { people: strange }));
    // Personnel who consulted a client are kept off its audits for two years, or longer where the body chose so (5.2.10).
    const [known, { consultancyYears }] = await Promise.all([
      consultancies(act.tx, state.engagement),
      timesHere(act),
    ]);
    const conflicts = known
      .map(row => ({ person: row.person, until: addYears(row.ended_on, consultancyYears) }))
      .filter(({ until }) => until > state.plannedFrom);
    const whole = taken ?? [{ from: state.plannedFrom, to: state.plannedTo }];
    const { engagement } = state;
    const asked = { engagement, audit: id, needs: needsOf(state), members, days: whole };
    const judged = await teamAbility(act, asked);
    const command = {
      type: 'AppointTeam',
      by: act.person,
      on: act.today,
      members,
      conflicts,
      consultancyYears,
    } as const;
    const handled = await handle(act, AUDIT, id, {
      ...command,
      ...judged,
      exceptions,
      ...(care === undefined ? {} : { care }),
    });
    await booked(act, id, members, whole);
    return written(handled);
  },
});

/** @throws Refused `auditor-double-booked` when somebody else was faster than the question who is free */
export async function booked(
  act: Act,
  audit: string,
  members: readonly TeamMember[],
  whole: readonly Days[],
): Promise<void> {
  const taken = members
    .filter(m => m.role !== 'observer')
    .map(({ person, role, days }) => ({ person, role, days: days ?? whole }));
  // Somebody named for two roles is there once.
  const once = [...new Map(taken.map(one => [one.person, one])).values()];
  try {
    await book(act.tx, { org: act.org, audit }, once);
  } catch (error) {
    if (!violates(error, 'auditor_not_double_booked')) throw error;
    throw new Refused(refuse('auditor-double-booked', [iso17021('9.2.2')]));
  }
}

const declareConsultancy = operation({
  id: 'audit.declareConsultancy',
  method: 'post',
  path: '/engagements/{engagement}/consultancies',
  summary: 'Declare that somebody consulted this client, and when that ended (ISO/IEC 17021-1, 5.2.10)',
  permission: 'audit:plan',
  input: z.object({ engagement: Id, person: Id, endedOn: PlainDate }),
  output: z.object({ id: Id }),
  run: async (act, { engagement, person, endedOn }) => {
    await requireEngagement(act, engagement);
    const id = randomUUID();
    await insertConsultancy(act.tx, { id, org: act.org, person, engagement, ended_on: endedOn });
    const event = { type: 'ConsultancyDeclared', person, engagement, endedOn };
    await recordEvent(act, `consultancy:${id}`, event);
    return { id };
  },
});

const objection = ({ id, version, state }: Kept<RaisedObjection>, person: (id: string) => Named) => ({
  id,
  version,
  phase: state.phase,
  audit: state.audit,
  person: person(state.person),
  on: state.on,
  reasons: state.reasons,
  answer: state.answer && { on: state.answer.on, reasons: state.answer.reasons },
});

const objections = operation({
  id: 'audit.objections',
  method: 'get',
  path: '/audits/{id}/objections',
  summary: 'What the client said against members of the team, and what the body answered',
  permission: 'engagement:read',
  input: z.object({ id: Id }),
  output: z.object({ rows: z.array(ObjectionView) }),
  run: async (act, { id }) => {
    await stateOf(act, AUDIT, id);
    const rows = await objectionsTo(act.tx, id);
    const person = await naming(
      act,
      rows.map(row => row.state.person),
    );
    return { rows: rows.map(row => objection(row, person)) };
  },
});

const object = operation({
  id: 'audit.objectToMember',
  method: 'post',
  path: '/audits/{id}/objections',
  summary: 'Object to a member of the audit team, with reasons (ISO/IEC 17021-1, 9.2.3.5)',
  permission: 'team:object',
  refusals: refusalsOf(RAISE_GUARDS),
  input: ObjectInput,
  output: Written,
  run: async (act, { id: audit, person, reasons }) => {
    const { state } = await stateOf(act, AUDIT, audit);
    const { engagement } = state;
    const command = {
      type: 'Raise',
      audit,
      engagement,
      person,
      reasons,
      onTeam: state.team.some(member => member.person === person),
      visited: state.visit !== undefined,
      unannounced: state.announcement !== undefined,
      by: act.person,
      on: act.today,
    } as const;
    const placement = placedIn(await requireEngagement(act, engagement), true);
    const id = contentId('team-objection', audit, person);
    return written(await begin(act, TEAM_OBJECTION, id, command, placement));
  },
});

const answer = operation({
  id: 'audit.answerObjection',
  method: 'post',
  path: '/team-objections/{objection}/answer',
  summary: 'Answer the objection of a client to a member of the team; who agrees appoints somebody else',
  permission: 'audit:plan',
  refusals: refusalsOf(ANSWER_GUARDS).filter(code => code !== 'nothing-objected'),
  input: AnswerObjectionInput,
  output: Written,
  run: async (act, { objection: id, upheld, reasons }) => {
    const said = { upheld, reasons, by: act.person, on: act.today };
    return written(await handle(act, TEAM_OBJECTION, id, { type: 'Answer', ...said }));
  },
});

export const TEAM_OPERATIONS = [appointTeam, declareConsultancy, objections, object, answer] as const;
