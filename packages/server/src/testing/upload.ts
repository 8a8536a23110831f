/** Uploads and downloads for tests, through the same routes that a browser uses. */
import { FileView } from '@certwright/core/evidence/evidence.schema';
import type { z } from 'zod';
import type { Caller, World } from './world.ts';

export type Uploaded = z.infer<typeof FileView>;

export const PDF = '%PDF-1.7\n1 0 obj << >> endobj\n%%EOF\n';

export const postFile = (
  world: World,
  by: Pick<Caller, 'token'>,
  org: string,
  name: string,
  content: BodyInit,
): Promise<Response> =>
  Promise.resolve(
    world.opened.app.request(`/api/organizations/${org}/files?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${by.token}`, 'content-type': 'application/octet-stream' },
      body: content,
      ...(content instanceof ReadableStream ? { duplex: 'half' as const } : {}),
    }),
  );

/** @throws when the upload is refused */
export async function upload(
  world: World,
  by: Pick<Caller, 'token'>,
  org: string,
  name: string,
  content: BodyInit = PDF,
): Promise<Uploaded> {
  const response = await postFile(world, by, org, name, content);
  if (response.status !== 200) throw new Error(`upload: ${response.status} ${await response.text()}`);
  return FileView.parse(await response.json());
}

export const download = (world: World, by: Pick<Caller, 'token'>, path: string): Promise<Response> =>
  Promise.resolve(world.opened.app.request(path, { headers: { authorization: `Bearer ${by.token}` } }));
