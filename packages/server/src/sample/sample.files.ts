/** Puts the sample's evidence in store the way an upload does, on the day of the story. */
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { keepFile } from '../evidence/keep-file.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';

export type KeepText = (file: {
  name: string;
  org: string;
  person: string;
  text: string;
  at: string;
}) => Promise<string>;

export const sampleFiles =
  (shell: Shell): KeepText =>
  async ({ name, org, person, text, at }) => {
    const { sha256, size } = await shell.files.put(Readable.from([Buffer.from(text)]));
    const { id } = await scoped(shell.db, { role: 'app_tenant', org, person }, tx =>
      keepFile(
        {
          tx,
          org,
          person,
          operation: 'file.upload',
          requestId: randomUUID(),
          at,
        },
        { name, mediaType: 'text/plain', size, sha256 },
      ),
    );
    return id;
  };
