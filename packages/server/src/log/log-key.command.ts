/** `certwright log-key`: the keys that the log signs with, and another one that follows. */
import { publicKeys, followKey } from './log-key.ts';
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { type Db, scoped } from '../platform/db/scoped.ts';
import { openRing } from '../platform/secret/key-ring.ts';
import { masterSecret } from '../platform/secret/master-secret.ts';
import { openSecrets } from '../platform/secret/secrets.ts';

const USAGE = `certwright log-key status   the keys of the log, the one that signs first
certwright log-key follow   another key signs from now on; both sign a note that says so, at /log/keys`;

/** @param visit opens the database of the data folder; exit 2 when not understood */
export async function logKey(
  [act, more]: readonly string[],
  visit: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<number> {
  if ((act !== 'status' && act !== 'follow') || more !== undefined) {
    console.error(USAGE);
    return 2;
  }
  return visit(async db => {
    if (act === 'status') {
      const keys = await scoped(db, { role: 'app_public', readOnly: true }, publicKeys);
      for (const { key } of keys) console.log(key);
      return 0;
    }
    const config = readConfig(process.env);
    const ring = openRing(
      await masterSecret(config.dataFolder, process.env),
      config.dataFolder,
      config.wrappingSecrets,
    );
    const secrets = openSecrets({ db, ring, now: () => systemClock.now() });
    const { key, note } = await followKey({ db, config, clock: systemClock, secrets });
    console.log(`${key}\n\n${note}`);
    console.log(
      'Give the new key to witnesses and verifiers; the old one stays good for the heads that it signed.',
    );
    return 0;
  });
}
