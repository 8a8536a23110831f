/** A record of the system as the value of a choice, and back. */
import { REFERRED_KINDS, type ReferredKind } from '@certwright/core/evidence/evidence.state';

export type RecordRef = { readonly kind: ReferredKind; readonly id: string; readonly number: number | null };

export const recordValue = ({ kind, id, number }: RecordRef): string => [kind, id, number ?? ''].join(' ');

/** Nothing where it is no such value. */
export function recordOf(value: string): RecordRef | undefined {
  const [word = '', id = '', number = ''] = value.split(' ');
  const kind = REFERRED_KINDS.find(one => one === word);
  if (!kind || id === '') return undefined;
  return { kind, id, number: number === '' ? null : Number(number) };
}

const PAGES: Readonly<Record<ReferredKind, (ref: RecordRef) => string>> = {
  'document-release': ({ id, number }) => `/implement/documents/${id}?version=${number ?? ''}`,
  'internal-audit': ({ id }) => `/implement/internal-audits/${id}`,
  'management-review': ({ id }) => `/implement/management-reviews/${id}`,
  nonconformity: ({ id }) => `/implement/nonconformities/${id}`,
  'statement-of-applicability': ({ id }) => `/implement/controls?edition=${id}`,
};

/** The page of the record, below the organization. */
export const recordPage = (ref: RecordRef): string => PAGES[ref.kind](ref);
