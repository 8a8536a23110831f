/** Values of a row as a source gives them, from CSV or JSON, read as what they mean; every source has its own idea of nothing. */

/** What a row has under a name: text of a cell, or a JSON value; undefined where the source has no such column. */
export type GivenRow = { get(column: string): unknown };

/** A value cannot be read; the row is known to the caller. */
export class ValueFault extends Error {
  readonly column: string;
  constructor(column: string, detail: string) {
    super(detail);
    this.column = column;
  }
}

const NOTHING = new Set(['', 'null', 'NULL', 'None', 'NaN', 'nan', '[]']);
const shown = (value: unknown): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')).slice(0, 60);

/** Undefined: the source does not have the column. Null: it has it, and it is empty. */
export type Maybe<T> = T | null | undefined;

const isNothing = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && NOTHING.has(value.trim()));

export function textIn(row: GivenRow, column: string): Maybe<string> {
  const value = row.get(column);
  if (value === undefined) return undefined;
  if (isNothing(value)) return null;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') throw new ValueFault(column, `“${shown(value)}” is not text.`);
  if (value.includes('\u0000')) throw new ValueFault(column, 'The text has a zero character.');
  return value.trim();
}

/** Whole numbers; `5.0` is one too, as spreadsheets and data frames write them. */
export function wholeIn(row: GivenRow, column: string, most = 2_147_483_647): Maybe<number> {
  const value = row.get(column);
  if (value === undefined) return undefined;
  if (isNothing(value)) return null;
  const digits = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (!/^\d{1,10}(\.0+)?$/.test(digits) || Number(digits) > most)
    throw new ValueFault(column, `“${shown(value)}” is not a whole number up to ${most}.`);
  return Math.trunc(Number(digits));
}

export function dateIn(row: GivenRow, column: string): Maybe<string> {
  const value = textIn(row, column);
  if (value === undefined || value === null) return value;
  const day = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(value);
  const [, year, month, date] = day ?? [];
  const days = [31, Number(year) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][
    Number(month) - 1
  ];
  if (!day || days === undefined || Number(date) < 1 || Number(date) > days)
    throw new ValueFault(column, `“${shown(value)}” is not a day of the form 2015-09-22.`);
  return value.slice(0, 10);
}

/** Lists: of JSON, or in a cell in any of the ways that programs write one: `["a","b"]`, `['a', 'b']`, `a,b`, `a; b`, `a|b`. */
export function listIn(row: GivenRow, column: string, most = 500): Maybe<string[]> {
  const value = row.get(column);
  if (value === undefined) return undefined;
  if (isNothing(value)) return null;
  const parts = Array.isArray(value)
    ? value.map((one: unknown) =>
        typeof one === 'string' || typeof one === 'number' ? String(one) : undefined,
      )
    : typeof value === 'string'
      ? value.replace(/^\s*[[{(]|[\])}]\s*$/g, '').split(/[,;|\s]+/)
      : typeof value === 'number'
        ? [String(value)]
        : [undefined];
  const words = parts.map(part => part?.trim().replace(/^["']|["']$/g, ''));
  if (words.includes(undefined) || words.length > most)
    throw new ValueFault(column, `“${shown(value)}” is not a list of up to ${most} values.`);
  const list = [...new Set(words.filter((word): word is string => word !== undefined && word !== ''))];
  return list.length > 0 ? list : null;
}

export function idsIn(row: GivenRow, column: string): Maybe<number[]> {
  const list = listIn(row, column);
  return (
    list?.map(text => {
      if (!/^\d{1,9}(\.0+)?$/.test(text)) throw new ValueFault(column, `“${shown(text)}” is not an id.`);
      return Math.trunc(Number(text));
    }) ?? (list === undefined ? undefined : null)
  );
}

/** @throws ValueFault when the value is absent or empty */
export function needed<T>(value: Maybe<T>, column: string): T {
  if (value === undefined || value === null) throw new ValueFault(column, 'It is empty; every row has one.');
  return value;
}

/** One value whatever the format: a list is its words, an empty one is nothing. */
function canonicalValue(value: unknown): string {
  if (value === undefined) return '\u0001';
  if (isNothing(value)) return '';
  if (Array.isArray(value)) return value.join(',');
  if (typeof value === 'string' && value.startsWith('[')) return value.replace(/[[\]"'\s]/g, '');
  return typeof value === 'string'
    ? value.trim()
    : typeof value === 'number'
      ? String(value)
      : JSON.stringify(value);
}

/** The row as one text that is the same from CSV and from JSON: what it is known again by. */
export const canonical = (row: GivenRow, columns: readonly string[]): string =>
  columns.map(column => canonicalValue(row.get(column))).join('\u001f');
