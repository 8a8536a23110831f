/** What a witness keeps in its folder: its key, the newest head of each log, and heads that contradict each other. */
import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCheckpoint } from '@certwright/verify/log-checkpoint';
import { parseNote } from '@certwright/verify/signed-note';
import type { Memory, Seen } from './witness.ts';
import { newWitnessKey } from './witness-key.ts';

/** More than so many contradictions of one log tell nothing new. */
const MOST_EVIDENCE = 20;

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT';

/** Writes a file so that after a crash there is the old one or the new one, whole. */
async function writeDurably(folder: string, name: string, text: string): Promise<void> {
  const beside = join(folder, `${name}.new`);
  const file = await open(beside, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, join(folder, name));
  const directory = await open(folder, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

/** The private key of the folder, made when there is none. */
export async function keyIn(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'witness.key');
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await writeDurably(folder, 'witness.key', newWitnessKey());
  return readFile(path, 'utf8');
}

const nameOf = (origin: string): string =>
  `${origin.replaceAll(/[^\w.-]+/g, '_').slice(0, 60)}-${createHash('sha256').update(origin).digest('hex').slice(0, 16)}`;

export function memoryIn(folder: string): Memory {
  return {
    async seen(origin) {
      let note: string;
      try {
        note = await readFile(join(folder, `${nameOf(origin)}.head`), 'utf8');
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
      const head = parseCheckpoint(parseNote(note)?.text ?? '');
      // A spoilt file is no reason to believe that nothing was ever seen.
      if (head?.origin !== origin) throw new Error(`What was kept of ${origin} cannot be read.`);
      return { size: head.size, root: head.root, note } satisfies Seen;
    },
    keep: (origin, { note }) => writeDurably(folder, `${nameOf(origin)}.head`, note),
    async evidence(origin, before, refused) {
      const name = nameOf(origin);
      const told = (await readdir(folder)).filter(one => one.startsWith(`${name}.refused`)).length;
      if (told >= MOST_EVIDENCE) return;
      const text = `${before?.note ?? ''}\n${refused}`;
      await writeFile(join(folder, `${name}.refused.${told + 1}`), text, { mode: 0o600 });
    },
  };
}
