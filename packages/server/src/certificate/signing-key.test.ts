/** Signing keys at rest: sealed for their body and their row; what the first form sealed still signs. */
import { createCipheriv, randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSealed, SecretLocked } from '../platform/secret/secrets.ts';
import { openWalked } from '../testing/walked.ts';
import type { World } from '../testing/world.ts';
import { signerAs } from './signing-key.ts';

let world: World;
let owner: pg.Client;
let body: string;
beforeAll(async () => {
  const walked = await openWalked();
  ({ world } = walked);
  body = walked.story.body.id;
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
  await owner.query('alter table signing_key no force row level security');
}, 120_000);
afterAll(async () => {
  await owner.end();
  await world.close();
});

type Row = { readonly id: string; readonly private_sealed: Buffer };
const stored = async (): Promise<Row> => {
  const { rows } = await owner.query<Row>(
    `select id, private_sealed from signing_key where org = $1 and signs = 'certificate'`,
    [body],
  );
  const [row] = rows;
  if (!row) throw new Error('the body has no key');
  return row;
};

test('a key lies sealed, and opens in its own row alone', async () => {
  const { shell } = world.opened;
  const { id, private_sealed } = await stored();
  const sealed = private_sealed.toString('latin1');
  expect(isSealed(sealed)).toBe(true);
  expect(
    JSON.parse(await shell.secrets.open({ org: body, table: 'signing_key', row: id }, sealed)),
  ).toMatchObject({
    kty: 'EC',
  });
  const elsewhere = { org: body, table: 'signing_key', row: crypto.randomUUID() };
  await expect(shell.secrets.open(elsewhere, sealed)).rejects.toThrow(SecretLocked);
});

test('a key of the first form still signs', async () => {
  const { shell } = world.opened;
  const { id, private_sealed } = await stored();
  const place = { org: body, table: 'signing_key', row: id };
  const plain = await shell.secrets.open(place, private_sealed.toString('latin1'));
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', shell.key('signing-keys'), nonce);
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const first = Buffer.concat([nonce, cipher.getAuthTag(), text]);
  await owner.query('update signing_key set private_sealed = $2 where id = $1', [id, first]);
  const signer = await signerAs(shell, body, 'certificate', { did: 'did:web:northwind.example' });
  expect((await signer?.sign({ of: 'the first form' }, {}))?.split('.')).toHaveLength(3);
});
