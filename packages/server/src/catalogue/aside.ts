/** Rows that differ wait in a file until the whole list has been read and judged. */
import { createReadStream } from 'node:fs';
import { appendFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Take } from './reading-pass.ts';

/** Makes the file, empty. @returns what puts rows into it */
export async function openAside(path: string): Promise<Take> {
  await writeFile(path, '', { mode: 0o600 });
  return lines => appendFile(path, `${lines.join('\n')}\n`);
}

/** The rows that were set aside, as JSON lists of up to `size`. */
export async function* batchesOf(path: string, size: number): AsyncGenerator<{ json: string; rows: number }> {
  let batch: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    batch.push(line);
    if (batch.length < size) continue;
    yield { json: `[${batch.join(',')}]`, rows: batch.length };
    batch = [];
  }
  if (batch.length > 0) yield { json: `[${batch.join(',')}]`, rows: batch.length };
}
