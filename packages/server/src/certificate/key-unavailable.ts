/** A key that cannot be made or used at this moment; the message says why and names no secret. */
export class KeyUnavailable extends Error {}
