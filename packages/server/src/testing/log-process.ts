/** A process that publishes and sequences as fast as it can until it is killed; it says each leaf that was committed. */
import { randomUUID } from 'node:crypto';
import type { ClientConfig } from 'pg';
import { grow } from '../log/grow.ts';
import { insertLeaf } from '../log/log.store.ts';
import { signerFrom } from '../log/note.ts';
import { leafOf } from '../log/publish.ts';
import { openPools } from '../platform/db/pools.ts';
import { scoped } from '../platform/db/scoped.ts';
import { openLog } from '../platform/log.ts';
import { folderStore } from '../platform/object-store/folder.ts';

export type Given = {
  readonly login: ClientConfig;
  readonly folder: string;
  readonly org: string;
  readonly name: string;
  readonly publicKey: string;
  readonly seed: string;
};

const { login, folder, org, name, publicKey, seed } = JSON.parse(process.argv[2] ?? '{}') as Given;
const pools = openPools(login, openLog('silent'), 3);
const db = { pool: pools.app };
const growing = {
  db,
  store: folderStore(folder),
  signer: signerFrom(name, Buffer.from(publicKey, 'hex'), Buffer.from(seed, 'hex')),
  now: () => new Date().toISOString(),
};

async function publish(): Promise<void> {
  for (;;) {
    const head = { kind: 'granted', org, certification: randomUUID(), effectiveOn: '2026-11-23' };
    const leaf = leafOf({ ...head, recordedAt: new Date().toISOString() }, { by: process.pid });
    await scoped(db, { role: 'app_platform' }, tx => insertLeaf(tx, leaf));
    // Only after the commit.
    process.stdout.write(`${leaf.id}\n`);
  }
}
async function sequence(): Promise<void> {
  for (;;) await grow(growing);
}
await Promise.all([publish(), sequence()]);
