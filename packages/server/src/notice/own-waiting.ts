/** What waits in an organization's own system: requirements, approvals, evidence, nonconformities, internal audits. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { addMonths } from '@certwright/rules/calendar-date';
import { catalogueNews } from '../catalogue/watched.reading.ts';
import { DOCUMENT_OPERATIONS } from '../document/document.operations.ts';
import { EVIDENCE_OPERATIONS } from '../evidence/evidence.operations.ts';
import { INTERNAL_AUDIT_OPERATIONS } from '../internal-audit/internal-audit.operations.ts';
import { NONCONFORMITY_OPERATIONS } from '../nonconformity/nonconformity.operations.ts';
import { membersOf } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { risksWaiting } from '../risk/risk.reading.ts';
import { PLAN_OPERATIONS } from '../standard/plan.operations.ts';
import { operationOf } from './ask.ts';

const MOST = 50;
const plain = { overdue: false, due: null, because: null } as const;

export async function approvals(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(DOCUMENT_OPERATIONS, 'document.list');
  const { rows } = await list.run(act, { phase: 'submitted', limit: MOST });
  return rows
    .filter(row => row.yours)
    .map(row => ({
      ...plain,
      stop: 'documents',
      kind: 'approval',
      text: `Approve ${row.number} ${row.title}`,
      detail: `written by ${row.author.name}`,
      path: `/implement/documents/${row.id}`,
    }));
}

/** Released documents that this person has not acknowledged. */
export async function unread(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(DOCUMENT_OPERATIONS, 'document.list');
  const { rows } = await list.run(act, { phase: 'released', limit: MOST });
  return rows
    .filter(row => row.toRead && !row.acknowledged)
    .map(row => ({
      ...plain,
      stop: 'documents',
      kind: 'reading',
      text: `Read and acknowledge ${row.number} ${row.title}`,
      detail: `in force since ${row.releasedOn ?? ''}`,
      path: `/implement/documents/${row.id}`,
    }));
}

/** Documents that this person answers for and that are to be looked at again. */
export async function documentReviews(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(DOCUMENT_OPERATIONS, 'document.list');
  const { rows } = await list.run(act, { due: true, limit: MOST });
  return rows
    .filter(row => row.owner.id === act.person || row.owner.name === '')
    .map(row => ({
      ...plain,
      stop: 'documents',
      kind: 'review',
      text: `Look at ${row.number} ${row.title} again`,
      detail: `in force since ${row.releasedOn ?? ''}`,
      path: `/implement/documents/${row.id}`,
      due: row.reviewDueOn,
      overdue: row.reviewDueOn !== null && row.reviewDueOn < act.today,
    }));
}

export async function agedEvidence(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(EVIDENCE_OPERATIONS, 'evidence.list');
  const { rows } = await list.run(act, { standing: 'expiring', limit: MOST });
  // Where a collection is planned its collector is asked for the next piece.
  const unplanned = rows.filter(row => row.collection === null);
  return unplanned.map(row => ({
    ...plain,
    stop: 'evidence',
    kind: 'renewal',
    text: `Renew the evidence: ${row.title}`,
    detail: `stands for ${row.standsFor}`,
    path: `/implement/evidence/${row.id}`,
    due: row.expiresOn,
    overdue: row.expiresOn !== null && row.expiresOn < act.today,
  }));
}

/** The next pieces that this person collects; those of somebody who left wait for who manages people. */
export async function collections(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(EVIDENCE_OPERATIONS, 'evidence.list');
  const { rows } = await list.run(act, { standing: 'due', limit: MOST });
  if (rows.length === 0) return [];
  const members = new Set((await membersOf(act)).map(one => one.id));
  const orphaned = (id: string): boolean => act.can('party:manage') && !members.has(id);
  return rows.flatMap(({ id, title, standsFor, collection }) => {
    if (!collection) return [];
    const { collector, nextDue: due, everyMonths } = collection;
    if (collector.id !== act.person && !orphaned(collector.id)) return [];
    const rhythm = everyMonths === 1 ? 'every month' : `every ${everyMonths} months`;
    return [
      {
        ...plain,
        stop: 'evidence',
        kind: 'collection',
        text: `Collect: ${title}`,
        detail: `${rhythm}; the last stands for ${standsFor}`,
        path: `/implement/evidence/${id}`,
        due,
        overdue: due < act.today,
      },
    ];
  });
}

