/** A deliverable of ISO's open data: from a row as it is given to what is kept, with the columns that the source did not have. */
import {
  dateIn,
  type GivenRow,
  idsIn,
  listIn,
  type Maybe,
  needed,
  textIn,
  ValueFault,
  wholeIn,
} from './given-row.ts';
import { plainText } from './plain-text.ts';
import { placeInList, readReference } from './reference.ts';
import { wordsOf } from './search-query.ts';
import { type Standing, standingOf } from './stage.ts';

/** The columns of the open data; only the first two are needed to take a row. */
export const DELIVERABLE_COLUMNS = [
  'id',
  'reference',
  'deliverableType',
  'supplementType',
  'title.en',
  'title.fr',
  'publicationDate',
  'edition',
  'icsCode',
  'ownerCommittee',
  'currentStage',
  'replaces',
  'replacedBy',
  'languages',
  'pages.en',
  'scope.en',
] as const;
export const NEEDED_COLUMNS = ['id', 'reference'] as const;

export type Deliverable = {
  readonly id: number;
  readonly reference: string;
  readonly base: string;
  readonly number: number | null;
  readonly part: string | null;
  readonly year: number | null;
  readonly type: string | null;
  readonly supplement: string | null;
  readonly title_en: string | null;
  readonly title_fr: string | null;
  readonly published_on: string | null;
  readonly edition: number | null;
  readonly ics: readonly string[];
  /** The codes with those above them: 03.120.10 brings 03.120 and 03. */
  readonly ics_path: readonly string[];
  readonly committee: string | null;
  readonly stage: number | null;
  readonly standing: Standing;
  readonly replaces: readonly number[];
  readonly replaced_by: readonly number[];
  readonly languages: readonly string[];
  readonly pages: number | null;
  readonly scope: string | null;
  readonly place: string;
  /** Reference and titles in the form that searches ask for. */
  readonly called: string;
  /** The words of the scope in that form, each once: a search asks whether a word is there, not how often. */
  readonly told: string;
  /** Names of columns here that the source did not have: what is known of them stays. */
  readonly absent: readonly string[];
};

const ICS = /^\d{2}(\.\d{3}(\.\d{2})?)?$/;

const withParents = (codes: readonly string[]): string[] => [
  ...new Set(codes.flatMap(code => (ICS.test(code) ? [code.slice(0, 2), code.slice(0, 6), code] : [code]))),
];

/** The id and what it replaces, which are asked of every row, also of those that did not change. */
export function linksOf(row: GivenRow): {
  id: number;
  replaces: readonly number[];
  replacedBy: readonly number[];
} {
  return {
    id: needed(wholeIn(row, 'id', 999_999_999), 'id'),
    replaces: idsIn(row, 'replaces') ?? [],
    replacedBy: idsIn(row, 'replacedBy') ?? [],
  };
}

/** @throws ValueFault with the column and what is wrong with it */
export function readDeliverable(row: GivenRow): Deliverable {
  const { id, replaces, replacedBy } = linksOf(row);
  const reference = needed(textIn(row, 'reference'), 'reference').replace(/\s+/g, ' ');
  if (reference.length > 200) throw new ValueFault('reference', 'It is longer than 200 characters.');
  const absent: string[] = [];
  const known = <T>(name: string, value: Maybe<T>): T | null => {
    if (value === undefined) absent.push(name);
    return value ?? null;
  };
  const stage = known('stage', wholeIn(row, 'currentStage', 9999));
  const published = known('published_on', dateIn(row, 'publicationDate'));
  const supplement = known('supplement', textIn(row, 'supplementType'));
  const given = known('scope', textIn(row, 'scope.en'));
  const scope = given === null ? null : plainText(given) || null;
  const ics = known('ics', listIn(row, 'icsCode')) ?? [];
  const titleEn = known('title_en', textIn(row, 'title.en'));
  const titleFr = known('title_fr', textIn(row, 'title.fr'));
  if (row.get('replaces') === undefined) absent.push('replaces');
  if (row.get('replacedBy') === undefined) absent.push('replaced_by');
  const { base, number, part, year } = readReference(reference);
  const standing = standingOf(stage, published !== null);
  return {
    id,
    reference,
    base,
    number: number ?? null,
    part: part ?? null,
    year: year ?? null,
    type: known('type', textIn(row, 'deliverableType')),
    supplement,
    title_en: titleEn === null ? null : plainText(titleEn),
    title_fr: titleFr === null ? null : plainText(titleFr),
    published_on: published,
    edition: known('edition', wholeIn(row, 'edition', 10_000)),
    ics,
    ics_path: withParents(ics),
    committee: known('committee', textIn(row, 'ownerCommittee')),
    stage,
    standing,
    replaces,
    replaced_by: replacedBy,
    languages: known('languages', listIn(row, 'languages')) ?? [],
    pages: known('pages', wholeIn(row, 'pages.en', 1_000_000)),
    scope,
    place: placeInList({ id, reference, standing, supplement: supplement !== null || base !== reference }),
    called: wordsOf([reference, titleEn ?? '', titleFr ?? ''].join(' ')).join(' '),
    told: [...new Set(wordsOf(scope ?? ''))].join(' '),
    absent,
  };
}
