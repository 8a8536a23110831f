/** Removes contents that nothing names, left behind by uploads that were refused, and halves of uploads that were broken off. Every night. */
import { milliseconds } from '../clock.ts';
import { type Db, scoped } from '../db/scoped.ts';
import type { Shell } from '../http/scope.ts';
import type { Files } from './files.ts';
import { named } from './files.store.ts';

/** Younger than this it may be about to be named. */
const AT_LEAST_MS = 24 * 60 * 60 * 1000;
const BATCH = 500;

export type Swept = {
  readonly removed: number;
  readonly bytes: number;
  /** Halves of uploads. */
  readonly broken: number;
};

/** @param now in milliseconds since 1970 */
export async function sweep(db: Db, files: Files, now: number): Promise<Swept> {
  let removed = 0;
  let bytes = 0;
  let batch: { sha256: string; size: number }[] = [];
  const decide = async (): Promise<void> => {
    const asked = batch;
    batch = [];
    const keep = await scoped(db, { role: 'app_platform', readOnly: true }, tx =>
      named(
        tx,
        asked.map(one => one.sha256),
      ),
    );
    for (const { sha256, size } of asked.filter(one => !keep.has(one.sha256))) {
      await files.forget(sha256);
      removed += 1;
      bytes += size;
    }
  };
  for await (const { sha256, size, changed } of files.list()) {
    if (now - changed < AT_LEAST_MS) continue;
    batch.push({ sha256, size });
    if (batch.length === BATCH) await decide();
  }
  if (batch.length > 0) await decide();
  return { removed, bytes, broken: await files.dropBroken(now - AT_LEAST_MS) };
}

export const sweepFiles = async (shell: Shell): Promise<void> => {
  await shell.jobs.work('files.sweep', async () => {
    const swept = await sweep(shell.db, shell.files, milliseconds(shell.clock.now()));
    if (swept.removed + swept.broken > 0) shell.log.info(swept, 'contents that nothing named were removed');
  });
  await shell.jobs.repeat('files.sweep', '41 3 * * *', {});
};
