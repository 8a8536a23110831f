/** An untidy workbook of plainly invented clients and people, as a body might bring it: titles in two languages, dates and standards in many spellings, some rows wrong. */
import { dayNumber } from '@certwright/rules/calendar-date';
import { HAND_WORKED, type HandWorked } from './hand-worked.fixture.ts';

/** A cell: text, a number, or a cell that the spreadsheet knows as a date, by its serial number. */
export type UntidyCell = string | number | { readonly serial: number };
export type UntidySheet = { readonly name: string; readonly rows: readonly (readonly UntidyCell[])[] };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** One day in many spellings, none of them ambiguous but the seventh, which asks for the order of day and month. */
function spelled(day: string, way: number): UntidyCell {
  const [year = '', month = '', date = ''] = day.split('-');
  switch (way % 7) {
    case 0:
      return { serial: dayNumber(day) + 25_569 };
    case 1:
      return `${Number(date)}.${Number(month)}.${year}`;
    case 2:
      return day;
    case 3:
      return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
    case 4:
      return dayNumber(day) + 25_569;
    case 5:
      return `${date}.${month}.${year.slice(2)}`;
    default:
      return `${date}/${month}/${year}`;
  }
}

const STANDARDS: readonly string[] = [
  'ISO 9001:2015',
  'ISO 9001',
  '9001:2015',
  'QMS',
  'DIN EN ISO 14001:2015',
  'iso/iec 27001:2022',
  'ISO9001:2015 + ISO14001:2015',
  'ISO 45001:2018',
];
const COUNTRIES = ['DE', 'Deutschland', 'Austria', 'CH', 'France'];
const DAYS: readonly UntidyCell[] = ['1,5', '2', 2.5, '2,0 d', '1½'];

const at = <T>(all: readonly T[], i: number): T => all[i % all.length] as T;

/** Which hand-worked case a row of the workbook is. */
export const caseOf = (row: number): HandWorked => at(HAND_WORKED, row);
export const numberOf = (row: number): string => `SB-${String(row + 1).padStart(4, '0')}`;
export const standardsOf = (row: number): number => (at(STANDARDS, row).includes('+') ? 2 : 1);

const TITLES = [
  'Zert.-Nr.',
  'Kunde',
  'Norm(en)',
  'Scope',
  'IAF',
  'Status',
  'Ausgesetzt am',
  'Entzogen am',
  'Erstzertifizierung',
  'Decision date',
  'Gültig bis',
  'ÜA 1',
  'ÜA 2',
  'Next audit',
  'Audittage',
  'Vertrag',
  'Straße',
  'Ort',
  'Land',
  'MA',
];

const statusOf = ({ suspendedOn, withdrawnOn }: HandWorked, row: number): string => {
  if (suspendedOn !== undefined) return row % 2 === 0 ? 'suspended' : 'ausgesetzt';
  if (withdrawnOn !== undefined) return 'entzogen';
  return at(['valid', 'aktiv', '', 'gültig'], row);
};

function certification(row: number): readonly UntidyCell[] {
  const one = caseOf(row);
  const day = (text: string | undefined, offset: number): UntidyCell =>
    text === undefined ? '-' : spelled(text, row + offset);
  const { next } = one;
  const agreed = row % 9 === 0 && next !== null && next.limit > '2026-12-10' ? '2026-12-08' : undefined;
  return [
    numberOf(row),
    `Sample client ${row + 1}${row % 3 === 0 ? ' GmbH' : ''}`,
    at(STANDARDS, row),
    `Making and selling of sample parts ${row + 1}`,
    at(['17', 'EA 17', 'IAF 19', '28; 34'], row),
    statusOf(one, row),
    day(one.suspendedOn, 1),
    day(one.withdrawnOn, 2),
    day(one.originalOn, 3),
    day(one.decidedOn, 4),
    day(one.expiresOn, 5),
    day(one.surveillances[0], 6),
    day(one.surveillances[1], 0),
    agreed ?? '',
    at(DAYS, row),
    row % 10 === 0 ? '' : `C-${row + 1}`,
    `Example street ${row + 1}`,
    at(['Kiel', 'Wien', 'Bern', 'Lyon'], row),
    at(COUNTRIES, row),
    at<UntidyCell>([12, '48', '1.250', 'ca. 30', 7], row),
  ];
}

