/** Secrets at rest: sealed with the data key of their organization, readable in their own row alone. */
import { randomBytes, randomUUID } from 'node:crypto';
import { type Db, scoped, type Tx } from '../db/scoped.ts';
import type { Master, Ring } from './master.ts';
import { openBytes, sealBytes } from './sealed.ts';
import {
  dataKeyById,
  dataKeyOf,
  insertDataKey,
  insertGeneration,
  lockKeys,
  newestGeneration,
} from './secret.store.ts';

/** Where a secret is kept; without an organization it is the installation's. */
export type Place = { readonly org?: string | undefined; readonly table: string; readonly row: string };

export type Secrets = {
  /** @returns a text to be kept in the row, `cw1.<data key>.<sealed>` */
  seal(place: Place, text: string): Promise<string>;
  /** @throws SecretLocked when it was sealed for another place, was changed, or its master key is not here */
  open(place: Place, sealed: string): Promise<string>;
};

/** A secret that cannot be opened; the message says why and names no secret. */
export class SecretLocked extends Error {}

const SEALED = /^cw1\.([0-9a-f-]{36})\.([\w-]{38,})$/;
const KEY_BYTES = 32;

/** Whether a text has the form of a sealed secret. */
export const isSealed = (text: string): boolean => SEALED.test(text);

const belongsTo = ({ org, table, row }: Place, key: string): string =>
  JSON.stringify([org ?? null, table, row, key]);

/** @throws SecretLocked */
export function masterIn(ring: Ring, id: string): Master {
  const found = ring.find(id);
  if (!found)
    throw new SecretLocked(
      `The master key ${id} is not here. See “The master key” in docs/operating/secrets.md.`,
    );
  return found;
}

type DataKey = { readonly id: string; readonly key: Buffer };

/** @param parts a pool that requests do not hold while they ask for a secret; the moment for new keys */
export function openSecrets(parts: { db: Db; ring: Ring; now: () => string }): Secrets {
  const { db, ring, now } = parts;
  const byOrg = new Map<string, Promise<DataKey>>();
  const byId = new Map<string, Promise<DataKey>>();

  const unwrapped = async (row: { id: string; wrapped: string; master: string }): Promise<DataKey> => ({
    id: row.id,
    key: await masterIn(ring, row.master).unwrap(row.wrapped, row.id),
  });
  const make = async (tx: Tx, org: string | undefined): Promise<void> => {
    await lockKeys(tx, 'making');
    if (!(await newestGeneration(tx)))
      await insertGeneration(tx, { generation: 1, id: ring.current.id, made_at: now() });
    const newest = await newestGeneration(tx);
    if (!newest) throw new Error('a generation of the master key has just been written');
    const id = randomUUID();
    const wrapped = await masterIn(ring, newest.id).wrap(randomBytes(KEY_BYTES), id);
    const { generation } = newest;
    await insertDataKey(tx, { id, org: org ?? null, generation, wrapped, made_at: now() });
  };
  const find = (org: string | undefined) =>
    scoped(db, { role: 'app_platform', readOnly: true }, tx => dataKeyOf(tx, org));
  const keyOf = async (org: string | undefined): Promise<DataKey> => {
    const there = await find(org);
    if (there) return unwrapped(there);
    await scoped(db, { role: 'app_platform' }, tx => make(tx, org));
    const made = await find(org);
    if (!made) throw new Error('a data key has just been written');
    return unwrapped(made);
  };
  const keyById = async (id: string): Promise<DataKey> => {
    const row = await scoped(db, { role: 'app_platform', readOnly: true }, tx => dataKeyById(tx, id));
    if (!row) throw new SecretLocked('The data key of this secret is not in the database.');
    return unwrapped(row);
  };
  /** One question at a time for each key; a failed one is asked again. */
  const once = (kept: Map<string, Promise<DataKey>>, name: string, ask: () => Promise<DataKey>) => {
    const known = kept.get(name);
    if (known) return known;
    const asked = ask();
    kept.set(name, asked);
    asked.catch(() => kept.delete(name));
    return asked;
  };

  return {
    async seal(place, text) {
      const { id, key } = await once(byOrg, place.org ?? '', () => keyOf(place.org));
      return `cw1.${id}.${sealBytes(key, Buffer.from(text), belongsTo(place, id))}`;
    },
    async open(place, sealed) {
      const [, id, bytes] = sealed.match(SEALED) ?? [];
      if (id === undefined || bytes === undefined) throw new SecretLocked('This is no sealed secret.');
      const { key } = await once(byId, id, () => keyById(id));
      try {
        return openBytes(key, bytes, belongsTo(place, id)).toString('utf8');
      } catch {
        throw new SecretLocked('The secret was changed, or was sealed for another place.');
      }
    },
  };
}
