/** Remote parts of an audit: no worldwide limit, but a limit of some accreditation bodies and one in kind for OH&S. */
import type { CalendarDate } from '../calendar-date.ts';
import { rowsOf } from '../edition.ts';
import { isAmount } from '../figures.ts';
import { warning } from '../message.ts';
import type { RuleRow, Warning } from '../rule.ts';
import { MD5_2023 } from './md5.tables.ts';
import type { Scheme } from './scheme-tables.ts';

/** Not IAF MD 5: the rule of one accreditation body, so it is off until a body turns it on. */
export const REMOTE_LIMIT: RuleRow<number> = {
  id: 'accreditation-body/remote-limit',
  document: 'rule of an accreditation body',
  edition: '2019',
  clause: '-',
  subject: 'percent of on-site time above which remote auditing is notified 30 days before the audit',
  value: 30,
  from: '2019-01-01',
  confidence: 'body-parameter',
  note: 'Off by default: seen with one accreditation body, not in IAF MD 5.',
};

export const OHSMS_REMOTE: RuleRow<readonly string[]> = rowsOf({ ...MD5_2023, from: '2020-05-07' })(
  'ohsms-remote',
  '-',
  'OH&S: remote techniques are for documents, records and interviews; control of processes and risks is seen on site',
  ['documents', 'records', 'interviews'],
  'two-sources',
);

export type RemoteUse = {
  readonly on: CalendarDate;
  readonly scheme: Scheme;
  readonly onSiteDays: number;
  readonly remoteDays: number;
  /** What is audited remotely; asked for OH&S. */
  readonly activities?: readonly string[];
  /** Percent; only where the accreditation body has such a limit. */
  readonly limitPercent?: number;
};

/** Audit time itself does not shrink because of remote techniques: only warnings come of it. */
export function remoteWarnings(use: RemoteUse): readonly Warning[] {
  const found: Warning[] = [];
  if (!isAmount(use.remoteDays, 0, 10_000) || use.remoteDays === 0) return found;
  const { limitPercent, onSiteDays } = use;
  if (limitPercent !== undefined && use.remoteDays > (onSiteDays * limitPercent) / 100) {
    const facts = { remote: use.remoteDays, limit: limitPercent, onSite: onSiteDays };
    found.push(warning('remote-above-limit', { ...REMOTE_LIMIT, value: limitPercent }, facts));
  }
  const other = (use.activities ?? []).filter(activity => !OHSMS_REMOTE.value.includes(activity));
  if (use.scheme === 'ohsms' && (other.length > 0 || use.activities === undefined)) {
    const facts = other.length > 0 ? { activities: other.join(', ') } : { how: 'unsaid' };
    found.push(warning('ohsms-remote-in-kind', OHSMS_REMOTE, facts));
  }
  return found;
}
