// A standard as a table: one row a requirement, columns known by their titles in any order; read and written.

import { DOCUMENTED, REQUIREMENT_KINDS } from '../edition.ts';
import type { Documented, Edition, Requirement, RequirementKind } from '../edition.ts';
import type { About, Draft, Read } from './brought.ts';
import { assemble, keyOf, plainRequirement } from './brought.ts';
import type { ExchangeFault } from './fault.ts';
import { fault, MOST_FAULTS, shortened } from './fault.ts';

export const TABLE_COLUMNS = [
  'Number',
  'Below',
  'Kind',
  'Title',
  'Asks',
  'Looks for',
  'Records',
  'In writing',
  'May be left out',
  'When',
  'Tags',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];
const NEEDED: readonly TableColumn[] = ['Number', 'Title'];

/** What a spreadsheet program would run instead of show: no text of a standard begins so. */
const FORMULA = /^(?:[=@]|[+-]\S*[(|!])/;
export const looksLikeFormula = (cell: string): boolean => FORMULA.test(cell);

type Cells = (column: TableColumn) => string;

const lines = (cell: string): readonly string[] =>
  cell
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean);

const oneOf = <T extends string>(allowed: readonly T[], word: string): T | undefined =>
  allowed.find(one => one === word.toLowerCase());

const YES = new Set(['yes', 'y', 'true', '1', 'x']);
const NO = new Set(['no', 'n', 'false', '0']);

/** The place of each column, or the fault that says which are missing or stand twice. */
export function columnsAt<C extends string>(
  head: readonly string[],
  columns: readonly C[],
  needed: readonly C[],
): ReadonlyMap<C, number> | readonly ExchangeFault[] {
  const titles = head.map(title =>
    title
      .replace(/^\uFEFF/, '')
      .trim()
      .toLowerCase(),
  );
  const at = new Map(columns.map(column => [column, titles.indexOf(column.toLowerCase())] as const));
  const faults = [
    ...needed
      .filter(column => at.get(column) === -1)
      .map(column => fault(column, 'needs a column with this title in the first row', 1)),
    ...columns
      .filter(column => titles.indexOf(column.toLowerCase()) !== titles.lastIndexOf(column.toLowerCase()))
      .map(column => fault(column, 'is the title of two columns', 1)),
  ];
  return faults.length > 0 ? faults : at;
}

function draftOf(row: number, cells: Cells): Draft | readonly ExchangeFault[] {
  const faults: ExchangeFault[] = [];
  const wrong = (column: TableColumn, expected: string): void =>
    void faults.push(fault(column, `has “${shortened(cells(column), 60)}”, expected ${expected}`, row));
  const kind: RequirementKind | undefined =
    cells('Kind') === '' ? 'clause' : oneOf(REQUIREMENT_KINDS, cells('Kind'));
  if (!kind) wrong('Kind', `one of ${REQUIREMENT_KINDS.join(', ')}`);
  const documented: Documented | undefined =
    cells('In writing') === '' ? 'other' : oneOf(DOCUMENTED, cells('In writing'));
  if (!documented) wrong('In writing', `one of ${DOCUMENTED.join(', ')}`);
  const word = cells('May be left out').toLowerCase();
  if (word !== '' && !YES.has(word) && !NO.has(word)) wrong('May be left out', 'yes or no');
  if (!kind || !documented || faults.length > 0) return faults;
  const heading = kind === 'heading';
  const above = keyOf(cells('Below'));
  const when = cells('When');
  const requirement: Requirement = plainRequirement({
    key: keyOf(cells('Number')),
    ...(above === '' ? {} : { parent: above }),
    kind,
    title: cells('Title'),
    asks: cells('Asks'),
    looksFor: lines(cells('Looks for')),
    records: lines(cells('Records')),
    documented,
    mayExclude: !heading && YES.has(word),
    ...(when === '' ? {} : { excludeWhen: when }),
    tags: cells('Tags')
      .split(/[,;\n]/)
      .map(tag => tag.trim())
      .filter(Boolean),
  });
  return { row, requirement };
}

/**
 * @param rows cells as text, the first row with the titles
 * @returns the edition, or every fault with its row
 */
export function readTable(rows: readonly (readonly string[])[], about: About): Read {
  const at = columnsAt(rows[0] ?? [], TABLE_COLUMNS, NEEDED);
  if (!(at instanceof Map)) return { faults: at as readonly ExchangeFault[] };
  const drafts: Draft[] = [];
  const faults: ExchangeFault[] = [];
  rows.forEach((cells, index) => {
    if (index === 0 || cells.every(cell => cell === '')) return;
    const row = index + 1;
    for (const cell of cells)
      if (looksLikeFormula(cell))
        faults.push(fault(shortened(cell, 40), 'begins like a formula; write it as plain text', row));
    const read = draftOf(row, column => cells[at.get(column) ?? -1] ?? '');
    if ('requirement' in read) drafts.push(read);
    else faults.push(...read);
  });
  if (faults.length > 0) return { faults: faults.slice(0, MOST_FAULTS) };
  return assemble(about, drafts, { format: 'table', document: {} });
}

/** The same table out of an edition, titles first; reading it again gives the requirements back. */
export const tableOf = ({ requirements }: Pick<Edition, 'requirements'>): readonly (readonly string[])[] => [
  TABLE_COLUMNS,
  ...requirements.map(one => [
    one.key,
    one.parent ?? '',
    one.kind,
    one.title,
    one.asks,
    one.looksFor.join('\n'),
    one.records.join('\n'),
    one.documented,
    one.mayExclude ? 'yes' : 'no',
    one.excludeWhen ?? '',
    one.tags.join(', '),
  ]),
];

/** What the template shows: a chapter, a clause and a control of an invented standard. */
export const TEMPLATE_ROWS: readonly (readonly string[])[] = [
  TABLE_COLUMNS,
  ['4', '', 'heading', 'Keeping tools in order', '', '', '', 'none', 'no', '', ''],
  [
    '4.1',
    '4',
    'clause',
    'Tool register',
    'Every tool that touches a product has a number, a place and somebody who looks after it.',
    'Who looks after this tool?\nWhen was the register last compared with the shelves?',
    'Tool register\nRecord of the last count',
    'maintain',
    'no',
    '',
    'tools',
  ],
  [
    'T.1',
    '',
    'control',
    'Locked cabinets',
    'Measuring tools are locked away outside working hours.',
    'Who holds the keys?',
    'List of keys',
    'retain',
    'yes',
    'Where nothing is measured.',
    'tools, access',
  ],
];
