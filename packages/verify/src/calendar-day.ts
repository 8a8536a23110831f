// Calendar days written YYYY-MM-DD and instants written as in RFC 3339, without a date library and without a time zone.

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?([Zz]|[+-]\d{2}:\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

function monthLength(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/** True for a day that exists, in the years 1000 to 9998: the day before and after it is again four digits long, so days compare as text. */
export function isCalendarDay(text: unknown): text is string {
  const found = typeof text === 'string' ? DAY.exec(text) : null;
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return year >= 1000 && year <= 9998 && day >= 1 && day <= monthLength(year, month);
}

const written = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** The day itself; throws RangeError when it is none. */
export function requireDay(day: string): string {
  if (isCalendarDay(day)) return day;
  throw new RangeError(`"${String(day)}" is not a calendar day written YYYY-MM-DD.`);
}

function yearMonthDay(text: string): [number, number, number] {
  const day = requireDay(text);
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];
}

export function dayAfter(text: string): string {
  const [year, month, day] = yearMonthDay(text);
  if (day < monthLength(year, month)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

export function dayBefore(text: string): string {
  const [year, month, day] = yearMonthDay(text);
  if (day > 1) return written(year, month, day - 1);
  return month > 1 ? written(year, month - 1, monthLength(year, month - 1)) : written(year - 1, 12, 31);
}

/** Nanoseconds since 1970 as a bigint, so that instants of different precision and offset compare exactly; undefined when the text is no instant. */
export function instantValue(text: unknown): bigint | undefined {
  const found = typeof text === 'string' ? INSTANT.exec(text) : null;
  if (!found || !isCalendarDay(found[1])) return undefined;
  const [year, month, day] = yearMonthDay(found[1]);
  const [hour, minute, second] = [Number(found[2]), Number(found[3]), Number(found[4])];
  if (hour > 23 || minute > 59 || second > 60) return undefined;
  const zone = found[6] ?? 'Z';
  const offset = zone.length === 1 ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4));
  if (offset > 24 * 60) return undefined;
  const minutesEast = zone.startsWith('-') ? -offset : offset;
  const milliseconds = Date.UTC(year, month - 1, day, hour, minute - minutesEast, second);
  return BigInt(milliseconds) * 1_000_000n + BigInt((found[5] ?? '').padEnd(9, '0'));
}

/** The day on which an instant falls in UTC; undefined when the text is no instant. */
export function dayOfInstant(text: string): string | undefined {
  const value = instantValue(text);
  if (value === undefined) return undefined;
  const whole = value / 1_000_000n - (value % 1_000_000n < 0n ? 1n : 0n);
  const day = new Date(Number(whole)).toISOString().slice(0, 10);
  return isCalendarDay(day) ? day : undefined;
}
