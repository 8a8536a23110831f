/** An entry of the log: one published act, committed to with a salt, so that the log itself names nobody. */
import { createHash, randomBytes } from 'node:crypto';
import { canonical } from '../platform/events/canonical.ts';

/** What the entry says openly: about which certification what was published when, for which day. */
export type EntryHead = {
  readonly kind: string;
  /** The body, by its id; null where it is about none. */
  readonly org: string | null;
  readonly certification: string | null;
  readonly effectiveOn: string | null;
  readonly recordedAt: string;
};

const SALT_BYTES = 32;
export const newSalt = (): Buffer => randomBytes(SALT_BYTES);

/** SHA-256 over the salt and the facts in their one spelling. */
export const commitmentTo = (salt: Uint8Array, facts: unknown): string =>
  createHash('sha256').update(salt).update(canonical(facts)).digest('hex');

/** The bytes of an entry: JSON in its one spelling. */
export const entryBytes = (head: EntryHead, salt: Uint8Array, facts: unknown): Buffer =>
  Buffer.from(canonical({ v: 1, ...head, commitment: commitmentTo(salt, facts) }));
