/** Unpacks an archive by a program that is not ours where one is installed, else by the reader of the house. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentsOf } from '../platform/zip/contents.ts';

export function installed(program: string): boolean {
  try {
    execFileSync('sh', ['-c', 'command -v "$0"', program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const PYTHON =
  'import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])';

async function byOurReader(zip: string, folder: string): Promise<void> {
  for (const [name, content] of await contentsOf(readFileSync(zip))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

export async function unpackZip(zip: string, folder: string): Promise<void> {
  if (installed('python3')) execFileSync('python3', ['-c', PYTHON, zip, folder]);
  else if (installed('unzip')) execFileSync('unzip', ['-q', zip, '-d', folder]);
  else await byOurReader(zip, folder);
}

/** Of every Linux; named here so that no one looks for it among the packages. */
const SUMS = 'sha256sum';

/** What `sha256sum -c` says of a folder, a line a file. @throws when a file is not what SHA256SUMS says */
export const sumsOf = (folder: string): readonly string[] =>
  execFileSync(SUMS, ['-c', '--strict', 'SHA256SUMS'], { cwd: folder }).toString().trim().split('\n');
