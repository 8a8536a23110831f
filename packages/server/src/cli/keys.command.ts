/** `certwright keys status|rotate`: which master keys wrap the data keys, and a new one that takes over while people work. */
import { systemClock } from '../platform/clock.ts';
import { readConfig } from '../platform/config.ts';
import { scoped } from '../platform/db/scoped.ts';
import { makeKey, openRing } from '../platform/secret/key-ring.ts';
import { masterSecret, sourceOfSecret } from '../platform/secret/master-secret.ts';
import { rotate } from '../platform/secret/rotate.ts';
import { generations } from '../platform/secret/secret.store.ts';
import { visitDatabase } from './visit.ts';

const USAGE = `certwright keys status            which master keys wrap how many data keys
certwright keys rotate            makes a new master key in the data folder and wraps every data key by it
certwright keys rotate --resume   goes on with one that was broken off`;

const status = (): Promise<number> =>
  visitDatabase(async db => {
    const { dataFolder, wrappingSecrets } = readConfig(process.env);
    const ring = openRing(await masterSecret(dataFolder, process.env), dataFolder, wrappingSecrets);
    const rows = await scoped(db, { role: 'app_platform', readOnly: true }, generations);
    for (const row of rows) {
      const here = ring.find(row.id) ? 'here' : 'NOT HERE';
      console.log(`${row.id}  since ${row.made.slice(0, 10)}  wraps ${row.keys} data keys  ${here}`);
    }
    if (rows.length === 0) console.log('no data key was made yet');
    return rows.some(row => row.keys > 0 && !ring.find(row.id)) ? 1 : 0;
  });

const turn = (resume: boolean): Promise<number> =>
  visitDatabase(async db => {
    const { dataFolder, wrappingSecrets } = readConfig(process.env);
    const secret = await masterSecret(dataFolder, process.env);
    const now = (): string => systemClock.now();
    const keptHere = sourceOfSecret(dataFolder, process.env).from === 'folder';
    const made = resume ? undefined : makeKey(dataFolder, now().slice(0, 10), keptHere ? undefined : secret);
    const ring = openRing(secret, dataFolder, wrappingSecrets);
    const next = made?.master ?? ring.current;
    const done = await rotate(db, ring, { next, now });
    console.log(`${done} data keys are wrapped by ${next.id} now.`);
    if (made)
      console.log(`Keep a copy of ${made.path} apart from the database: without it secrets stay closed.`);
    return 0;
  });

/** Exit 1 when a key is missing, 2 when not understood. */
export async function keys([act, option]: readonly string[]): Promise<number> {
  if (act === 'status' && option === undefined) return status();
  if (act === 'rotate' && (option === undefined || option === '--resume')) return turn(option === '--resume');
  console.error(USAGE);
  return 2;
}
