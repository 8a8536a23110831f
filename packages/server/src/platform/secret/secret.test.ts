/** Secrets at rest: bound to their place, unreadable in the database, readable through every step of a rotation. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../testing/world.ts';
import { scoped } from '../db/scoped.ts';
import { keepRotated, makeKey, openRing, rotatedSecrets } from './key-ring.ts';
import { localMaster, ringOf } from './master.ts';
import { rotate } from './rotate.ts';
import { dataKeyOf } from './secret.store.ts';
import { openSecrets, type Place, type Secrets } from './secrets.ts';

const now = () => '2026-11-24T09:00:00.000Z';
const first = localMaster('the first master');
const second = localMaster('the second master');
const third = localMaster('the third master');

let world: World;
const db = () => ({ pool: world.opened.pools.app });
/** As another process: it remembers no data key. */
const secretsWith = (...[current = first, ...older]: (typeof first)[]): Secrets =>
  openSecrets({ db: db(), ring: ringOf(current, older), now });
const place = (org: string = randomUUID()): Place => ({ org, table: 'webhook', row: randomUUID() });

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a secret', () => {
  test('is read in its own row by another process with the same master key', async () => {
    const at = place();
    const sealed = await secretsWith().seal(at, 'kept quiet');
    expect(sealed).not.toContain('kept quiet');
    expect(await secretsWith().open(at, sealed)).toBe('kept quiet');
  });

  test('cannot be moved to another row, table or organization', async () => {
    const at = place();
    const sealed = await secretsWith().seal(at, 'kept quiet');
    const elsewhere = [
      { ...at, row: randomUUID() },
      { ...at, table: 'provider' },
      { ...at, org: randomUUID() },
      { table: at.table, row: at.row },
    ];
    for (const other of elsewhere)
      await expect(secretsWith().open(other, sealed)).rejects.toThrow('another place');
  });

  test('is not opened after any of its bytes was changed', async () => {
    const at = place();
    const sealed = await secretsWith().seal(at, 'kept quiet');
    const start = sealed.lastIndexOf('.') + 1;
    for (let i = start; i < sealed.length - 1; i += 5) {
      const other = sealed[i] === 'A' ? 'B' : 'A';
      const changed = sealed.slice(0, i) + other + sealed.slice(i + 1);
      await expect(secretsWith().open(at, changed)).rejects.toThrow('was changed');
    }
  });

  test('of an organization has the key of that organization alone', async () => {
    const [one, other] = [place(), place()];
    await secretsWith().seal(one, 'x');
    await secretsWith().seal(other, 'x');
    const [a, b] = await scoped(db(), { role: 'app_platform', readOnly: true }, async tx => [
      await dataKeyOf(tx, one.org),
      await dataKeyOf(tx, other.org),
    ]);
    expect(a?.id).not.toBe(b?.id);
  });

  test('sealed by many at once for a new organization gets one key', async () => {
    const org = randomUUID();
    const sealed = await Promise.all(
      [1, 2, 3, 4, 5].map(n => secretsWith().seal({ org, table: 't', row: String(n) }, 'x')),
    );
    expect(new Set(sealed.map(text => text.split('.')[1])).size).toBe(1);
  });

  test('stays locked without its master key, and says which one is missing', async () => {
    const at = place();
    const sealed = await secretsWith().seal(at, 'kept quiet');
    await expect(secretsWith(localMaster('somebody else')).open(at, sealed)).rejects.toThrow(first.id);
  });
});

test('a rotation that is killed in the middle is gone on with, and every secret stays readable', async () => {
  const places = Array.from({ length: 12 }, () => place());
  const sealed = await Promise.all(places.map((at, i) => secretsWith().seal(at, `secret ${i}`)));
  const readable = async (secrets: Secrets) => {
    for (const [i, at] of places.entries())
      expect(await secrets.open(at, sealed[i] ?? '')).toBe(`secret ${i}`);
  };
  const killed = rotate(db(), ringOf(second, [first]), {
    next: second,
    now,
    batch: 5,
    onBatch: () => {
      throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
  await readable(secretsWith(first, second));
  await readable(secretsWith(second, first));

  const late = place();
  const sealedLate = await secretsWith(first, second).seal(late, 'made meanwhile');
  expect(await rotate(db(), ringOf(second, [first]), { next: second, now })).toBeGreaterThanOrEqual(7);
  await readable(secretsWith(second));
  expect(await secretsWith(second).open(late, sealedLate)).toBe('made meanwhile');
  await expect(secretsWith(first).open(places[0] as Place, sealed[0] ?? '')).rejects.toThrow(second.id);
  expect(await rotate(db(), ringOf(second), { next: second, now })).toBe(0);

  await rotate(db(), ringOf(third, [second]), { next: third, now });
  await readable(secretsWith(third));
});

test('a key that a rotation made in the data folder is found by a process that ran before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'certwright-keys-'));
  const running = openRing('the secret', folder);
  const { master, path } = makeKey(folder, '2026-11-24');
  expect(statSync(path).mode & 0o777).toBe(0o600);
  const wrapped = await master.wrap(Buffer.from('a data key'), 'key-1');
  expect(running.current.id).not.toBe(master.id);
  expect((await running.find(master.id)?.unwrap(wrapped, 'key-1'))?.toString()).toBe('a data key');
  expect(openRing('the secret', folder).current.id).toBe(master.id);
  const elsewhere = openRing('the secret', mkdtempSync(join(tmpdir(), 'certwright-keys-')), [
    readFileSync(path, 'utf8'),
  ]);
  expect(elsewhere.current.id).toBe(master.id);
  expect(running.find('local:0000000000000000')).toBeUndefined();
});

test('keys that a backup brought stand before those made from then on, and none stands twice', () => {
  const from = mkdtempSync(join(tmpdir(), 'certwright-keys-'));
  const [older, newer] = [makeKey(from, '2026-11-23'), makeKey(from, '2026-11-24')];
  const to = mkdtempSync(join(tmpdir(), 'certwright-keys-'));
  keepRotated(to, rotatedSecrets(from));
  keepRotated(to, rotatedSecrets(from));
  expect(rotatedSecrets(to)).toEqual(rotatedSecrets(from));
  const ring = openRing('the secret', to);
  expect([ring.current.id, ring.find(older.master.id)?.id]).toEqual([newer.master.id, older.master.id]);
  const { master } = makeKey(to, '2026-11-25');
  expect(openRing('the secret', to).current.id).toBe(master.id);
});

test('a key of a rotation opens nothing by itself where the secret is kept elsewhere', () => {
  const folder = mkdtempSync(join(tmpdir(), 'certwright-keys-'));
  const { master, path } = makeKey(folder, '2026-11-24', 'the secret');
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^sealed\./);
  expect(localMaster(text).id).not.toBe(master.id);
  expect(openRing('the secret', folder).current.id).toBe(master.id);
  expect(openRing('another secret', folder).find(master.id)).toBeUndefined();
  const elsewhere = mkdtempSync(join(tmpdir(), 'certwright-keys-'));
  expect(openRing('the secret', elsewhere, [text]).current.id).toBe(master.id);
  keepRotated(elsewhere, rotatedSecrets(folder));
  expect(openRing('the secret', elsewhere).current.id).toBe(master.id);
});
