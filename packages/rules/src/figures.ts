/** Arithmetic of days, persons and sites without the noise of binary fractions. */

const NOISE = 1e-9;

/** Rounds up to a whole number; 0.6 x sqrt(100) stays 6. */
export function wholeUp(value: number): number {
  return Math.ceil(value - NOISE);
}

export function wholeDown(value: number): number {
  return Math.floor(value + NOISE);
}

export type Rounding = 'nearest-half' | 'ceil-half';

/** Nearest half day with halves upward (5.25 becomes 5.5), or always up to the next half day. */
export function toHalfDays(days: number, rounding: Rounding): number {
  return rounding === 'ceil-half' ? wholeUp(days * 2) / 2 : wholeDown(days * 2 + 0.5) / 2;
}

/** A figure without noise beyond the sixth decimal. */
export function tidy(value: number): number {
  const rounded = Math.round(value * 1e6) / 1e6;
  return rounded === 0 ? 0 : rounded;
}

export function isAmount(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= min && value <= max;
}
