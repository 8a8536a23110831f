/** Which sheet holds what and which column is which field: guessed from the titles, and from what was chosen the last time. */
import { fieldsOf, own, plainTitle, SHEET_KINDS, type SheetKind } from './field.table.ts';

/** A sheet as it was read: every cell as text, rows as the spreadsheet has them. */
export type SheetRead = {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** Cells that compute their value, as `row:column`, both from one. */
  readonly formulas: ReadonlySet<string>;
};

export const DATE_ORDERS = ['day-month', 'month-day'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export type SheetMapping = {
  readonly sheet: string;
  /** Null: the sheet is not read. */
  readonly kind: SheetKind | null;
  /** The row of the titles, counted from one. */
  readonly titles: number;
  /** Columns, counted from one, by field. */
  readonly columns: Readonly<Record<string, number>>;
  /** What 03/04/2025 means in this sheet; null where nobody said. */
  readonly dates: DateOrder | null;
};

/** What was chosen before: the field behind a title in plain form, by kind of sheet. */
export type KnownTitles = Readonly<Record<string, string>>;
const knownKey = (kind: SheetKind, title: string): string => `${kind}:${plainTitle(title)}`;

const FIRST_ROWS = 15;

function columnsOf(
  kind: SheetKind,
  titles: readonly string[],
  known: KnownTitles,
): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  const taken = new Set<number>();
  const put = (field: string, column: number): void => {
    if (column > 0 && found[field] === undefined && !taken.has(column)) {
      found[field] = column;
      taken.add(column);
    }
  };
  const fields = fieldsOf(kind);
  // "Norm(en)" is "Normen" and "Norm"; a line break or a unit in brackets makes no difference.
  const plain = titles.map(title => [
    plainTitle(title),
    plainTitle(title.replaceAll(/[()[\]]/g, '')),
    plainTitle(title.replaceAll(/\(.*?\)|\[.*?\]/g, ' ')),
  ]);
  const columnOf = (word: string): number => plain.findIndex(all => all.includes(word)) + 1;
  for (const [at, title] of titles.entries()) {
    const field = title === '' ? undefined : own(known, knownKey(kind, title));
    if (field !== undefined && Object.hasOwn(fields, field)) put(field, at + 1);
  }
  // The most usual titles of a field first, over all fields, so that a loose word does not take a column from a sure one.
  for (const [field, { also }] of Object.entries(fields)) {
    const best = also.map(plainTitle).find(word => columnOf(word) > 0);
    if (best !== undefined) put(field, columnOf(best));
  }
  return found;
}

const worth = (kind: SheetKind, columns: Readonly<Record<string, number>>): number => {
  const fields = fieldsOf(kind);
  const needed = Object.keys(fields).filter(one => fields[one]?.needed);
  const has = needed.filter(one => columns[one] !== undefined).length;
  return has < needed.length ? 0 : Object.keys(columns).length + has;
};

const NAMES: Readonly<Record<SheetKind, RegExp>> = {
  certifications: /cert|zertif|portfolio|clients|kunden|kundenliste/,
  sites: /site|standort|location|etabl/,
  audits: /^audit(s|e)?$|programme|programm|visits/,
  findings: /finding|abweich|nonconf|^nc|^car|ecart|massnahm/,
  people: /people|person|auditor|staff/,
  qualifications: /qualif|kompetenz|competenc|zulass/,
};

/** The best guess for one sheet; `kind` null where its titles fit nothing. */
export function guessSheet(sheet: SheetRead, known: KnownTitles = {}): SheetMapping {
  let best: SheetMapping = { sheet: sheet.name, kind: null, titles: 1, columns: {}, dates: null };
  let most = 0;
  for (const [at, row] of sheet.rows.slice(0, FIRST_ROWS).entries()) {
    for (const kind of SHEET_KINDS) {
      const columns = columnsOf(kind, row, known);
      const named = NAMES[kind].test(plainTitle(sheet.name)) ? 3 : 0;
      const value = worth(kind, columns);
      if (value > 0 && value + named > most) {
        most = value + named;
        best = { sheet: sheet.name, kind, titles: at + 1, columns, dates: null };
      }
    }
  }
  return best;
}

export const guessAll = (sheets: readonly SheetRead[], known: KnownTitles = {}): readonly SheetMapping[] =>
  sheets.map(sheet => guessSheet(sheet, known));

/** What the next workbook is guessed by: the titles that were mapped in this one. */
export function titlesLearned(
  sheets: readonly SheetRead[],
  mappings: readonly SheetMapping[],
  before: KnownTitles,
): KnownTitles {
  const learned: Record<string, string> = { ...before };
  for (const { sheet, kind, titles, columns } of mappings) {
    const row = sheets.find(one => one.name === sheet)?.rows[titles - 1] ?? [];
    if (!kind) continue;
    for (const [field, column] of Object.entries(columns)) {
      const title = row[column - 1] ?? '';
      if (title !== '' && title.length <= 120) learned[knownKey(kind, title)] = field;
    }
  }
  return learned;
}

/** Fields that a sheet of this kind cannot do without and that no column is given to. */
export const missingFields = ({ kind, columns }: SheetMapping): readonly string[] => {
  if (!kind) return [];
  const fields = fieldsOf(kind);
  return Object.keys(fields).filter(one => fields[one]?.needed && columns[one] === undefined);
};
