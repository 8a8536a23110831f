/** Applications from a table: one line a site, lines of one client together; every cell that does not fit is named. */
import { codesOf } from '../body/sector-codes.ts';
import type { ApplicationContent } from './content.ts';
import { NO_DETAILS } from './content.ts';

export const IMPORT_COLUMNS = [
  'Client',
  'Standards',
  'Scope',
  'Site',
  'Address',
  'City',
  'Country',
  'People',
  'Shifts',
  'Activities',
  'Sectors',
  'Processes',
  'Outsourced',
  'Consultancy',
  'Language',
] as const;
type Column = (typeof IMPORT_COLUMNS)[number];

export type ImportFault = { readonly row: number; readonly column: Column; readonly text: string };
export type Imported = {
  readonly client: string;
  readonly rows: readonly number[];
  readonly content: ApplicationContent;
};
export const MOST_LINES = 2_000;

type Line = { readonly row: number; readonly cell: (column: Column) => string };

function linesOf(table: readonly (readonly string[])[]): readonly Line[] {
  const head = (table[0] ?? []).map(title => title.trim().toLowerCase());
  const place = new Map(IMPORT_COLUMNS.map(column => [column, head.indexOf(column.toLowerCase())]));
  return table
    .slice(1)
    .flatMap((cells, at) =>
      cells.every(cell => cell.trim() === '')
        ? []
        : [{ row: at + 2, cell: (column: Column) => (cells[place.get(column) ?? -1] ?? '').trim() }],
    );
}

const NEEDED: readonly Column[] = ['Client', 'Site', 'Address', 'City', 'Country', 'People'];

function faultsOf({ row, cell }: Line): readonly ImportFault[] {
  const empty = NEEDED.filter(column => cell(column) === '');
  const faults = empty.map(column => ({ row, column, text: `${column} is empty.` }));
  const wrong = (column: Column, is: boolean, text: string) =>
    is && !empty.includes(column) ? [{ row, column, text }] : [];
  return [
    ...faults,
    ...wrong('Country', !/^[A-Z]{2}$/.test(cell('Country')), 'Two capital letters, as in DE.'),
    ...wrong('People', !/^\d{1,7}$/.test(cell('People')), 'A whole number of people.'),
    ...wrong('Shifts', !/^([1-9]|10)?$/.test(cell('Shifts')), 'One to ten shifts, or nothing for one.'),
  ];
}

/** @param edition the id of an edition by what somebody wrote: `ISO 9001:2015` or its id */
export function readImport(
  table: readonly (readonly string[])[],
  edition: (name: string) => string | undefined,
): { readonly applications: readonly Imported[]; readonly faults: readonly ImportFault[] } {
  const lines = linesOf(table);
  const faults: ImportFault[] = lines.flatMap(faultsOf);
  const applications = [...Map.groupBy(lines, line => line.cell('Client'))].flatMap(([client, of]) => {
    const [first] = of;
    if (client === '' || !first) return [];
    const { row } = first;
    const names = first
      .cell('Standards')
      .split(/[;,\n]+/)
      .map(name => name.trim())
      .filter(Boolean);
    const editions = names.flatMap(name => edition(name) ?? []);
    if (names.length === 0) faults.push({ row, column: 'Standards', text: 'Name at least one standard.' });
    for (const name of names)
      if (!edition(name)) faults.push({ row, column: 'Standards', text: `${name} is not in the library.` });
    if (first.cell('Scope') === '') faults.push({ row, column: 'Scope', text: 'Scope is empty.' });
    const content: ApplicationContent = {
      ...NO_DETAILS,
      editions,
      scope: first.cell('Scope'),
      sites: of.map(({ cell }) => ({
        name: cell('Site'),
        address: cell('Address'),
        city: cell('City'),
        country: cell('Country'),
        persons: Number(cell('People')) || 0,
        shifts: Number(cell('Shifts')) || 1,
        activities: cell('Activities'),
      })),
      codes: codesOf(first.cell('Sectors')),
      processes: first.cell('Processes'),
      outsourced: first.cell('Outsourced'),
      consultancy: first.cell('Consultancy'),
      language: first.cell('Language') || 'English',
    };
    return [{ client, rows: of.map(line => line.row), content }];
  });
  return { applications, faults: faults.toSorted((a, b) => a.row - b.row) };
}
