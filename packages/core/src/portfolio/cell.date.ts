/** Dates as people and spreadsheets write them in several languages; what could be two days is asked. */
import { isCalendarDate } from '@certwright/rules/calendar-date';
import { spreadsheetDate } from '../exchange/spreadsheet-date.ts';
import { plainTitle } from './field.table.ts';
import type { DateOrder } from './mapping.ts';

/** Read, or what is wrong: `asked` where only a person can say, `refused` where it is nothing of the kind. */
export type Cell<T> =
  | { readonly value: T; readonly doubt?: string }
  | { readonly asked: string }
  | { readonly refused: string };

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'januar', 'january', 'janvier', 'enero', 'gennaio', 'ene', 'jänner'],
  ['feb', 'februar', 'february', 'fevrier', 'febrero', 'febbraio', 'fev'],
  ['mar', 'marz', 'märz', 'maerz', 'march', 'mars', 'marzo', 'mrz'],
  ['apr', 'april', 'avril', 'abril', 'aprile', 'avr', 'abr'],
  ['may', 'mai', 'mayo', 'maggio', 'mag'],
  ['jun', 'juni', 'june', 'juin', 'junio', 'giugno', 'giu'],
  ['jul', 'juli', 'july', 'juillet', 'julio', 'luglio', 'lug'],
  ['aug', 'august', 'aout', 'agosto', 'ago', 'août'],
  ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'set'],
  ['oct', 'okt', 'oktober', 'october', 'octobre', 'octubre', 'ottobre', 'ott'],
  ['nov', 'november', 'novembre', 'noviembre'],
  ['dec', 'dez', 'dezember', 'december', 'decembre', 'diciembre', 'dicembre', 'dic', 'déc'],
];

const two = (n: number | string): string => String(n).padStart(2, '0');
const fullYear = (year: string): string => (year.length === 4 ? year : `20${year}`);
const dateOf = (year: string, month: number | string, day: number | string): string | undefined => {
  const date = `${fullYear(year)}-${two(month)}-${two(day)}`;
  return isCalendarDate(date) ? date : undefined;
};

export const DATE_EXPECTED = 'a date such as 2025-04-03 or 3.4.2025, or a date cell';

/** @param order what a date such as 03/04/2025 means where nothing in it says so */
export function readPlainDate(text: string, order: DateOrder | null): Cell<string> {
  const plain = text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, '');
  const sure = spreadsheetDate(plain);
  if (sure !== undefined) return { value: sure };
  const [, y, m, d] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(plain) ?? [];
  const year = y && m && d ? dateOf(y, m, d) : undefined;
  if (year) return { value: year };
  const [, dd, dm, dy] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{2})$/.exec(plain) ?? [];
  const short = dd && dm && dy ? dateOf(dy, dm, dd) : undefined;
  if (short) return { value: short };
  const [, a, b, c] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(plain) ?? [];
  if (a && b && c) {
    const [dayFirst, monthFirst] = [dateOf(c, b, a), dateOf(c, a, b)];
    if (dayFirst && monthFirst && dayFirst !== monthFirst) {
      if (order === null) return { asked: `${dayFirst} or ${monthFirst}` };
      return { value: order === 'day-month' ? dayFirst : monthFirst };
    }
    const only = dayFirst ?? monthFirst;
    if (only) return { value: only };
  }
  return inWords(plain) ?? { refused: DATE_EXPECTED };
}

function inWords(plain: string): Cell<string> | undefined {
  const words = plainTitle(plain).split(' ');
  const month = MONTHS.findIndex(names => words.some(word => names.map(plainTitle).includes(word))) + 1;
  if (month === 0) return undefined;
  const numbers = words
    .filter(word => /^\d{1,4}(st|nd|rd|th|er)?$/.test(word))
    .map(word => word.replace(/\D+$/, ''));
  const year = numbers.find(one => one.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  const day = numbers.find(one => one !== year);
  const date = year && day && day.length <= 2 ? dateOf(year, month, day) : undefined;
  return date ? { value: date } : { refused: `${DATE_EXPECTED}; the day is missing or does not exist` };
}
