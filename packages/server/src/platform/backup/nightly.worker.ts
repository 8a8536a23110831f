/** Makes a backup at the hour that the operator set: the command as a process of its own, so that it cannot hold the server up. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../config.ts';
import type { Shell } from '../http/scope.ts';

const PROGRAM = join(ROOT, 'packages', 'server', 'bin', 'certwright.mjs');

const make = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, 'backup'], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2_000)));
    child.once('error', reject);
    child.once('close', code =>
      code === 0 ? resolve() : reject(new Error(`the backup failed: ${said.trim()}`)),
    );
  });

export const nightlyBackup = async (shell: Shell): Promise<void> => {
  const { backupAt } = shell.config;
  await shell.jobs.work('backup.make', async () => {
    try {
      await make();
    } catch (error) {
      shell.log.error({ err: String(error) }, 'the scheduled backup failed');
      throw error;
    }
  });
  await shell.jobs.repeat('backup.make', backupAt, {});
};
