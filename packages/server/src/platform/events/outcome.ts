/** What an operation may answer besides its result; thrown inside a transaction so that nothing of it stays. */
import type { Refusal } from '@certwright/core/kernel/decider';

/** The domain said no: 422. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

/** There is no such thing, or not for this organization: 404, and the two cannot be told apart. */
export class NotFound extends Error {
  readonly what: string;
  constructor(what: string) {
    super(`${what} not found`);
    this.what = what;
  }
}

/** One field that somebody changed meanwhile. */
export type StaleChange = { readonly field: string; readonly was: unknown; readonly now: unknown };

/** Somebody else was faster: 409 with both versions, and field by field where that is known. */
export class Stale extends Error {
  readonly yours: number | undefined;
  readonly current: number;
  readonly state: unknown;
  readonly changes: readonly StaleChange[];
  constructor(
    yours: number | undefined,
    current: number,
    state: unknown,
    changes: readonly StaleChange[] = [],
  ) {
    super('the thing was changed meanwhile');
    this.yours = yours;
    this.current = current;
    this.state = state;
    this.changes = changes;
  }
}
