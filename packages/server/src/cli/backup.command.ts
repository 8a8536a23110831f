/** `certwright backup`: makes a backup beside a running server or alone, writes down how it ended, proves it where asked. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recorded } from '../platform/backup/backup-run.store.ts';
import { makeBackup } from '../platform/backup/make-backup.ts';
import { UnusableBackup } from '../platform/backup/manifest.ts';
import { dropBroken, tidy } from '../platform/backup/retention.ts';
import { keyBy, type Opening, type Sealing } from '../platform/backup/sealing.ts';
import { milliseconds, systemClock } from '../platform/clock.ts';
import { MIGRATIONS, readConfig, UnusableSetting, VERSION } from '../platform/config.ts';
import { migrate, readMigrations } from '../platform/db/migrate.ts';
import { EngineRefusal } from '../platform/engine/engine.ts';
import { visitEngine } from '../platform/engine/visit.ts';
import { rotatedSecrets } from '../platform/secret/key-ring.ts';
import { masterSecret } from '../platform/secret/master-secret.ts';
import { filesOf } from '../platform/files/open-files.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { openStore } from '../platform/object-store/open-store.ts';
import { type Options, readOptions } from './options.ts';
import { restoreInto } from './restore-into.ts';

type Key = { readonly sealing: Sealing; readonly opening: Opening | undefined };

/** For whom it is encrypted, by option or setting; not to encrypt has to be said. */
async function keyOf({ named }: Options, store: ObjectStore): Promise<Key> {
  const { env } = process;
  const recipients = (named.recipient ?? env.CERTWRIGHT_BACKUP_RECIPIENTS ?? '')
    .split(/[\s,]+/)
    .filter(Boolean);
  const file = named['passphrase-file'] ?? env.CERTWRIGHT_BACKUP_PASSPHRASE_FILE;
  if (recipients.length > 0) return { sealing: { recipients }, opening: undefined };
  if (file !== undefined) {
    return keyBy(store, readFileSync(file, 'utf8').trim());
  }
  if (named.plain !== undefined) return { sealing: 'none', opening: 'none' };
  throw new UnusableSetting(
    'Say for whom the backup is encrypted: --recipient age1… or --passphrase-file FILE; or --plain, and everybody who gets hold of it reads it.',
  );
}

function keepOf(text: string | undefined): { daily: number; weekly: number; monthly: number } | undefined {
  if (text === undefined) return undefined;
  const [daily = 0, weekly = 0, monthly = 0, ...rest] = text.split(/[\s,]+/).map(Number);
  if (rest.length > 0 || [daily, weekly, monthly].some(one => !Number.isInteger(one) || one < 0)) {
    throw new UnusableSetting(
      `“${text}” has to be three whole numbers: days, weeks, months to keep, such as 7,4,12.`,
    );
  }
  return { daily, weekly, monthly };
}

/** Restores what was just made into a throwaway place and lets it prove itself. */
async function prove(store: ObjectStore, opening: Opening, made: string): Promise<void> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'certwright-proof-'));
  try {
    await restoreInto({ dataFolder, store, opening, run: made });
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function backUp(options: Options): Promise<number> {
  const { dataFolder, databaseUrl } = readConfig(process.env);
  const place = options.named.to ?? process.env.CERTWRIGHT_BACKUP_TO;
  if (!place)
    throw new UnusableSetting('Say where the backup goes: --to FOLDER, or --to s3://bucket/prefix.');
  const store = await openStore(place, process.env);
  const { sealing, opening } = await keyOf(options, store);
  const keep = keepOf(options.named.keep ?? process.env.CERTWRIGHT_BACKUP_KEEP);
  const verify = options.named.verify !== undefined || process.env.CERTWRIGHT_BACKUP_VERIFY === '1';
  if (verify && opening === undefined) {
    throw new UnusableSetting(
      'A backup for a recipient cannot be verified here: only he can open it. Restore it elsewhere.',
    );
  }
  const engine = await visitEngine({ dataFolder, databaseUrl });
  try {
    await migrate(engine.owner, readMigrations(MIGRATIONS));
    const files = await filesOf(readConfig(process.env), process.env);
    const secret = await masterSecret(dataFolder, process.env);
    const at = systemClock.now();
    const { run: name, manifest } = await recorded(engine.owner, store.place, async () => {
      const made = await makeBackup({
        owner: engine.owner,
        files,
        store,
        sealing,
        secret,
        rotated: rotatedSecrets(dataFolder),
        program: VERSION,
        at,
      });
      if (verify && opening !== undefined) await prove(store, opening, made.run);
      return { ...made, verified: verify };
    });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    console.log(
      `${name} in ${store.place}: ${rows} rows of ${manifest.tables.length} tables, ${manifest.files.count} files, ${manifest.jobs} waiting jobs${verify ? '; restored elsewhere and proved' : ''}.`,
    );
    if (sealing === 'none') {
      console.log(
        'Not encrypted, so the secret of the installation is not in it: keep master.key apart, or signing keys are lost.',
      );
    }
    await dropBroken(store, milliseconds(at));
    if (keep) {
      const gone = await tidy(store, keep, opening);
      if (gone.runs > 0)
        console.log(
          `${gone.runs} older backups and ${gone.contents} contents that only they named are removed.`,
        );
    }
    return 0;
  } finally {
    await engine.stop();
  }
}

/** Exit 1 with a sentence when there is no backup afterwards. */
export async function backup(args: readonly string[]): Promise<number> {
  try {
    return await backUp(readOptions(args, ['verify', 'plain']));
  } catch (error) {
    const known = error instanceof EngineRefusal || error instanceof UnusableBackup;
    if (!known) throw error;
    console.error(`Certwright: ${error.message}`);
    return 1;
  }
}
