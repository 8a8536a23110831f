/** What has a day by a rule or by a question to another area: outside certificates, milestones, documents, what is open between client and body. */
import { personDue } from '@certwright/core/qualification/due';
import type { AgendaKind } from '@certwright/core/task/agenda-kind.table';
import { documentsAsked } from '../document/asked.reading.ts';
import { DOCUMENT_OPERATIONS } from '../document/document.operations.ts';
import { type OpenKind, toDoBetween } from '../engagement/between.reading.ts';
import { operationOf } from '../notice/ask.ts';
import { OUTSIDE_OPERATIONS } from '../outside/outside.operations.ts';
import { naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { peopleKept } from '../qualification/people.reading.ts';
import { PLAN_OPERATIONS } from '../standard/plan.operations.ts';
import { type FoundRow, NO_DAY } from './branches.store.ts';

const MOST = 200;
/** The plan is one; its milestones are told apart by their codes. */
const PLAN = '00000000-0000-0000-0000-000000000000';

const VISITS = {
  'stage-1': 'Stage 1',
  'stage-2': 'Stage 2',
  surveillance: 'Surveillance',
  recertification: 'Recertification audit',
  special: 'Special audit',
} as const;

async function certificates(act: Act): Promise<readonly FoundRow[]> {
  if (!act.can('outside:keep')) return [];
  const { rows } = await operationOf(OUTSIDE_OPERATIONS, 'outside.list').run(act, { ended: false });
  return rows.flatMap(({ id, body, editionName, number, next, due }) => {
    const common = {
      kind: 'outside-certificate',
      id,
      owner: null,
      detail: `${body}, ${editionName}, certificate ${number}`,
    };
    const path = `/certify/outside/${id}`;
    const visit = next
      ? [
          {
            ...common,
            part: `visit-${next.kind}`,
            due: next.from,
            title: `${VISITS[next.kind]} of ${body}`,
            path,
          },
        ]
      : [];
    const deadlines = due.map(one => ({
      ...common,
      part: one.finding ?? one.code,
      due: one.due,
      title: one.text,
      path: one.finding === null ? path : `${path}?finding=${one.finding}`,
    }));
    return [...visit, ...deadlines];
  });
}

async function milestones(act: Act): Promise<readonly FoundRow[]> {
  if (!act.can('standard:adopt')) return [];
  const { plan } = await operationOf(PLAN_OPERATIONS, 'plan.current').run(act, {});
  return (plan?.milestones ?? [])
    .filter(one => one.reachedOn === null)
    .map(one => ({
      kind: 'milestone',
      id: PLAN,
      part: one.code,
      owner: null,
      due: one.on,
      title: one.title,
      detail: plan?.editions.map(edition => edition.name).join(', ') ?? '',
      path: '/choose',
    }));
}

const documents = operationOf(DOCUMENT_OPERATIONS, 'document.list');

async function approvals(act: Act): Promise<readonly FoundRow[]> {
  if (!act.can('document:approve')) return [];
  const { rows } = await documents.run(act, { phase: 'submitted', limit: MOST });
  return rows
    .filter(row => row.yours)
    .map(row => ({
      kind: 'document-approval',
      id: row.id,
      part: 'approval',
      owner: act.person,
      due: NO_DAY,
      title: `${row.number} ${row.title}`,
      detail: `written by ${row.author.name}`,
      path: `/implement/documents/${row.id}`,
    }));
}

async function readings(act: Act): Promise<readonly FoundRow[]> {
  if (!act.can('document:acknowledge')) return [];
  const rows = await documentsAsked(act, false);
  return rows.map(row => ({
    kind: 'reading',
    id: row.id,
    part: 'reading',
    owner: act.person,
    due: NO_DAY,
    title: `${row.number} ${row.title}`,
    detail: `in force since ${row.releasedOn ?? ''}`,
    path: `/implement/documents/${row.id}`,
  }));
}

async function peopleDue(act: Act): Promise<readonly FoundRow[]> {
  if (!act.can('competence:keep')) return [];
  const { policy, rows } = await peopleKept(act);
  const person = await naming(
    act,
    rows.map(row => row.state.person),
  );
  return rows.flatMap(({ id, state }) =>
    personDue(state, policy, act.today).map(due => ({
      kind: 'people-due',
      id,
      part: `${due.code} ${due.function} ${due.standard}`,
      owner: null,
      due: due.due,
      title: `${person(state.person).name}: ${due.code.replaceAll('-', ' ')}`,
      detail: [due.function.replaceAll('-', ' '), due.standard].filter(Boolean).join(', '),
      path: `/audit/people/${id}`,
    })),
  );
}

const BETWEEN = ['application', 'offer', 'contract', 'change'] as const satisfies readonly (AgendaKind &
  OpenKind)[];

/** Of whoever may do it, and of nobody in particular. */
async function between(act: Act, kinds: readonly OpenKind[]): Promise<readonly FoundRow[]> {
  const items = await toDoBetween(act, kinds, MOST);
  return items.map(({ kind, id, act: part, text, detail, path, due }) => ({
    kind,
    id,
    part,
    owner: null,
    due: due ?? NO_DAY,
    title: text,
    detail,
    path,
  }));
}

export type Of = {
  /** Of whom is asked what they have to approve and to read. */
  readonly people: readonly string[];
  /** Those of them who are away: nobody reads and understands for another. */
  readonly absent: ReadonlySet<string>;
  /** With what the whole organization has. */
  readonly house: boolean;
};

export async function reckoned(
  act: Act,
  kinds: readonly AgendaKind[],
  { people, absent, house }: Of,
): Promise<readonly FoundRow[]> {
  const wants = (kind: AgendaKind): boolean => kinds.includes(kind);
  const asked = [
    ...(house && wants('outside-certificate') ? [certificates(act)] : []),
    ...(house && wants('milestone') ? [milestones(act)] : []),
    ...(house && wants('people-due') ? [peopleDue(act)] : []),
    ...(house ? [between(act, BETWEEN.filter(wants))] : []),
    ...people.flatMap(person => [
      ...(wants('document-approval') ? [approvals({ ...act, person })] : []),
      ...(wants('reading') && !absent.has(person) ? [readings({ ...act, person })] : []),
    ]),
  ];
  return (await Promise.all(asked)).flat();
}
