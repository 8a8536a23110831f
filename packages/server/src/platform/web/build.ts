/** Builds the web app when its sources changed since the last build. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../config.ts';

export const WEB_DIST = join(ROOT, 'packages', 'web', 'dist');
const STAMP = join(WEB_DIST, '.sources');
/** What the bundle is made of. */
const SOURCES = ['web', 'core', 'rules', 'standards', 'verify'].map(name => join(ROOT, 'packages', name));

/** Names, sizes and times of all sources: a change of any of them changes the hash. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'dist' && entry.name !== 'node_modules') walk(path);
      } else {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${relative(ROOT, path)} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const folder of SOURCES) walk(folder);
  hash.update(readFileSync(join(ROOT, 'package-lock.json')));
  return hash.digest('hex');
}

/** @param say told when there is something to wait for */
export async function prepareWeb(say: (line: string) => void): Promise<void> {
  const now = fingerprint();
  if (isBuilt(now)) return;
  say('building the web app …');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  // Built aside and moved in whole: a server that runs, or another one that starts, never sees half of it.
  const fresh = join(ROOT, 'node_modules', `.certwright-web-${process.pid}`);
  try {
    await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', fresh], {
      cwd: join(ROOT, 'packages', 'web'),
      env: { ...process.env, NODE_ENV: 'production' },
    });
  } catch (error) {
    const { stderr } = error as { stderr?: string };
    rmSync(fresh, { recursive: true, force: true });
    throw new WebNotBuilt(stderr ?? String(error));
  }
  // Another program that started at the same time may have moved the same build in: then it is left where it is, because
  // a server reads from it already.
  if (isBuilt(now)) return rmSync(fresh, { recursive: true, force: true });
  writeFileSync(join(fresh, '.sources'), now);
  moveIn(fresh);
}

const isBuilt = (sources: string): boolean => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources;

function moveIn(fresh: string): void {
  const old = `${fresh}-old`;
  if (existsSync(WEB_DIST)) renameSync(WEB_DIST, old);
  try {
    renameSync(fresh, WEB_DIST);
  } catch {
    // Another program that starts at the same time has moved the same build in.
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true, maxRetries: 5 });
}

/** The web app could not be built; the message is the bundler's own. */
export class WebNotBuilt extends Error {}
