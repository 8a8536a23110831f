/** Folders of a test file: made where temporary things lie, taken away after its last test. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/**
 * To be called where the tests of a file are declared.
 * @param name what the folders begin with @returns makes a new, empty one each time
 */
export function temporary(name: string): () => string {
  const made: string[] = [];
  afterAll(() => {
    for (const folder of made) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), name));
    made.push(folder);
    return folder;
  };
}
