/** Keeps a stored content as a file of an organization; the same content under the same name is the same file. */
import type { FileView } from '@certwright/core/evidence/evidence.schema';
import type { z } from 'zod';
import type { Acting } from '../platform/events/act.ts';
import { contentId } from '../platform/events/content-id.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { insertFile } from './file.store.ts';

type Stored = {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
};

/** Sent twice, kept once. */
export async function keepFile(
  act: Acting,
  { name, mediaType, size, sha256 }: Stored,
): Promise<z.infer<typeof FileView>> {
  const id = contentId('file', act.org, sha256, name);
  const row = { id, org: act.org, name, media_type: mediaType, size, sha256 };
  const fresh = await insertFile(act.tx, { ...row, uploaded_by: act.person, uploaded_at: act.at });
  const stored = { type: 'FileStored', sha256, size, mediaType };
  if (fresh) await recordEvent(act, `file:${id}`, stored);
  return { id, name, size, sha256, mediaType };
}
