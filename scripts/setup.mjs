// Brings a fresh clone to the point where every npm script can run: installs what the lockfile says, and
// only when it is missing or older. No imports beyond Node's own, because it runs before anything is there.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.certwright-lock');
const lock = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .update(process.platform + process.arch)
  .digest('hex');

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.log('Certwright: installing what the lockfile names (a minute or two, only this once) …');
  const started = Date.now();
  try {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
    });
  } catch {
    console.error('Certwright: the installation failed; npm says why above. Nothing was started.');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  console.log(`Certwright: installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
