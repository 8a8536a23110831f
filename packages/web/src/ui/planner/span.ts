// Days of a planner as places: where a bar begins, how long it is, and where a key or the pointer moves it.
import { DAY_MS, instantMs, isoDate } from '../text/calendar.ts';

export const dayAt = (first: string, at: number): string =>
  isoDate(Math.round(instantMs(first) / DAY_MS) + at);
export const placeOf = (first: string, day: string): number =>
  Math.round((instantMs(day) - instantMs(first)) / DAY_MS);

export type Spot = { readonly row: number; readonly at: number };

/** Where a key takes a bar: a day, a week, or to the next person; undefined for other keys. */
export function movedBy(key: string, { row, at }: Spot, rows: number): Spot | undefined {
  switch (key) {
    case 'ArrowLeft':
      return { row, at: at - 1 };
    case 'ArrowRight':
      return { row, at: at + 1 };
    case 'PageUp':
      return { row, at: at - 7 };
    case 'PageDown':
      return { row, at: at + 7 };
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), at };
    case 'ArrowDown':
      return { row: Math.min(rows - 1, row + 1), at };
    default:
      return undefined;
  }
}

/** The rows that can be seen, with some more at both ends so that nothing flickers. */
export function seen(top: number, height: number, row: number, rows: number): readonly [number, number] {
  const more = 6;
  const first = Math.max(0, Math.floor(top / row) - more);
  return [first, Math.min(rows, Math.ceil((top + height) / row) + more)];
}

/** Monday is 0. */
export const weekdayOf = (day: string): number => (Math.round(instantMs(day) / DAY_MS) + 3) % 7;
