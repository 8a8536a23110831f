/** A folder and an S3 server keep the same promises. */
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UnusableSetting } from '../config.ts';
import { NoSuchObject, type ObjectStore } from './object-store.ts';
import { openStore } from './open-store.ts';
import { temporary } from '../../testing/temporary.ts';

const folder = temporary('certwright-objects-');
let server: S3rver;
let env: Record<string, string>;
beforeAll(async () => {
  server = new S3rver({
    port: 0,
    silent: true,
    directory: folder(),
    configureBuckets: [{ name: 'kept', configs: [] }],
  });
  const { port } = await server.run();
  env = {
    CERTWRIGHT_S3_ENDPOINT: `http://127.0.0.1:${port}`,
    CERTWRIGHT_S3_KEY: 'S3RVER',
    CERTWRIGHT_S3_SECRET: 'S3RVER',
  };
});
afterAll(() => server.close());

async function* chunks(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text);
}
async function* large(bytes: number): AsyncIterable<Uint8Array> {
  const chunk = Buffer.alloc(1024 * 1024, 7);
  for (let sent = 0; sent < bytes; sent += chunk.length) yield chunk;
}
const names = async (store: ObjectStore, prefix: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const one of store.list(prefix)) found.push(one.name);
  return found;
};

describe.each([
  ['a folder', () => openStore(folder(), {})],
  ['S3 storage', () => openStore('s3://kept/below/here', env)],
])('%s', (_, open) => {
  test('gives back what it took, lists it by its beginning, and forgets it', async () => {
    const store = await open();
    await store.put('store/ab/one', chunks('first ', 'object'));
    await store.put('store/ac/two', chunks(''));
    await store.put('runs/x.json', chunks('{}'));
    expect((await buffer(await store.get('store/ab/one'))).toString()).toBe('first object');
    expect((await buffer(await store.get('store/ac/two'))).length).toBe(0);
    expect(await names(store, 'store/')).toEqual(['store/ab/one', 'store/ac/two']);
    expect(await names(store, 'store/ab')).toEqual(['store/ab/one']);
    expect([await store.has('runs/x.json'), await store.has('runs/y.json')]).toEqual([true, false]);
    await store.remove('store/ab/one');
    await expect(store.get('store/ab/one')).rejects.toThrow(NoSuchObject);
  });

  test('keeps nothing of a stream that broke off', async () => {
    const store = await open();
    async function* broken(): AsyncIterable<Uint8Array> {
      yield Buffer.from('half');
      throw new Error('lost');
    }
    await expect(store.put('half', broken())).rejects.toThrow('lost');
    expect(await store.has('half')).toBe(false);
  });

  test('takes an object of several parts', async () => {
    const store = await open();
    await store.put('large', large(20 * 1024 * 1024));
    let size = 0;
    for await (const chunk of await store.get('large')) size += (chunk as Buffer).length;
    expect(size).toBe(20 * 1024 * 1024);
  });

  test.each(['../out', 'a/../b', '/etc/passwd', 'a//b', '.hidden', 'a\nb', ''])(
    'refuses the name %j',
    async name => {
      const store = await open();
      await expect((async () => store.get(name))()).rejects.toThrow(TypeError);
    },
  );
});

test('a place that names no bucket is refused with a sentence', async () => {
  await expect(openStore('s3://', {})).rejects.toThrow(UnusableSetting);
});
