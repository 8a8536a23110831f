/** Gathers what waits, by what the asking person may do: an item is shown to those who can do something about it. */
import { dueList } from '@certwright/core/decision/certification.due';
import { answerDue } from '@certwright/core/finding/finding.decider';
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import type { Permission } from '@certwright/core/party/permission.table';
import { addMonths } from '@certwright/rules/calendar-date';
import { findEdition } from '@certwright/standards/library';
import { timesOfBodies } from '../body/body.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { absentFor, naming } from '../party/people.ts';
import { betweenParties } from './between-waiting.ts';
import { keysOfDomain } from './body-waiting.ts';
import { outsideAnswers, outsideCycle } from './outside-waiting.ts';
import {
  agedEvidence,
  approvals,
  changedStandards,
  documentReviews,
  collections,
  openNonconformities,
  ownAudits,
  ownRisks,
  planMilestones,
  unread,
} from './own-waiting.ts';
import { objectionsWaiting, ownDeclaration, peopleDue } from './people-waiting.ts';
import { leftBehind, ownRequirements, ownTasks } from './task-waiting.ts';
import { auditsIn, certificationsIn, findingsIn } from './waiting.store.ts';

/** How long before its day a deadline appears. */
const AHEAD_MONTHS = 3;

const editionName = (id: string): string => findEdition(id)?.name ?? id;

async function audits(act: Act): Promise<readonly WaitingItem[]> {
  const rows = await auditsIn(act.tx, ['planned', 'staffed', 'stage1-done', 'visited']);
  const mine = rows.filter(
    ({ state }) => state.phase === 'planned' || state.team.some(m => m.person === act.person),
  );
  const words = {
    planned: 'Appoint the team',
    staffed: 'Perform the audit',
    'stage1-done': 'Perform stage 2',
    visited: 'Issue the report',
  };
  return mine.map(({ id, client, state }) => ({
    stop: 'audits',
    kind: state.phase,
    text: `${words[state.phase as keyof typeof words]}: ${client}`,
    detail: `${state.kind} audit, ${state.plannedDays} days`,
    path: `/audit/audits/${id}`,
    due: state.phase === 'visited' ? (state.visit?.to ?? state.plannedTo) : state.plannedFrom,
    overdue: state.plannedFrom < act.today,
    because: null,
  }));
}

const findingItem =
  (act: Act, words: string) =>
  ({ id, client, state }: Awaited<ReturnType<typeof findingsIn>>[number]): WaitingItem => ({
    stop: 'findings',
    kind: state.grade,
    text: `${words}: ${state.requirement.key}`,
    detail: `${client}, ${editionName(state.requirement.edition)}, ${state.statement}`,
    path: `/audit/findings/${id}`,
    due: state.answer?.dueOn ?? null,
    overdue: state.answer !== undefined && state.answer.dueOn < act.today,
    because: {
      doc: 'ISO/IEC 17021-1',
      edition: '2015',
      clause: state.phase === 'answered' ? '9.4.10' : '9.4.9',
    },
  });

/** What the client has to answer, by the day that its body said. */
const answerItem =
  (act: Act) =>
  (row: Awaited<ReturnType<typeof findingsIn>>[number]): WaitingItem => {
    const due = answerDue(row.state, act.today);
    return {
      ...findingItem(act, 'Answer the finding')(row),
      due: due?.on ?? null,
      overdue: due?.late ?? false,
    };
  };

/** A major is verified before the decision; a minor at the next audit, so that its day is no deadline here. */
const verifyItem =
  (act: Act) =>
  (row: Awaited<ReturnType<typeof findingsIn>>[number]): WaitingItem => {
    const item = findingItem(act, 'Verify the action')(row);
    if (row.state.grade === 'major') return item;
    return {
      ...item,
      text: `Verify at the next audit: ${row.state.requirement.key}`,
      due: null,
      overdue: false,
    };
  };