/** Nonconformities that this person owns, or that nobody owns. */
export async function openNonconformities(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(NONCONFORMITY_OPERATIONS, 'nonconformity.list');
  const { rows } = await list.run(act, { open: true, limit: MOST });
  return rows
    .filter(row => row.owner === null || row.owner.id === act.person)
    .map(row => ({
      ...plain,
      stop: 'nonconformities',
      kind: row.grade,
      text: `Treat the ${row.grade} nonconformity: ${row.statement.slice(0, 80)}`,
      detail: row.requirement ? `against ${row.requirement.key}` : row.source,
      path: `/implement/nonconformities/${row.id}`,
      due: row.dueOn,
      overdue: row.overdue,
    }));
}

export async function ownAudits(act: Act): Promise<readonly WaitingItem[]> {
  const list = operationOf(INTERNAL_AUDIT_OPERATIONS, 'internal-audit.list');
  const { rows } = await list.run(act, { auditor: act.person, limit: MOST });
  return rows
    .filter(row => row.phase !== 'completed')
    .map(row => ({
      ...plain,
      stop: 'internal-audits',
      kind: row.phase,
      text: `Conduct: ${row.title}`,
      detail: `${row.withoutResult} of ${row.requirements} without result`,
      path: `/implement/internal-audits/${row.id}`,
      due: row.plannedOn,
      overdue: row.overdue,
    }));
}

const RISK_ACTS = {
  review: 'Look again at',
  acceptance: 'Accept what remains of',
  action: 'Act on',
} as const;

/** Lines of this person to be looked at again or accepted, and actions of his, within a month. */
export async function ownRisks(act: Act): Promise<readonly WaitingItem[]> {
  const waiting = await risksWaiting(act, addMonths(act.today, 1), MOST);
  return waiting.map(({ what, id, register, registerName, reference, title, said, due }) => ({
    ...plain,
    stop: 'risks',
    kind: what === 'action' ? `action: ${said}` : what,
    text: `${RISK_ACTS[what]} ${reference} ${title}`,
    detail:
      what === 'action'
        ? said
        : what === 'acceptance' && said !== ''
          ? 'accepted before, changed or run out since'
          : registerName,
    path: `/implement/risks/${register}?open=${id}`,
    due,
    overdue: what !== 'acceptance' && due !== null && due < act.today,
  }));
}

/** A standard that the organization holds or watches changed in ISO's list. */
export async function changedStandards(act: Act): Promise<readonly WaitingItem[]> {
  const news = await catalogueNews(act);
  return news.slice(0, MOST).map(one => ({
    ...plain,
    stop: 'catalogue',
    kind: 'standard-changed',
    text: `Look at what changed: ${one.reference}`,
    detail: one.sentences.join(' '),
    path: `/choose/catalogue/${one.deliverable}`,
  }));
}

/** Milestones of the adopted plan that are late or come within two months. */
export async function planMilestones(act: Act): Promise<readonly WaitingItem[]> {
  const { plan } = await operationOf(PLAN_OPERATIONS, 'plan.current').run(act, {});
  const horizon = addMonths(act.today, 2);
  return (plan?.milestones ?? [])
    .filter(one => one.reachedOn === null && one.on <= horizon)
    .map(one => ({
      ...plain,
      stop: 'choose',
      kind: `milestone-${one.code}`,
      text: `Plan: ${one.title}`,
      detail: plan?.editions.map(edition => edition.name).join(', ') ?? '',
      path: '/choose',
      due: one.on,
      overdue: one.overdue,
    }));
}
