/** What other areas read of findings: those of an audit, and what a decision on a certification has to know. */
import type { Finding } from '@certwright/core/finding/finding.decider';
import type { Act } from '../platform/events/act.ts';
import { findingsOfAudit, findingsOfCertification } from './finding.store.ts';

type Reads = Pick<Act, 'tx'>;

/** The nonconformities of an audit that carry no evidence yet. */
export async function withoutEvidence(act: Reads, audit: string): Promise<number> {
  const rows = await findingsOfAudit(act.tx, audit);
  return rows.filter(
    ({ state }) => state.evidence === '' && (state.grade === 'major' || state.grade === 'minor'),
  ).length;
}

export async function findingsAbout(act: Reads, certification: string): Promise<readonly Finding[]> {
  const rows = await findingsOfCertification(act.tx, certification);
  return rows.map(row => row.state);
}
