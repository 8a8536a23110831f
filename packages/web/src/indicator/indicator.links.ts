/** Where the records behind a figure are listed: only where a list can be narrowed to exactly them. */
import type { IndicatorKey } from '@certwright/core/indicator/indicator.table';

export type Asked = { readonly from: string; readonly to: string; readonly edition: string | undefined };

/** The list behind a figure, and the state to which it is narrowed; empty for any. */
const LISTS: Readonly<Partial<Record<IndicatorKey, readonly [list: string, state: string]>>> = {
  'audits-planned': ['audits', ''],
  'audits-held': ['audits', 'held'],
  'applications-received': ['applications', ''],
  'applications-accepted': ['applications', 'accepted'],
  'applications-declined': ['applications', 'declined'],
  'applications-waiting': ['applications', 'submitted'],
  'offers-sent': ['offers', ''],
  'offers-accepted': ['offers', 'accepted'],
  'offers-declined': ['offers', 'declined'],
  'offers-lapsed': ['offers', 'lapsed'],
  'offers-withdrawn': ['offers', 'withdrawn'],
  'offers-replaced': ['offers', 'replaced'],
  'offers-open': ['offers', 'sent'],
  'hit-rate': ['offers', 'accepted'],
  'acceptance-median': ['offers', 'accepted'],
  'acceptance-p90': ['offers', 'accepted'],
};

/** @returns a path below the organization */
export function listBehind(key: IndicatorKey, { from, to, edition }: Asked): string | undefined {
  const of = edition ? { edition } : {};
  if (key === 'audits-overdue') return `/audit/due?${new URLSearchParams({ when: 'late', ...of })}`;
  const found = LISTS[key];
  if (!found) return undefined;
  const [list, state] = found;
  const narrowed = state === '' ? {} : list === 'audits' ? { by: state } : { phase: state };
  return `/audit/${list}?${new URLSearchParams({ ...narrowed, from, to, ...of })}`;
}
