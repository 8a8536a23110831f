/** Where files of the catalogue lie while they are worked on: apart from people's files, and removed afterwards. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Files, openFiles } from '../platform/files/files.ts';
import type { Shell } from '../platform/http/scope.ts';

/** ISO's largest file has 60 MB. */
export const MOST_BYTES = 512 * 1024 * 1024;

const folderOf = (shell: Pick<Shell, 'config'>): string => join(shell.config.dataFolder, 'catalogue');

export const spoolOf = (shell: Pick<Shell, 'config'>): Files => openFiles(folderOf(shell));

/** A path for the rows that one attempt sets aside. */
export function asidePath(shell: Pick<Shell, 'config'>, attempt: string): string {
  mkdirSync(folderOf(shell), { recursive: true, mode: 0o700 });
  return join(folderOf(shell), `aside-${attempt}.jsonl`);
}
