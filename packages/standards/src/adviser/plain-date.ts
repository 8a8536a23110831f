// Calendar arithmetic on ISO dates as text, as far as the adviser needs it.

type Parts = readonly [year: number, month: number, day: number];

/** A date written `2026-09-16`; a year and month alone count as the first day of the month. */
const parts = (iso: string): Parts => {
  const [year = NaN, month = NaN, day = 1] = iso.split('-').map(Number);
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day))
    throw new RangeError(`${iso} is not an ISO date.`);
  return [year, month, day];
};

const daysIn = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The same day some months later, or the last day of that month where it is shorter. */
export const addMonths = (iso: string, months: number): string => {
  const [year, month, day] = parts(iso);
  const count = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return `${toYear}-${two(toMonth)}-${two(Math.min(day, daysIn(toYear, toMonth)))}`;
};

/** Whole months from one date to a later one; negative when it lies before. */
export const monthsBetween = (from: string, to: string): number => {
  const [year, month, day] = parts(from);
  const [toYear, toMonth, toDay] = parts(to);
  const whole = (toYear - year) * 12 + (toMonth - month);
  const reached = toDay >= day || toDay === daysIn(toYear, toMonth);
  return reached ? whole : whole - 1;
};
