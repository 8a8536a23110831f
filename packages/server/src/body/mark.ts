/** The body's mark on its certificates: a picture that can be drawn. */
import { refuse } from '@certwright/core/kernel/decider';
import type { Layout } from '@certwright/core/body/layout';
import { buffer } from 'node:stream/consumers';
import { fileContent, filesNamed } from '../evidence/file.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';

const MEGABYTES = 2;
const KINDS = ['image/png', 'image/jpeg'];

const notDrawable = (why: string) =>
  new Refused(refuse('mark-not-drawable', [], { why, megabytes: MEGABYTES }));

/** @throws NotFound; Refused mark-not-drawable */
export async function markOf(act: Pick<Act, 'tx' | 'files'>, file: string): Promise<Layout['mark']> {
  const [named] = await filesNamed(act, [file]);
  if (!named) throw new NotFound('file');
  if (!KINDS.includes(named.mediaType)) throw notDrawable('it is no PNG and no JPEG');
  if (named.size > MEGABYTES * 1024 * 1024) throw notDrawable('it is too large');
  const content = await buffer((await fileContent(act, file)).stream);
  // Loaded with the first mark: the libraries that draw are a tenth of the program's memory.
  const { requireDrawable } = await import('../platform/pdf/drawable.ts');
  try {
    await requireDrawable(content);
  } catch {
    throw notDrawable('it is broken or of too many points');
  }
  return { file, sha256: named.sha256 };
}
