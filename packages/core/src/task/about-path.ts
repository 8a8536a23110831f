/** Where the page of a record lies that a task is about. */
import type { About, AboutKind } from './task.state.ts';

const ROOMS: Readonly<Record<Exclude<AboutKind, 'requirement' | 'risk' | 'process'>, string>> = {
  document: '/implement/documents',
  nonconformity: '/implement/nonconformities',
  evidence: '/implement/evidence',
  'internal-audit': '/implement/internal-audits',
  'management-review': '/implement/management-reviews',
  'outside-certificate': '/certify/outside',
};

/** The path below the organization's pages. */
export function aboutPath({ kind, id, in: within }: Pick<About, 'kind' | 'id' | 'in'>): string {
  if (kind === 'requirement') return `/implement/requirements/${within ?? ''}/${id}`;
  if (kind === 'process') return `/implement/context/processes?open=${id}`;
  if (kind === 'risk') return `/implement/risks/${within ?? ''}?open=${id}`;
  return `${ROOMS[kind]}/${id}`;
}
