/** Where whole objects lie under names: a folder, or storage that speaks S3. */
import type { Readable } from 'node:stream';

export type StoredObject = {
  readonly name: string;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly changed: number;
};

export type ObjectStore = {
  /** Says of itself where it is, without secrets. */
  readonly place: string;
  /** Stores a stream; the object is there whole or not at all. */
  put(name: string, content: AsyncIterable<Uint8Array>): Promise<void>;
  /** Takes over a file that is whole on the disk of the store; only where that spares a copy. */
  take?(name: string, path: string): Promise<void>;
  /** @throws NoSuchObject */
  get(name: string): Promise<Readable>;
  has(name: string): Promise<boolean>;
  /** Everything whose name begins so, in the order of names. */
  list(prefix: string): AsyncIterable<StoredObject>;
  remove(name: string): Promise<void>;
  /**
   * Removes what puts left that were broken off before a moment (milliseconds since 1970); only where such a thing
   * can be left. @returns how many
   */
  dropBroken?(before: number): Promise<number>;
};

export class NoSuchObject extends Error {
  constructor(name: string) {
    super(`There is no ${name} here.`);
  }
}

/** Names are made by the program: letters, digits, signs that no file system and no address minds. */
export function checkedName(name: string): string {
  const safe = /^[a-zA-Z0-9][a-zA-Z0-9._-]*(\/[a-zA-Z0-9][a-zA-Z0-9._-]*)*$/.test(name);
  if (!safe) throw new TypeError(`“${name}” is no name of an object`);
  return name;
}
