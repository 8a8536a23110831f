/** People from a list: compared first, taken over as a whole once, undone for whoever has not come in. */
import type { PeopleRow } from '@certwright/core/exchange/people-list';
import type { PeopleList, TakenRow } from '@certwright/core/exchange/people-list.decider';
import {
  ComparedPeople,
  PeopleListInput,
  PeopleListRun,
  TakenPeople,
  UndonePeople,
} from '@certwright/core/exchange/people-list.schema';
import { refuse } from '@certwright/core/kernel/decider';
import { Id } from '@certwright/core/kernel/schema';
import { roleTitle } from '@certwright/core/party/role.table';
import { z } from 'zod';
import { PEOPLE_LIST } from '../organization-aggregates.ts';
import { ownRolesOf } from '../party/own-roles.reading.ts';
import { naming } from '../party/people.ts';
import { cameIn, withdraw } from '../party/withdraw.ts';
import type { Act } from '../platform/events/act.ts';
import { begin, handle } from '../platform/events/aggregate.ts';
import type { Kept } from '../platform/events/kept.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { paged, pageOf, PageQuery } from '../platform/http/page.ts';
import { LANGUAGES } from '../platform/mail/letters.table.ts';
import { carriedOut, plannedPeople } from './people-list.ts';
import { peopleListById, peopleListPage } from './people-list.store.ts';

const READING = [
  'spreadsheet-too-large',
  'spreadsheet-unreadable',
  'people-list-empty',
  'people-list-too-long',
] as const;

const ids = (rows: readonly TakenRow[]) => ({
  invitations: rows.flatMap(one => one.invitation ?? []),
  people: rows.flatMap(one => one.person ?? []),
});
const idOf = ({ invitation, person }: TakenRow): string => invitation ?? person ?? '';

const countsOf = (rows: readonly PeopleRow[]) => ({
  rows: rows.length,
  invite: rows.filter(one => one.act?.kind === 'invite').length,
  add: rows.filter(one => one.act?.kind === 'add').length,
  errors: rows.filter(one => one.errors.length > 0).length,
});

const compare = operation({
  id: 'people-list.compare',
  method: 'post',
  path: '/people-lists/compare',
  summary: 'Say row by row whom a list would invite or write down, and what is wrong; nothing is changed',
  permission: 'party:manage',
  refusals: READING,
  input: PeopleListInput,
  output: ComparedPeople,
  run: async (act, list) => {
    const [{ id, rows }, own] = await Promise.all([plannedPeople(act, list), ownRolesOf(act)]);
    const names = new Map(own.map(role => [role.id, role.name]));
    const kept = await peopleListById(act.tx, act.org, id);
    const standing = kept?.state.phase === 'taken' ? kept.state : undefined;
    const person = await naming(act, [standing?.taken.by]);
    return {
      before: standing ? { id, by: person(standing.taken.by), on: standing.taken.on } : null,
      summary: countsOf(rows),
      rows: rows.map(({ act: said, errors, ...row }) => ({
        ...row,
        errors: [...errors],
        act: said && {
          kind: said.kind,
          email: said.kind === 'invite' ? said.email : '',
          number: said.kind === 'add' ? said.number : '',
          roles: [...said.roles.map(roleTitle), ...said.ownRoles.map(role => names.get(role) ?? '')],
          lastDay: said.lastDay,
        },
      })),
    };
  },
});

const take = operation({
  id: 'people-list.take',
  method: 'post',
  path: '/people-lists',
  summary: 'Invite and write down everybody of a list in one go; the same list sent again does nothing more',
  permission: 'party:manage',
  stepUp: true,
  secret: true,
  refusals: [...READING, 'import-has-errors', 'person-number-taken'],
  input: PeopleListInput.extend({ language: z.enum(LANGUAGES).default('en') }),
  output: TakenPeople,
  run: async (act, { language, ...list }) => {
    const { id, rows } = await plannedPeople(act, list);
    const kept = await peopleListById(act.tx, act.org, id);
    if (kept?.state.phase === 'taken') {
      const { invitations, people } = ids(kept.state.rows);
      return { id, again: true, invited: invitations.length, added: people.length, handOver: [] };
    }
    const wrong = rows.filter(row => row.errors.length > 0);
    if (wrong.length > 0)
      throw new Refused(refuse('import-has-errors', [], { rows: wrong.map(row => row.row).slice(0, 200) }));
    const { taken, handOver } = await carriedOut(act, rows, language);
    await begin(act, PEOPLE_LIST, id, { type: 'Take', rows: taken, by: act.person, on: act.today });
    const { invite, add } = countsOf(rows);
    return { id, again: false, invited: invite, added: add, handOver: [...handOver] };
  },
});

async function runView(act: Act, { id, version, state }: Kept<PeopleList>) {
  const { phase, rows, taken, undone, kept } = state;
  const person = await naming(act, [taken.by, undone?.by]);
  const { invitations, people } = ids(rows);
  return {
    id,
    version,
    phase: phase === 'undone' ? ('undone' as const) : ('taken' as const),
    taken: { by: person(taken.by), on: taken.on },
    invited: invitations.length,
    added: people.length,
    cameIn: (await cameIn(act, { invitations, people })).size,
    undone: undone && { by: person(undone.by), on: undone.on },
    kept: kept.length,
  };
}

const list = operation({
  id: 'people-list.list',
  method: 'get',
  path: '/people-lists',
  summary: 'Lists that were taken over, the last first, with how many of their people have come in',
  permission: 'party:manage',
  input: PageQuery,
  output: pageOf(PeopleListRun),
  run: async (act, page) => {
    const { rows, next } = paged(await peopleListPage(act.tx, act.org, page), page.limit);
    return { rows: await Promise.all(rows.map(row => runView(act, row))), next };
  },
});

const undo = operation({
  id: 'people-list.undo',
  method: 'post',
  path: '/people-lists/{id}/undo',
  summary: 'Take a run back: open invitations end, who was written down is no member; who came in stays',
  permission: 'party:manage',
  stepUp: true,
  endsSessions: true,
  refusals: ['people-list-undone-before', 'people-list-all-came-in', 'last-manager'],
  input: z.object({ id: Id }),
  output: UndonePeople,
  run: async (act, { id }) => {
    const kept = await peopleListById(act.tx, act.org, id);
    if (!kept) throw new NotFound('list of people');
    const { rows } = kept.state;
    const here = await cameIn(act, ids(rows));
    const stay = rows.filter(row => here.has(idOf(row)));
    const { person: by, today: on } = act;
    await handle(act, PEOPLE_LIST, id, { type: 'Undo', cameIn: stay.map(row => row.row), by, on });
    const gone = rows.filter(row => !here.has(idOf(row)));
    await withdraw(act, ids(gone));
    return {
      undone: gone.length,
      kept: stay.map(row => ({
        row: row.row,
        who: here.get(idOf(row)) ?? '',
        why: 'Has come in. End the membership on the page of the person.',
      })),
    };
  },
});

export const PEOPLE_LIST_OPERATIONS = [compare, take, list, undo] as const;
