/** Gathers what waits, by what the asking person may do: an item is shown to those who can do something about it. */
import { dueList } from '@certwright/core/decision/certification.due';
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import type { Permission } from '@certwright/core/party/permission.table';
import { addMonths } from '@certwright/rules/calendar-date';
import { findEdition } from '@certwright/standards/library';
import type { Act } from '../platform/events/act.ts';
import {
  agedEvidence,
  approvals,
  changedStandards,
  openNonconformities,
  ownAudits,
  ownRequirements,
  planMilestones,
  unread,
} from './own-waiting.ts';
import { applicationsIn, auditsIn, certificationsIn, findingsIn } from './waiting.store.ts';

/** How long before its day a deadline appears. */
const AHEAD_MONTHS = 3;

const editionName = (id: string): string => findEdition(id)?.name ?? id;

async function applications(act: Act): Promise<readonly WaitingItem[]> {
  const rows = await applicationsIn(act.tx, 'submitted');
  return rows.map(({ id, client, state }) => ({
    stop: 'applications',
    kind: 'review',
    text: `Review the application of ${client}`,
    detail: state.editions.map(editionName).join(', '),
    path: `/audit/applications/${id}`,
    due: null,
    overdue: false,
    because: { doc: 'ISO/IEC 17021-1', edition: '2015', clause: '9.1.2' },
  }));
}

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
  const rows = await certificationsIn(act.tx, ['certified', 'suspended']);
  const horizon = addMonths(act.today, AHEAD_MONTHS);
  return rows.flatMap(({ id, client, state }) =>
    dueList(state, act.today)
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

type Source = readonly [permission: Permission, gather: (act: Act) => Promise<readonly WaitingItem[]>];

const SOURCES: readonly Source[] = [
  ['application:review', applications],
  ['audit:plan', audits],
  ['audit:conduct', audits],
  [
    'finding:judge',
    async act => (await findingsIn(act.tx, ['answered'])).map(findingItem(act, 'Judge the answer')),
  ],
  ['finding:judge', async act => (await findingsIn(act.tx, ['accepted'])).map(verifyItem(act))],
  [
    'finding:answer',
    async act => (await findingsIn(act.tx, ['open', 'returned'])).map(findingItem(act, 'Answer the finding')),
  ],
  ['engagement:read', certifications],
  ['requirement:assess', ownRequirements],
  ['document:approve', approvals],
  ['document:acknowledge', unread],
  ['evidence:attach', agedEvidence],
  ['nonconformity:handle', openNonconformities],
  ['internal-audit:conduct', ownAudits],
  ['standard:adopt', changedStandards],
  ['standard:adopt', planMilestones],
];

/** Everything that waits for this person, the overdue first, then by day. */
export async function waitingFor(act: Act): Promise<readonly WaitingItem[]> {
  const gathered: WaitingItem[] = [];
  for (const [permission, gather] of SOURCES) if (act.can(permission)) gathered.push(...(await gather(act)));
  const once = [...new Map(gathered.map(item => [`${item.path} ${item.kind}`, item])).values()];
  return once.sort((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}
