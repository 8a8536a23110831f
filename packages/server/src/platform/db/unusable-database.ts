/** The database cannot be used, or not be brought to this release; the message says why, and what to do. */
export class UnusableDatabase extends Error {}
