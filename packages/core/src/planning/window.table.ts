/** What a body chooses about the windows of its programme inside the limits of the rules; each figure is its own to set. */

export const WINDOW_PARAMETERS = {
  /** Months before the anniversary of the decision from which a surveillance may be held. */
  surveillanceOpens: 3,
  /** Months before the expiry from which the recertification may be held. */
  recertificationOpens: 6,
  /** Months before the expiry by which the recertification is held, so that answers and decision come before it. */
  recertificationLatest: 2,
} as const;
