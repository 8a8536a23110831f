/** Deliverables of the catalogue in words: standing as shape and word, kinds as people know them. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';

export type Row = Output<'catalogue.search'>['rows'][number];
export type Deliverable = Output<'catalogue.get'>;

const STATUS = {
  current: 'valid',
  draft: 'in-progress',
  withdrawn: 'withdrawn',
  abandoned: 'not-applicable',
} as const;

export const DeliverableStatus = ({ of }: { readonly of: Pick<Row, 'standing' | 'stageWords' | 'gone'> }) => (
  <Status
    of={of.gone ? 'obsolete' : STATUS[of.standing]}
    word={of.gone ? 'no longer listed' : of.stageWords}
  />
);

export const STANDINGS = [
  { value: 'current', label: 'Published' },
  { value: 'draft', label: 'In the making' },
  { value: 'withdrawn', label: 'Withdrawn' },
  { value: 'abandoned', label: 'Given up' },
] as const;

export const TYPES = [
  { value: 'IS', label: 'International Standard' },
  { value: 'TS', label: 'Technical Specification' },
  { value: 'TR', label: 'Technical Report' },
  { value: 'PAS', label: 'Publicly Available Specification' },
  { value: 'GUIDE', label: 'Guide' },
  { value: 'IWA', label: 'Workshop Agreement' },
] as const;

export const typeWords = (type: string | null): string =>
  TYPES.find(one => one.value === type?.toUpperCase())?.label ?? type ?? 'not stated';

export const languageWords = (codes: readonly string[]): string => {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });
  return codes.map(code => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : code)).join(', ');
};
