/** Dates as people and spreadsheets write them: ISO, day.month.year, or the serial number of a date cell. */
import { addDays, type CalendarDate, isCalendarDate } from '@certwright/rules/calendar-date';

export const DATE_EXPECTED = 'a date as YYYY-MM-DD or day.month.year, or a date cell';

/** Serial numbers count from here, with a 29 February 1900 that never was: later ones are one day ahead. */
const DAY_ZERO = '1899-12-30';
const FIRST_AFTER_THE_MISTAKE = 61;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;

const padded = (text: string): string => text.padStart(2, '0');

/** @returns undefined for what is no date; months written with slashes could be either and are none */
export function spreadsheetDate(text: string): CalendarDate | undefined {
  if (isCalendarDate(text)) return text;
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  if (day !== undefined && month !== undefined && year !== undefined) {
    const date = `${year}-${padded(month)}-${padded(day)}`;
    return isCalendarDate(date) ? date : undefined;
  }
  // A date with a time of day keeps its day.
  const serial = /^\d{2,7}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  return serial >= FIRST_AFTER_THE_MISTAKE && serial <= LAST_SERIAL ? addDays(DAY_ZERO, serial) : undefined;
}
