/** Master keys: they wrap data keys and nothing else, and never lie in the database. */
import { createHash } from 'node:crypto';
import { keyFor } from '../config.ts';
import { openBytes, sealBytes } from './sealed.ts';

export type Master = {
  /** Names the key without saying anything about it. */
  readonly id: string;
  /** @param belongsTo the id of the data key */
  wrap(key: Buffer, belongsTo: string): Promise<string>;
  /** @throws when the data key was wrapped by another master or changed */
  unwrap(wrapped: string, belongsTo: string): Promise<Buffer>;
};

/** The master keys that this process holds. */
export type Ring = {
  /** Wraps data keys until the database says another one. */
  readonly current: Master;
  find(id: string): Master | undefined;
};

/** A master key from a secret text: of the file `master.key`, of CERTWRIGHT_SECRET. */
export function localMaster(secret: string): Master {
  const key = keyFor(secret, 'wrap-data-keys');
  const name = createHash('sha256').update(keyFor(secret, 'name-of-master')).digest('hex');
  return {
    id: `local:${name.slice(0, 16)}`,
    wrap: async (plain, belongsTo) => sealBytes(key, plain, belongsTo),
    unwrap: async (wrapped, belongsTo) => openBytes(key, wrapped, belongsTo),
  };
}

/** @param older masters that may still have wrapped something */
export const ringOf = (current: Master, older: readonly Master[] = []): Ring => ({
  current,
  find: id => [current, ...older].find(one => one.id === id),
});
