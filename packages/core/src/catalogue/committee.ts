/** A technical committee of ISO's open data. */
import { dateIn, type GivenRow, needed, textIn, wholeIn } from './given-row.ts';
import { plainText } from './plain-text.ts';

export const COMMITTEE_COLUMNS = [
  'id',
  'reference',
  'title.en',
  'status',
  'secretariat.acronym',
  'creationDate',
  'scope.en',
  'parentId',
  'sortKey',
] as const;

export type Committee = {
  readonly id: number;
  readonly reference: string;
  readonly title: string | null;
  readonly status: string | null;
  readonly secretariat: string | null;
  readonly created_on: string | null;
  readonly scope: string | null;
  readonly parent: number | null;
  readonly sort_key: string;
};

/** @throws ValueFault */
export function readCommittee(row: GivenRow): Committee {
  const reference = needed(textIn(row, 'reference'), 'reference');
  const title = textIn(row, 'title.en');
  const scope = textIn(row, 'scope.en');
  return {
    id: needed(wholeIn(row, 'id', 999_999_999), 'id'),
    reference,
    title: title ? plainText(title) : null,
    status: textIn(row, 'status') ?? null,
    secretariat: textIn(row, 'secretariat.acronym') ?? null,
    created_on: dateIn(row, 'creationDate') ?? null,
    scope: scope ? plainText(scope) || null : null,
    parent: wholeIn(row, 'parentId', 999_999_999) ?? null,
    sort_key: textIn(row, 'sortKey') ?? reference,
  };
}
