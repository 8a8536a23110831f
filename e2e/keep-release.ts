/** `npm run keep-release`: makes a backup of the sample with this release, and keeps it with what it says. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { IDENTITY, RELEASES, told } from './released.ts';
import { loadSample } from './sample.ts';
import { finish, ROOT, startServer } from './server.ts';

/** Certificates are drawn by jobs, which are part of the backup while they wait. */
const JOBS_MS = 10_000;

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const folder = join(RELEASES, version);
if (existsSync(folder)) {
  console.error(`${folder} is there already; what a release left is never changed.`);
  process.exit(1);
}
// As age-keygen writes it, the file names whom to encrypt for.
const recipient = /^# public key: (age1\w+)$/m.exec(readFileSync(IDENTITY, 'utf8'))?.[1] ?? '';

const server = await startServer();
try {
  await loadSample(server.url);
  await pause(JOBS_MS);
  const words = ['backup', '--to', folder, '--recipient', recipient];
  const { code, output } = await finish(words, { CERTWRIGHT_DATA: server.dataFolder });
  if (code !== 0) throw new Error(output);
  const expected = await told(server.url, new Date().toISOString().slice(0, 10));
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
  console.log(output.trim());
} catch (error) {
  rmSync(folder, { recursive: true, force: true });
  throw error;
} finally {
  await server.stop();
}
