/** Competence records: the matrix, one person whole, opened, kept up to date, ended. */
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { iso17021 } from '@certwright/core/kernel/citation';
import { COMPETENCE_GUARDS } from '@certwright/core/qualification/competence.guards';
import {
  CompetenceView,
  MatrixRow,
  OpenRecordInput,
  ReviseRecordInput,
} from '@certwright/core/qualification/qualification.schema';
import { z } from 'zod';
import { COMPETENCE } from '../body-aggregates.ts';
import { addPerson } from '../party/add-person.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import { contentId } from '../platform/events/content-id.ts';
import { happenedOn } from '../platform/events/dated.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { MAX_PAGE } from '../platform/http/page.ts';
import { Written, written } from '../platform/http/written.ts';
import { recordById, type RecordRow, recordsOf } from './competence.store.ts';
import { competenceView, matrixRow } from './competence.view.ts';
import { matrixOf, MatrixQuery } from './matrix.ts';
import { policyOf } from './policy.reading.ts';

/** One record a person and body. */
export const recordId = (org: string, person: string): string => contentId('competence', org, person);

/** @throws NotFound */
export async function requireRecord(act: Pick<Act, 'tx' | 'org'>, id: string): Promise<RecordRow> {
  const row = await recordById(act.tx, act.org, id);
  if (!row) throw new NotFound('competence record');
  return row;
}

const list = operation({
  id: 'competence.list',
  method: 'get',
  path: '/competence',
  summary: 'The competence matrix: people by name, with what each is qualified for and what is due next',
  permission: 'competence:read',
  input: MatrixQuery.extend({
    after: z.coerce
      .number()
      .int()
      .positive()
      .optional()
      .meta({ description: 'The `next` of the page before' }),
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(50),
  }),
  output: z.object({
    rows: z.array(MatrixRow),
    next: z.number().int().nullable(),
    count: z.number().int(),
    standards: z.array(z.string()).meta({ description: 'All that somebody of the body is qualified for' }),
  }),
  run: async (act, { after = 0, limit, ...query }) => {
    const { rows, policy, standards } = await matrixOf(act, query);
    const page = rows.slice(after, after + limit);
    const next = after + limit < rows.length ? after + limit : null;
    return {
      rows: page.map(({ row, name }) => matrixRow(row, name, policy, act.today)),
      next,
      count: rows.length,
      standards: [...standards],
    };
  },
});

const get = operation({
  id: 'competence.get',
  method: 'get',
  path: '/competence/{id}',
  summary: 'One person: qualifications, monitoring, declarations, ties, audits, workload, what is due',
  permission: 'competence:read',
  input: z.object({ id: Id }),
  output: CompetenceView,
  run: async (act, { id }) => {
    const [row, policy] = await Promise.all([requireRecord(act, id), policyOf(act)]);
    return competenceView(act, row, policy);
  },
});

const own = operation({
  id: 'competence.own',
  method: 'get',
  path: '/competence/own',
  summary: 'One’s own competence record',
  permission: 'interests:declare',
  input: z.object({}),
  output: z.object({ record: CompetenceView.nullable() }),
  run: async act => {
    const [[row], policy] = await Promise.all([recordsOf(act.tx, act.org, [act.person]), policyOf(act)]);
    return { record: row ? await competenceView(act, row, policy) : null };
  },
});

const open = operation({
  id: 'competence.open',
  method: 'post',
  path: '/competence',
  summary: 'Open the record of a member, or of somebody new by name, who needs no account',
  permission: 'people:govern',
  refusals: [...refusalsOf(COMPETENCE_GUARDS.Open), 'person-not-of-this-body', 'dated-in-the-future'],
  input: OpenRecordInput,
  output: Written,
  run: async (act, { person: named, name, on, ...particulars }) => {
    const day = happenedOn(act, on);
    const person = named ?? (name === null ? undefined : await newPerson(act, name));
    if (!person || !(await membersOf(act)).some(one => one.id === person))
      throw new Refused(refuse('person-not-of-this-body', [iso17021('7.2')]));
    const command = { type: 'Open', person, ...particulars, by: act.person, on: day } as const;
    return written(await begin(act, COMPETENCE, recordId(act.org, person), command));
  },
});

/** Somebody without an account belongs to the body as auditor, and signs in to nothing. */
export const newPerson = (act: Act, name: string): Promise<string> =>
  addPerson(act, name, { roles: ['auditor'], ownRoles: [], lastDay: null, limits: null });

const revise = operation({
  id: 'competence.revise',
  method: 'put',
  path: '/competence/{id}',
  summary: 'Keep bond, agreement, country and languages up to date',
  permission: 'people:govern',
  refusals: [...refusalsOf(COMPETENCE_GUARDS.Revise), 'competence-record-ended'],
  input: ReviseRecordInput,
  output: Written,
  run: async (act, { id, ...particulars }) => {
    await requireRecord(act, id);
    const command = { type: 'Revise', ...particulars, by: act.person, on: act.today } as const;
    return written(await handle(act, COMPETENCE, id, command));
  },
});

const end = operation({
  id: 'competence.end',
  method: 'post',
  path: '/competence/{id}/end',
  summary: 'Somebody does not act for the body any more; the record stays',
  permission: 'people:govern',
  refusals: ['competence-record-ended'],
  input: z.object({ id: Id, reason: z.string().trim().min(1).max(2_000) }),
  output: Written,
  run: async (act, { id, reason }) => {
    await requireRecord(act, id);
    const command = { type: 'End', reason, by: act.person, on: act.today } as const;
    return written(await handle(act, COMPETENCE, id, command));
  },
});

export const COMPETENCE_OPERATIONS = [list, own, get, open, revise, end] as const;
