// When the last backup was made, and whether it is time to worry.
import type { Client } from 'pg';
import { lastRuns } from '../backup/backup-run.store.ts';
import { type Finding, good, note, wrong } from './finding.ts';

/** A day, and the time that a slow night takes. */
const FRESH_HOURS = 30;

export const checkBackup = async (client: Client): Promise<Finding[]> => {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('upkeep.backup_run') is not null as there`,
  );
  if (!rows[0]?.there) return [];
  const { newest, good: last } = await lastRuns(client);
  if (!newest)
    return [
      note(
        'backup',
        'No backup was made yet.',
        'npx certwright backup --to FOLDER makes one; docs/operating/backup.md.',
      ),
    ];
  if (newest.failed !== null)
    return [
      wrong('backup', `The last backup failed: ${newest.failed}`, 'Mend the cause, then make one by hand.'),
    ];
  if (!last || last.hours === null)
    return [note('backup', 'A backup is being made.', 'Ask again when it has ended.')];
  const says = `The last backup ended ${Math.round(last.hours)} hours ago, in ${last.place}.`;
  return [
    last.hours > FRESH_HOURS
      ? note('backup', says, 'Set CERTWRIGHT_BACKUP_TO, so that one is made every night.')
      : good('backup', says),
  ];
};