/** Rows that are wrong on purpose, by their place: an impossible day, a cycle of more than three years, an unknown standard. */
export const WRONG_ROWS = { day: 20, cycle: 84, standard: 150 } as const;
export const FIRST_ROW = 4;

function wrong(row: number, cells: readonly UntidyCell[]): readonly UntidyCell[] {
  const changed = [...cells];
  if (row === WRONG_ROWS.day) changed[10] = '31.02.2027';
  if (row === WRONG_ROWS.cycle) changed[10] = '2033-03-09';
  if (row === WRONG_ROWS.standard) changed[2] = 'House rule 7';
  return changed;
}

/** Every fourth client has a second site. */
const siteRows = (count: number): readonly (readonly UntidyCell[])[] =>
  Array.from({ length: count }, (_, row) => row)
    .filter(row => row % 4 === 0)
    .flatMap(row =>
      ['Head office', 'Plant'].map(name => [
        numberOf(row),
        name,
        `Example street ${row + 1}`,
        'Kiel',
        'Germany',
        name === 'Plant' ? 40 : 12,
      ]),
    );

const findingRows = (count: number): readonly (readonly UntidyCell[])[] =>
  Array.from({ length: count }, (_, row) => row)
    .filter(row => row % 6 === 0)
    .map(row => [
      numberOf(row),
      row % 12 === 0 ? 'Hauptabweichung' : 'minor',
      '8.5.1',
      `Sample finding ${row + 1}: a sample record was missing`,
      spelled('2026-10-13', row),
      spelled('2027-01-13', row + 1),
      row % 24 === 0 ? 'geschlossen' : 'offen',
    ]);

const FUNCTIONS = ['Lead Auditor', 'Auditor', 'Fachexperte', 'Trainee auditor'];

/** @param count rows of certifications @param people persons, each with two qualifications */
export function untidyPortfolio(count: number, people: number): readonly UntidySheet[] {
  const persons = Array.from({ length: people }, (_, i) => i);
  return [
    {
      name: 'Zertifikate',
      rows: [
        ['Sample body: certificates, as of November 2026'],
        [],
        TITLES,
        ...Array.from({ length: count }, (_, row) => wrong(row, certification(row))),
      ],
    },
    {
      name: 'Standorte',
      rows: [['Certificate no.', 'Standort', 'Adresse', 'Ort', 'Land', 'Mitarbeiter'], ...siteRows(count)],
    },
    {
      name: 'Abweichungen',
      rows: [
        ['Zert.-Nr.', 'Kategorie', 'Normkapitel', 'Beschreibung', 'Datum', 'Frist', 'Status'],
        ...findingRows(count),
      ],
    },
    {
      name: 'Auditoren',
      rows: [
        ['Name', 'intern/extern', 'Rahmenvertrag', 'Land', 'Sprachen'],
        ...persons.map(i => [
          `Sample person ${i + 1}`,
          i % 3 === 0 ? 'extern' : 'intern',
          i % 3 === 0 ? `FA-${i + 1}` : '',
          at(COUNTRIES, i),
          'German, English',
        ]),
      ],
    },
    {
      name: 'Zulassungen',
      rows: [
        ['Name', 'Funktion', 'Norm', 'EA-Code', 'Zugelassen am', 'Gültig bis', 'Bewertet von', 'Nachweis'],
        ...persons.flatMap(i => [
          [
            `Sample person ${i + 1}`,
            at(FUNCTIONS, i),
            at(['ISO 9001', 'QMS', '14001'], i),
            '17; 19',
            spelled('2025-02-03', i),
            spelled('2028-02-02', i + 1),
            'Sample evaluator',
            `File ${i + 1}, witness report`,
          ],
          [
            `Sample person ${i + 1}`,
            'Auditor',
            'ISO 45001:2018',
            '28',
            spelled('2024-06-17', i + 2),
            '',
            'Sample evaluator',
            `File ${i + 1}, course and log`,
          ],
        ]),
      ],
    },
  ];
}
