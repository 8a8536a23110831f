/** Which audits a decision already rests on. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { Audit } from '@certwright/core/audit/audit.state';
import type { Act } from '../platform/events/act.ts';
import { certificationStatesOf } from './decision.store.ts';

type Asked = { readonly id: string; readonly state: Audit };

const restsOn = ({ cycle, surveillances }: Certification, { id, state }: Asked): boolean =>
  surveillances.some(one => one.audit === id) ||
  (cycle !== undefined && state.report !== undefined && cycle.decidedOn >= state.report.on);

export async function decidedAudits(
  act: Pick<Act, 'tx'>,
  audits: readonly Asked[],
): Promise<ReadonlySet<string>> {
  const ids = [...new Set(audits.flatMap(one => one.state.certifications.map(c => c.id)))];
  const states = new Map((await certificationStatesOf(act.tx, ids)).map(row => [row.id, row.state]));
  const decided = audits.filter(one =>
    one.state.certifications.some(({ id }) => {
      const certification = states.get(id);
      return certification !== undefined && restsOn(certification, one);
    }),
  );
  return new Set(decided.map(one => one.id));
}
