/** What waits in an organization, read from the tables of the lifecycles; row-level security says whose. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { Finding } from '@certwright/core/finding/finding.decider';
import type { Audit } from '@certwright/core/audit/audit.state';
import type { Tx } from '../platform/db/scoped.ts';

/** The longest list of one kind that a page of today shows. */
const MOST = 50;

export const findingsIn = async (tx: Tx, phases: readonly Finding['phase'][]) =>
  (
    await tx
      .selectFrom('finding')
      .innerJoin('certification', 'certification.id', 'finding.certification')
      .innerJoin('engagement', 'engagement.id', 'certification.engagement')
      .select(['finding.id', 'finding.state', 'engagement.client_name'])
      .where('finding.phase', 'in', [...phases])
      .where('finding.grade', 'in', ['major', 'minor'])
      .orderBy('finding.pos')
      .limit(MOST)
      .execute()
  ).map(row => ({ id: row.id, client: row.client_name, state: row.state as Finding }));

export const auditsIn = async (tx: Tx, phases: readonly Audit['phase'][]) =>
  (
    await tx
      .selectFrom('audit')
      .innerJoin('engagement', 'engagement.id', 'audit.engagement')
      .select(['audit.id', 'audit.state', 'engagement.client_name'])
      .where('audit.phase', 'in', [...phases])
      .orderBy('audit.planned_from')
      .limit(MOST)
      .execute()
  ).map(row => ({ id: row.id, client: row.client_name, state: row.state as Audit }));

export const certificationsIn = async (tx: Tx, phases: readonly Certification['phase'][]) =>
  (
    await tx
      .selectFrom('certification')
      .innerJoin('engagement', 'engagement.id', 'certification.engagement')
      .select(['certification.id', 'certification.org', 'certification.state', 'engagement.client_name'])
      .where('certification.phase', 'in', [...phases])
      .orderBy('certification.expires_on')
      .limit(500)
      .execute()
  ).map(row => ({
    id: row.id,
    body: row.org,
    client: row.client_name,
    state: row.state as Certification,
  }));
