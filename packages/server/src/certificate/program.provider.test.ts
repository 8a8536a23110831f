/** Keys that lie with a program of the operator: the one of the manual, tried with OpenSSL, and programs that fail. */
import { generateKeyPairSync } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import { compactVerify, exportJWK, generateKeyPair } from 'jose';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from '../platform/config.ts';
import { certifiable } from '../testing/certified.ts';
import { type Party, readyBody } from '../testing/offered.ts';
import { openWorld, type World } from '../testing/world.ts';
import { joseSignature, programProvider } from './program.provider.ts';
import { tokenSigner } from './signed-token.ts';

const manual = readFileSync(join(ROOT, 'docs', 'operating', 'keys.md'), 'utf8');
const script = /```sh\n(#![\s\S]*?)```/.exec(manual)?.[1] ?? '';

let folder: string;
let program: string;
let keys: string;
let world: World;
let body: Party;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'certwright-signer-'));
  keys = mkdtempSync(join(folder, 'keys-'));
  program = join(folder, 'certwright-signer');
  writeFileSync(program, script);
  chmodSync(program, 0o700);
  world = await openWorld('2026-03-20T09:00:00.000Z', undefined, {
    CERTWRIGHT_SIGNER_COMMAND: JSON.stringify([program, keys]),
    PATH: process.env.PATH ?? '',
  });
  body = await readyBody(world);
}, 120_000);
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

const ask = async (path: string): Promise<string> => (await world.opened.app.request(path)).text();

describe('the program of the manual', () => {
  test('makes the keys and signs certificate and lists; the database holds no private half', async () => {
    const id = await certifiable(world, body);
    await body.founder.call('certificate.issue', body.id, { id });
    const kit = await ask(`/api/public/certificates/${id}/certificate.certwright.json`);
    const { didDocument } = JSON.parse(kit) as { didDocument: unknown };
    const checked = await verifyCertificate(kit, { today: '2026-03-20', trustedDocuments: [didDocument] });
    expect(checked.overall).toBe('valid');

    const shown = await body.founder.call('signing-key.list', body.id);
    expect(shown.newKeysIn).toBe('program');
    expect(shown.rows.map(row => row.keptIn)).toEqual(['program', 'program']);
    expect(readdirSync(keys).toSorted()).toEqual(
      shown.rows.map(row => `certwright-${row.id}.pem`).toSorted(),
    );
    const owner = new pg.Client(world.engine.owner);
    await owner.connect();
    await owner.query('alter table signing_key no force row level security');
    const { rows } = await owner.query('select private_sealed, provider from signing_key where org = $1', [
      body.id,
    ]);
    await owner.query('alter table signing_key force row level security');
    await owner.end();
    const outside = { private_sealed: null, provider: 'command' };
    expect(rows).toEqual([outside, outside]);
  }, 60_000);

  test('that cannot sign refuses the certificate, and nothing is published', async () => {
    const id = await certifiable(world, body);
    writeFileSync(program, '#!/bin/sh\necho the card was taken out >&2; exit 3\n');
    const { problem } = await body.founder.try('certificate.issue', body.id, { id });
    expect(problem.code).toBe('signing-key-unavailable');
    expect(problem.detail).toContain('ended with code 3: the card was taken out');
    expect((await world.opened.app.request(`/api/public/register/${id}`)).status).toBe(404);
    const made = await body.founder.try('signing-key.make', body.id, { signs: 'certificate' });
    expect(made.problem.code).toBe('signing-key-unavailable');
    // Nor is a list signed, once what was signed before is too old; it can be asked for again.
    world.clock.set('2026-03-20T10:00:00.000Z');
    const { organizations } = await body.founder.call('party.session', '');
    const list = `/bodies/${organizations.find(one => one.id === body.id)?.slug}/status/revocation/0`;
    expect((await world.opened.app.request(list)).status).toBe(503);
    writeFileSync(program, script);
    expect((await world.opened.app.request(list)).status).toBe(200);
    await body.founder.call('certificate.issue', body.id, { id });
  }, 60_000);
});

describe('a program', () => {
  const place = { id: '0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11', org: 'b' };
  const printing = (text: string) => {
    const words = [process.execPath, '-e', text] as const;
    return programProvider({ words: [...words], env: {} }, { ms: 2_000, bytes: 16_384 });
  };
  const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({
    type: 'spki',
    format: 'pem',
  });

  test.each([
    ['that is not set', programProvider(undefined), 'is not set: CERTWRIGHT_SIGNER_COMMAND'],
    [
      'that is not there',
      programProvider({ words: ['/nowhere/signer'], env: {} }),
      'cannot be started (ENOENT)',
    ],
    ['that does not end', printing('setInterval(() => 0, 9)'), 'had not ended after 2 seconds'],
    ['that prints no key', printing('console.log("hello")'), 'no public key on P-256'],
    [
      'that prints a key on another curve',
      printing(`console.log(${JSON.stringify(p384)})`),
      'no public key on P-256',
    ],
  ])('%s makes no key', async (_, provider, says) => {
    await expect(provider.make(place)).rejects.toThrow(says);
  });

  test('that prints something else signs nothing', async () => {
    const kept = { ...place, provider: 'command', public_jwk: {}, private_sealed: null };
    const signer = await printing('console.log("hello")').open(kept);
    await expect(signer.sign(new Uint8Array(3))).rejects.toThrow('no ECDSA signature');
  });
});

test('a signature is read from DER and from its two halves, and from nothing else', () => {
  const halves = Buffer.concat([Buffer.alloc(32, 1), Buffer.alloc(32, 2)]);
  expect(joseSignature(halves)).toEqual(new Uint8Array(halves));
  // A leading zero keeps a number positive, and a short one is filled up.
  const der = Buffer.from([0x30, 38, 0x02, 33, 0, ...Array<number>(32).fill(0x80), 0x02, 1, 7]);
  expect(joseSignature(der)).toEqual(
    new Uint8Array([...Array<number>(32).fill(0x80), ...Array<number>(31).fill(0), 7]),
  );
  for (const broken of [
    Buffer.alloc(0),
    Buffer.from('hello'),
    der.subarray(0, -1),
    Buffer.concat([der, Buffer.from([0])]),
    Buffer.from([0x30, 3, 0x02, 1, 7]),
    Buffer.from([0x30, 38, 0x04, 33, ...der.subarray(4)]),
  ])
    expect(joseSignature(broken)).toBeUndefined();
});

describe('a token', () => {
  test('is signed by any key behind the seam, as by one that its holder cannot take out', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: false });
    expect(privateKey.extractable).toBe(false);
    const signer = tokenSigner('did:web:cb.example#1', {
      algorithm: 'ES256',
      publicJwk: await exportJWK(publicKey),
      sign: async bytes =>
        new Uint8Array(
          await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, new Uint8Array(bytes)),
        ),
    });
    const { payload, protectedHeader } = await compactVerify(
      await signer.sign({ a: 'ž' }, { typ: 'x' }),
      publicKey,
    );
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ a: 'ž' });
    expect(protectedHeader).toEqual({ alg: 'ES256', kid: 'did:web:cb.example#1', typ: 'x' });
  });

  test('whose signature does not fit the public half never leaves', async () => {
    const { publicKey } = await generateKeyPair('ES256', { extractable: true });
    const publicJwk = await exportJWK(publicKey);
    const signer = tokenSigner('x#1', {
      algorithm: 'ES256',
      publicJwk,
      sign: async () => new Uint8Array(64).fill(9),
    });
    await expect(signer.sign({}, {})).rejects.toThrow('does not fit the public half');
  });
});
