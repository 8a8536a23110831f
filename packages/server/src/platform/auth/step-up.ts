/** How long the proof of who somebody is holds for weighty acts: decisions, signatures, roles, keys. */

export const PROOF_MINUTES = 10;

/** @param provedAt milliseconds since 1970 by the machine's own clock, which also dates the session */
export const isFresh = (provedAt: number): boolean =>
  performance.timeOrigin + performance.now() - provedAt < PROOF_MINUTES * 60_000;
