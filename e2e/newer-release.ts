/** A newer release of the program: this one in a folder of its own, with another number and further migrations. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './server.ts';

export type Release = {
  /** Where it lies; `run` and `startServer` take it as their root. */
  readonly root: string;
  /** Puts a migration in, or another one in its place. */
  readonly put: (name: string, sql: string) => void;
  readonly remove: () => void;
};

/** What is the same in both, and is not loaded by its path, is shared. */
const SHARED = [
  'node_modules',
  'package-lock.json',
  ...['web', 'core', 'rules', 'standards', 'verify'].map(one => join('packages', one)),
];
const OWN = ['bin', 'src', 'migrations', 'package.json'];

export function newerRelease(version: string): Release {
  const root = mkdtempSync(join(tmpdir(), 'certwright-newer-'));
  const server = join('packages', 'server');
  mkdirSync(join(root, server), { recursive: true });
  for (const name of SHARED) symlinkSync(join(ROOT, name), join(root, name));
  for (const name of OWN) cpSync(join(ROOT, server, name), join(root, server, name), { recursive: true });
  const modules = join(server, 'node_modules');
  if (existsSync(join(ROOT, modules))) symlinkSync(join(ROOT, modules), join(root, modules));
  const packed = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as object;
  writeFileSync(join(root, 'package.json'), JSON.stringify({ ...packed, version }));
  return {
    root,
    put: (name, sql) => writeFileSync(join(root, server, 'migrations', name), sql),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
