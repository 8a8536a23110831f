/** What other areas read of files: the content of one that this organization may see. */
import { Readable } from 'node:stream';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { fileById, filesByIds } from './file.store.ts';

/** @throws NotFound */
export async function fileContent(
  act: Pick<Act, 'tx' | 'files'>,
  id: string,
): Promise<{ readonly stream: Readable; readonly size: number; readonly name: string }> {
  const file = await fileById(act.tx, id);
  if (!file) throw new NotFound('file');
  const content = await act.files.get(file.sha256);
  return { stream: Readable.from(content), size: file.size, name: file.name };
}

/** Those of the files that this organization may see. */
export async function filesNamed(act: Pick<Act, 'tx'>, ids: readonly string[]) {
  const rows = await filesByIds(act.tx, ids);
  return rows.map(({ media_type: mediaType, ...row }) => ({ ...row, mediaType }));
}

/** @throws NotFound for a file that this organization does not have */
export async function requireFile(act: Pick<Act, 'tx'>, id: string | undefined): Promise<void> {
  if (id !== undefined && (await filesNamed(act, [id])).length === 0) throw new NotFound('file');
}
