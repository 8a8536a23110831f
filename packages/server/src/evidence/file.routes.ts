/** Uploads and downloads: streamed, typed by content, never shown inline. */
import { Id } from '@certwright/core/kernel/schema';
import { bytesKept } from '../platform/files/files.store.ts';
import type { StoredFile } from '../platform/files/files.ts';
import { requireOffice } from '../platform/files/office.ts';
import { mediaTypeOf } from '../platform/files/media-type.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { enter, type Entered, TENANT } from '../platform/http/tenant-route.ts';
import { weighs } from '../platform/http/route-facts.ts';
import { requireClean } from './clean-file.ts';
import { filesNamed } from './file.reading.ts';
import { handOut } from './hand-out.ts';
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

/** @returns the media type @throws HttpProblem 400 or 415 when such a content is not taken */
async function requireTaken(name: string, path: string, { size, head }: StoredFile): Promise<string> {
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
  if (mediaType.includes('officedocument'))
    await requireOffice(path, name.toLowerCase().split('.').at(-1) ?? '');
  return mediaType;
}

export const fileRoutes: Mount = (app, parts) => {
  app.post(`${TENANT}/files`, weighs(5, 'file.upload'), async c => {
    const entered = await enter(parts, c, 'file.upload', [
      'evidence:attach',
      'document:write',
      'exchange:import',
      'standard:adopt',
      'competence:keep',
      'impartiality:keep',
    ]);
    const name = nameOf(c.req.query('name'));
    const body = c.req.raw.body;
    if (!body) throw new HttpProblem(400, 'file-empty', 'The body has to be the content of the file.');
    await requireRoom(entered, parts.shell.config.quota, 0);
    const { config, files } = parts.shell;
    let mediaType = '';
    const { sha256, size } = await files.put(body, undefined, async (path, received) => {
      await requireRoom(entered, config.quota, received.size);
      mediaType = await requireTaken(name, path, received);
    });
    await requireClean(parts.shell, sha256);
    const view = await entered.write(act => keepFile(act, { name, mediaType, size, sha256 }));
    return c.json(view);
  });

  app.get(`${TENANT}/files/:id`, weighs(2, 'file.download'), async c => {
    const entered = await enter(parts, c, 'file.download', ['requirement:read', 'engagement:read']);
    const id = Id.safeParse(c.req.param('id'));
    const [file] = id.success ? await entered.read(act => filesNamed(act, [id.data])) : [];
    return handOut(parts, c, file);
  });
};
