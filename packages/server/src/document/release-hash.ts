/** The hash of a released version: whoever has its content can make it again and compare. */
import { createHash } from 'node:crypto';
import type { Keep } from '@certwright/core/document/release.decider';
import { filesNamed } from '../evidence/file.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { canonical } from '../platform/events/canonical.ts';

/**
 * SHA-256 over number, title, kind, version, text, the requirements, and the hash of an uploaded file, as canonical JSON
 * (keys in order, no white space).
 */
export async function releaseHash(act: Pick<Act, 'tx'>, kept: Omit<Keep, 'type' | 'hash'>): Promise<string> {
  const { documentNumber, number, title, kind, text, requirements, file } = kept;
  const [named] = file === undefined ? [] : await filesNamed(act, [file]);
  const content = { documentNumber, number, title, kind, text, requirements, file: named?.sha256 ?? null };
  return createHash('sha256').update(canonical(content)).digest('hex');
}
