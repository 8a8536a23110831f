/** Everything in again: an archive that was handed in is looked through, then taken over into an empty organization. */
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuse } from '@certwright/core/kernel/decider';
import { z } from 'zod';
import type { Act } from '../platform/events/act.ts';
import { Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { type Archive, ARCHIVE_REFUSALS, openArchive } from './archive.ts';
import { archiveMark, planned, requirePlaceFor, takeOver } from './take-over.ts';
import { TakeOverOutput } from './take-over.schema.ts';

/** Its hash and a mark that binds it to who handed it in. */
const Handed = z.string().max(200).meta({ description: 'As `POST …/imports/organization/files` answered' });

/** Archives are read from place to place, which a stream from elsewhere cannot be. */
async function withArchive<T>(act: Act, handed: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const [sha256 = '', mark = ''] = handed.split('.');
  if (mark !== archiveMark(act, sha256)) throw new Refused(refuse('archive-not-here'));
  const folder = await mkdtemp(join(tmpdir(), 'certwright-archive-'));
  try {
    const path = join(folder, 'archive.zip');
    const content = await act.files.get(sha256).catch(() => {
      throw new Refused(refuse('archive-not-here'));
    });
    await pipeline(Readable.from(content), createWriteStream(path, { mode: 0o600 }));
    const archive = await openArchive(path, act.today);
    try {
      return await work(archive);
    } finally {
      archive.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const over = operation({
  id: 'exchange.take-over',
  method: 'post',
  path: '/imports/organization',
  summary: 'Look through an archive of an organization, and take it over as a whole into this empty one',
  permission: 'organization:move',
  stepUp: true,
  refusals: ['archive-not-here', ...ARCHIVE_REFUSALS, 'archive-of-another-kind', 'organization-not-empty'],
  input: z.object({ archive: Handed, apply: z.boolean().default(false) }),
  output: TakeOverOutput,
  run: (act, { archive: handed, apply }) =>
    withArchive(act, handed, async archive => {
      await requirePlaceFor(act, archive);
      return apply ? takeOver(act, archive) : planned(act, archive);
    }),
});

export const TAKE_OVER_OPERATIONS = [over] as const;
