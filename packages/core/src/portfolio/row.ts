/** One row of a portfolio while it is read: its cells by field, and what is said about them. */
import type { Citation } from '../kernel/decider.ts';
import type { Cell } from './cell.date.ts';
import { fieldsOf, own, type SheetKind } from './field.table.ts';
import type { SheetMapping, SheetRead } from './mapping.ts';

/** `refused` and `asked` keep the row out; `doubtful` is taken over and should be looked at; `said` is a fact that the rules remark on. */
export const LEVELS = ['refused', 'asked', 'doubtful', 'said'] as const;
export type Level = (typeof LEVELS)[number];

export type Remark = {
  readonly level: Level;
  /** The field, or empty for the row as a whole. */
  readonly field: string;
  /** `F12`, as the spreadsheet calls the cell; empty for the row as a whole. */
  readonly cell: string;
  readonly title: string;
  readonly got: string;
  readonly text: string;
  readonly because: Citation | null;
};

export type PortfolioRow = {
  readonly sheet: string;
  readonly kind: SheetKind;
  readonly row: number;
  readonly remarks: Remark[];
  /** The text of a field; empty where the cell is, or where it says that there is nothing. */
  text(field: string): string;
  say(level: Level, field: string, text: string, because?: Citation): void;
  /** The value of a field read with `read`; undefined where it is empty or was remarked on. */
  read<T>(field: string, read: (text: string) => Cell<T>): T | undefined;
};

/** What the person set right or decided on: cells by `sheet:row:field`. */
export type Corrections = Readonly<Record<string, string>>;
export const cellKey = (sheet: string, row: number, field: string): string => `${sheet}:${row}:${field}`;

const NOTHING = ['-', '–', '—', '--', 'n/a', 'n.a.', 'k.a.', 'k. a.', '?', '/', 'none', 'keine', 'x'];
/** Signs that nobody types: control characters, halves of pairs, and those that turn the direction of writing. */
const HIDDEN = /[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/u;
const FORMULA = /^[=@]|^[+-](?=[^\d\s.,+-])/;
const LONGEST = 2_000;

/** 28 to `AB`. */
export const columnLetters = (column: number): string => {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCodePoint(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
};

const shown = (text: string): string => text.replaceAll(new RegExp(HIDDEN, 'gu'), '�').slice(0, 120);

/** The rows of a mapped sheet below its titles that are not empty. */
export function rowsOf(
  sheet: SheetRead,
  { kind, titles, columns }: SheetMapping & { readonly kind: SheetKind },
  corrections: Corrections,
): readonly PortfolioRow[] {
  const fields = fieldsOf(kind);
  return sheet.rows.slice(titles).flatMap((cells, index): readonly PortfolioRow[] => {
    const row = titles + index + 1;
    if (Object.values(columns).every(column => (cells[column - 1] ?? '').trim() === '')) return [];
    const remarks: Remark[] = [];
    const raw = (field: string): string =>
      (own(corrections, cellKey(sheet.name, row, field)) ?? cells[(columns[field] ?? 0) - 1] ?? '').trim();
    const one: PortfolioRow = {
      sheet: sheet.name,
      kind,
      row,
      remarks,
      text(field) {
        const text = raw(field)
          .replaceAll(/[\t\r\n]+/g, ' ')
          .replaceAll('\u00A0', ' ')
          .trim();
        return NOTHING.includes(text.toLowerCase()) ? '' : text;
      },
      say(level, field, text, because) {
        if (remarks.some(remark => remark.field === field && remark.text === text)) return;
        const column = columns[field];
        const cell = column === undefined ? '' : `${columnLetters(column)}${row}`;
        const title = fields[field]?.title ?? '';
        remarks.push({ level, field, cell, title, got: shown(raw(field)), text, because: because ?? null });
      },
      read(field, read) {
        const text = one.text(field);
        if (text === '') return undefined;
        const cell = read(text);
        if ('asked' in cell) {
          one.say('asked', field, `Could be two things: ${cell.asked}. Say which.`);
          return undefined;
        }
        if ('refused' in cell) {
          one.say('refused', field, `Expected ${cell.refused}.`);
          return undefined;
        }
        if (cell.doubt !== undefined) one.say('doubtful', field, cell.doubt);
        return cell.value;
      },
    };
    for (const [field, column] of Object.entries(columns)) {
      const text = raw(field);
      const corrected = own(corrections, cellKey(sheet.name, row, field)) !== undefined;
      if (FORMULA.test(text) || (!corrected && sheet.formulas.has(`${row}:${column}`)))
        one.say('refused', field, 'Expected text, not a formula. Paste its value instead.');
      else if (HIDDEN.test(text.replaceAll(/[\t\r\n]/g, ' ')))
        one.say('refused', field, 'Expected text without hidden signs. Type the cell anew.');
      else if (text.length > LONGEST) one.say('refused', field, `Expected at most ${LONGEST} signs.`);
    }
    for (const [field, { needed }] of Object.entries(fields))
      if (needed && columns[field] !== undefined && one.text(field) === '')
        one.say('refused', field, 'Must not be empty.');
    return [one];
  });
}

export const isKeptOut = (row: { readonly remarks: readonly Remark[] }): boolean =>
  row.remarks.some(one => one.level === 'refused' || one.level === 'asked');