async function certifications(act: Act): Promise<readonly WaitingItem[]> {
  const [rows, times] = await Promise.all([
    certificationsIn(act.tx, ['certified', 'suspended']),
    timesOfBodies(act),
  ]);
  const horizon = addMonths(act.today, AHEAD_MONTHS);
  return rows.flatMap(({ id, body, client, state }) =>
    dueList(state, act.today, times(body))
      .filter(due => due.due <= horizon)
      .map(due => ({
        stop: 'certify',
        kind: due.code,
        text: `${due.text} ${due.due}: ${client}`,
        detail: editionName(state.edition),
        path: `/certify/certifications/${id}`,
        due: due.due,
        overdue: due.overdue,
        because: due.because,
      })),
  );
}

type Source = readonly [
  permission: Permission,
  gather: (act: Act) => Promise<readonly WaitingItem[]>,
  /** What nobody can do for an absent colleague, or what waits for everybody who may. */
  ownOnly?: true,
];

const SOURCES: readonly Source[] = [
  ['engagement:read', betweenParties],
  ['audit:plan', audits],
  ['audit:conduct', audits],
  [
    'finding:judge',
    async act => (await findingsIn(act.tx, ['answered'])).map(findingItem(act, 'Judge the answer')),
  ],
  ['finding:judge', async act => (await findingsIn(act.tx, ['accepted'])).map(verifyItem(act))],
  ['finding:answer', async act => (await findingsIn(act.tx, ['open', 'returned'])).map(answerItem(act))],
  ['engagement:read', certifications],
  ['body:set-up', keysOfDomain],
  ['audit:plan', objectionsWaiting],
  ['competence:keep', peopleDue],
  ['interests:declare', ownDeclaration, true],
  ['outside:keep', outsideCycle],
  ['finding:answer', outsideAnswers],
  ['requirement:assess', ownRequirements],
  ['risk:accept', ownRisks],
  ['document:approve', approvals],
  ['document:write', documentReviews],
  ['document:acknowledge', unread, true],
  ['evidence:attach', agedEvidence],
  ['evidence:attach', collections],
  ['nonconformity:handle', openNonconformities],
  ['internal-audit:conduct', ownAudits],
  ['standard:adopt', changedStandards],
  ['standard:adopt', planMilestones],
  ['task:keep', ownTasks],
  ['task:oversee', leftBehind, true],
];

/** Each source asks for itself, so that they wait for the database together. */
async function gatheredFor(act: Act, forOthers: boolean): Promise<readonly WaitingItem[]> {
  const open = SOURCES.filter(([permission, , ownOnly]) => act.can(permission) && !(forOthers && ownOnly));
  return (await Promise.all(open.map(([, gather]) => gather(act)))).flat();
}

/** What waits for colleagues who are away and handed their work over to this person. */
async function forAbsent(act: Act): Promise<readonly WaitingItem[]> {
  const absent = await absentFor(act);
  if (absent.length === 0) return [];
  const [name, gathered] = await Promise.all([
    naming(act, absent),
    Promise.all(absent.map(person => gatheredFor({ ...act, person }, true))),
  ]);
  return gathered.flatMap((items, i) => items.map(item => ({ ...item, for: name(absent[i] ?? '').name })));
}

const keyOf = ({ path, kind }: WaitingItem): string => `${path} ${kind}`;
/** What has no day comes last; what has the same day, in the order of its words. */
const placeOf = (item: WaitingItem): string => `${item.due ?? '9'} ${item.text} ${keyOf(item)}`;

/** Everything that waits for this person, the overdue first, then by day. */
export async function waitingFor(act: Act): Promise<readonly WaitingItem[]> {
  const [own, others] = await Promise.all([gatheredFor(act, false), forAbsent(act)]);
  // What waits for both is the person's own.
  const once = [...new Map([...others, ...own].map(item => [keyOf(item), item])).values()];
  const placed = once.map(item => ({ item, place: placeOf(item) }));
  return placed
    .toSorted((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ item }) => item);
}
