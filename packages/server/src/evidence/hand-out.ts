/** Hands a stored file out: as something to keep, never shown inline. */
import type { Context } from 'hono';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { attachment } from '../platform/http/tenant-route.ts';

type Named = {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly mediaType: string;
};

/** @throws NotFound when there is no such file for who asks */
export async function handOut(
  { shell }: Pick<Parameters<Mount>[1], 'shell'>,
  c: Context,
  file: Named | undefined,
): Promise<Response> {
  if (!file) throw new NotFound('file');
  c.header('content-type', file.mediaType);
  c.header('content-length', String(file.size));
  c.header('content-disposition', attachment(file.name));
  c.header('cache-control', 'private, no-store');
  return c.body(await shell.files.get(file.sha256));
}
