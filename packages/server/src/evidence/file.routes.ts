/** Uploads and downloads: streamed, typed by content, never shown inline. */
import { Id } from '@certwright/core/kernel/schema';
import { NotFound } from '../platform/events/outcome.ts';
import { scoped } from '../platform/db/scoped.ts';
import { bytesKept, named } from '../platform/files/files.store.ts';
import { scan, ScannerSilent } from '../platform/files/scan.ts';
import { mediaTypeOf } from '../platform/files/media-type.ts';
import type { Mount } from '../platform/http/app.ts';
import type { Shell } from '../platform/http/scope.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { attachment, enter, type Entered, TENANT } from '../platform/http/tenant-route.ts';
import { fileById } from './file.store.ts';
import { keepFile } from './keep-file.ts';

const NAME_LENGTH = 200;

/** The last part of a name, without control characters. @throws HttpProblem 400 when nothing is left */
function nameOf(given: string | undefined): string {
  const name = (given ?? '')
    .split(/[\\/]/)
    .at(-1)
    ?.replace(/\p{Cc}/gu, '')
    .trim();
  if (!name || name.length > NAME_LENGTH) {
    throw new HttpProblem(400, 'input-invalid', `name: a file name of 1 to ${NAME_LENGTH} characters`);
  }
  return name;
}

/** @throws HttpProblem 413 when the files of the organization would take more than they may */
async function requireRoom(entered: Entered, quota: number, more: number): Promise<void> {
  if (quota === 0) return;
  const kept = await entered.read(act => bytesKept(act.tx, act.org));
  if (kept + more <= quota) return;
  const limit = Math.floor(quota / 1024 / 1024);
  throw new HttpProblem(413, 'quota-exceeded', `The files of this organization may take ${limit} MB.`);
}

/** @throws HttpProblem 415 when ClamAV finds something; 503 when it does not answer */
async function requireClean({ config, files, db }: Shell, sha256: string): Promise<void> {
  if (config.clamav === undefined) return;
  try {
    const found = await scan(config.clamav, await files.get(sha256));
    if (found === undefined) return;
    // What somebody was given already stays until a person looks at it.
    const kept = await scoped(db, { role: 'app_platform', readOnly: true }, tx => named(tx, [sha256]));
    if (kept.size === 0) await files.forget(sha256);
    throw new HttpProblem(415, 'file-infected', `The content is not taken: ${found}.`);
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error;
    throw new HttpProblem(
      503,
      'scanner-silent',
      'Uploads wait for the virus scanner. Try again in a minute.',
    );
  }
}

export const fileRoutes: Mount = (app, parts) => {
  app.post(`${TENANT}/files`, async c => {
    const entered = await enter(parts, c, 'file.upload', [
      'evidence:attach',
      'document:write',
      'exchange:import',
      'standard:adopt',
    ]);
    const name = nameOf(c.req.query('name'));
    const body = c.req.raw.body;
    if (!body) throw new HttpProblem(400, 'file-empty', 'The body has to be the content of the file.');
    await requireRoom(entered, parts.shell.config.quota, 0);
    const { sha256, size, head } = await parts.shell.files.put(body);
    await requireRoom(entered, parts.shell.config.quota, size);
    if (size === 0) throw new HttpProblem(400, 'file-empty', 'The file is empty.');
    const mediaType = mediaTypeOf(name, head);
    if (!mediaType) {
      const taken = 'PDF, PNG, JPEG, DOCX, XLSX, PPTX, TXT, CSV, MD, JSON, YAML';
      throw new HttpProblem(
        415,
        'file-type-not-taken',
        `The content is none of ${taken}, or its name says otherwise.`,
      );
    }
    await requireClean(parts.shell, sha256);
    const view = await entered.write(act => keepFile(act, { name, mediaType, size, sha256 }));
    return c.json(view);
  });

  app.get(`${TENANT}/files/:id`, async c => {
    const entered = await enter(parts, c, 'file.download', ['requirement:read', 'engagement:read']);
    const id = Id.safeParse(c.req.param('id'));
    const file = id.success ? await entered.read(act => fileById(act.tx, id.data)) : undefined;
    if (!file) throw new NotFound('file');
    c.header('content-type', file.media_type);
    c.header('content-length', String(file.size));
    c.header('content-disposition', attachment(file.name));
    c.header('cache-control', 'private, no-store');
    return c.body(await parts.shell.files.get(file.sha256));
  });
};
