/** Bytes for the libraries of signatures. */
import { createHash } from 'node:crypto';

export const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/** They take buffers that are theirs alone. */
export const own = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer;
