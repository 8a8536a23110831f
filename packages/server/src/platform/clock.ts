/** The only source of time: injected, so that a test can be in 2029. */

export type Clock = {
  /** The moment, UTC, ISO 8601 with milliseconds. */
  now(): string;
  /** The calendar day in UTC. */
  today(): string;
};

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => new Date().toISOString().slice(0, 10),
};

/** A clock that stands still until it is set: for tests and for building sample history. */
export const settableClock = (start: string): Clock & { set(instant: string): void } => {
  let at = start;
  return {
    now: () => at,
    today: () => at.slice(0, 10),
    set: instant => {
      at = instant.length === 10 ? `${instant}T09:00:00.000Z` : instant;
    },
  };
};

/** Milliseconds since 1970 of a moment that the clock gave. */
export const milliseconds = (instant: string): number => Date.parse(instant);

/** The moment so many milliseconds after another one. */
export const after = (instant: string, ms: number): string =>
  new Date(milliseconds(instant) + ms).toISOString();

/** For libraries that ask for a Date. */
export const dateOf = (instant: string): Date => new Date(instant);
