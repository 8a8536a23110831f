/** What stands where in every engagement of the asking organization; row-level security says whose. */
import { dueList, statusOn } from '@certwright/core/decision/certification.due';
import type { Certification } from '@certwright/core/decision/certification.state';
import { timesOfBodies } from '../body/body.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { certificationStates, newestApplications, openAudits, openFindings } from './engagement.store.ts';

const counts = (rows: readonly { engagement: string | null; count: number | string }[]) =>
  new Map(rows.map(row => [row.engagement, Number(row.count)]));

/** @returns asks by the id of an engagement */
export async function standingByEngagement(act: Pick<Act, 'tx' | 'org' | 'kind' | 'today'>) {
  const [applications, audits, findings, certifications, times] = await Promise.all([
    newestApplications(act.tx),
    openAudits(act.tx),
    openFindings(act.tx),
    certificationStates(act.tx),
    timesOfBodies(act),
  ]);
  const application = new Map(applications.map(({ engagement, id, phase }) => [engagement, { id, phase }]));
  const auditCount = counts(audits);
  const findingCount = counts(findings);
  const certified = Map.groupBy(certifications, row => row.engagement);
  return (engagement: string) => ({
    application: application.get(engagement) ?? null,
    audits: auditCount.get(engagement) ?? 0,
    findings: findingCount.get(engagement) ?? 0,
    certifications: (certified.get(engagement) ?? []).map(({ id, org, state }) => {
      const certification = state as Certification;
      return {
        id,
        edition: certification.edition,
        status: statusOn(certification, act.today),
        next: dueList(certification, act.today, times(org))[0] ?? null,
      };
    }),
  });
}
