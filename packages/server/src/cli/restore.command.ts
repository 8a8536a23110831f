/** `certwright restore`: puts a backup into an empty place of any engine, of this release or a newer one. */
import { readFileSync } from 'node:fs';
import { UnusableBackup } from '../platform/backup/manifest.ts';
import { type Opening, openingBy } from '../platform/backup/sealing.ts';
import { readConfig, UnusableSetting } from '../platform/config.ts';
import { EngineRefusal } from '../platform/engine/engine.ts';
import type { ObjectStore } from '../platform/object-store/object-store.ts';
import { openStore } from '../platform/object-store/open-store.ts';
import { type Options, readOptions } from './options.ts';
import { masterSecret, sourceOfSecret } from '../platform/secret/master-secret.ts';
import { restoreInto } from './restore-into.ts';

async function openingOf({ named }: Options, store: ObjectStore): Promise<Opening> {
  if (named.identity !== undefined) {
    // As the age tool keeps them: lines of comment, and a line that begins so.
    const identities = readFileSync(named.identity, 'utf8').match(/^AGE-SECRET-KEY-.*$/gm) ?? [];
    if (identities.length === 0) throw new UnusableSetting(`${named.identity} holds no age identity.`);
    return { identities };
  }
  if (named['passphrase-file'] !== undefined) {
    return openingBy(store, readFileSync(named['passphrase-file'], 'utf8').trim());
  }
  return 'none';
}

async function run(options: Options): Promise<number> {
  const { dataFolder, databaseUrl, filesAt } = readConfig(process.env);
  const { from } = options.named;
  if (!from)
    throw new UnusableSetting('Say where the backup lies: --from FOLDER, or --from s3://bucket/prefix.');
  const store = await openStore(from, process.env);
  const opening = await openingOf(options, store);
  const outside = sourceOfSecret(dataFolder, process.env).from !== 'folder';
  const done = await restoreInto({
    dataFolder,
    databaseUrl,
    filesAt,
    store,
    opening,
    run: options.named.run,
    given: outside ? await masterSecret(dataFolder, process.env) : undefined,
  });
  console.log(
    `${done.run} is restored into ${databaseUrl ? 'the database of DATABASE_URL' : dataFolder}: ${done.sentence}`,
  );
  if (!done.secret) {
    console.log(
      'The secret of the installation was not in it: put its master.key back before the server starts.',
    );
  }
  return 0;
}

/** Exit 1 with a sentence when nothing was restored. */
export async function restore(args: readonly string[]): Promise<number> {
  try {
    return await run(readOptions(args));
  } catch (error) {
    const known = error instanceof EngineRefusal || error instanceof UnusableBackup;
    if (!known) throw error;
    console.error(`Certwright: ${error.message}`);
    return 1;
  }
}
