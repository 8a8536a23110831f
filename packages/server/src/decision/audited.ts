/** Gathers what a decision rests on: the reported audit, its team, and the findings that are still open. */
import type { Audit } from '@certwright/core/audit/audit.state';
import type { Audited } from '@certwright/core/decision/certification.state';
import type { Finding } from '@certwright/core/finding/finding.decider';
import { auditOf, newestReported } from '../audit/audit.reading.ts';
import { findingsAbout } from '../finding/finding.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';

/** Majors that are not verified yet. */
export const openMajorsAmong = (findings: readonly Finding[]): number =>
  findings.filter(f => f.grade === 'major' && f.phase !== 'verified').length;

const minorsWithoutPlan = (findings: readonly Finding[]): number =>
  findings.filter(f => f.grade === 'minor' && f.phase !== 'accepted' && f.phase !== 'verified').length;

function facts(id: string, audit: Audit, findings: readonly Finding[]): Audited | undefined {
  if (!audit.report || !audit.visit) return undefined;
  return {
    audit: id,
    kind: audit.kind,
    team: audit.team.map(member => member.person),
    stage2LastDay: audit.visit.to,
    reportedOn: audit.report.on,
    recommended: audit.report.recommended,
    openMajors: openMajorsAmong(findings),
    minorsWithoutPlan: minorsWithoutPlan(findings),
  };
}

/**
 * The named audit, or the newest reported one of this certification; undefined when none was reported.
 * @throws NotFound when the named audit is not of this certification
 */
export async function auditedFacts(
  act: Pick<Act, 'tx'>,
  certification: string,
  named?: string,
): Promise<Audited | undefined> {
  const findings = await findingsAbout(act, certification);
  if (named) {
    const audit = await auditOf(act, named);
    if (!audit?.state.certifications.some(c => c.id === certification)) throw new NotFound('audit');
    return facts(audit.id, audit.state, findings);
  }
  const newest = await newestReported(act, certification);
  return newest && facts(newest.id, newest.state, findings);
}
