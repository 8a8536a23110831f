/** What other areas read of files: the content of one that this organization may see. */
import { Readable } from 'node:stream';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { fileById } from './file.store.ts';

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
