// Input that somebody made to deceive or to hurt: none of it verifies, none of it throws, none of it takes long.
import { deflateSync, gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { base64url, CompactSign, exportSPKI, importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { inflate } from './bounded-stream.ts';
import { readToken } from './compact-token.ts';
import {
  credential,
  didDocument,
  encodedList,
  KID,
  newSigner,
  published,
  type Signer,
  sign,
  signedLists,
  statusEntry,
  statusListCredential,
  TODAY,
} from './credential.fixture.ts';
import { ownMember } from './json-reader.ts';
import type { Verification } from './verification.ts';
import { verifyCertificate } from './verify-credential.ts';

let signer: Signer;
let lists: Record<string, string>;
let token: string;

beforeAll(async () => {
  signer = await newSigner();
  lists = await signedLists(signer);
  token = await sign(credential(), signer);
});

const verify = (text: string, document: unknown = didDocument(signer)): Promise<Verification> =>
  verifyCertificate(text, { today: TODAY, ...published(document, lists) });

describe('a changed token', () => {
  test.each(['ES256', 'EdDSA'] as const)(
    'does not verify with any character of it changed (%s)',
    async algorithm => {
      const own = await newSigner(algorithm);
      const genuine = await sign(credential(), own);
      const world = { today: TODAY, ...published(didDocument(own), await signedLists(own)) };
      expect((await verifyCertificate(genuine, world)).overall).toBe('valid');
      const survivors: number[] = [];
      for (let at = 0; at < genuine.length; at++) {
        const other = genuine[at] === 'A' ? 'B' : 'A';
        const changed = genuine.slice(0, at) + other + genuine.slice(at + 1);
        if ((await verifyCertificate(changed, world)).overall === 'valid') survivors.push(at);
      }
      expect(survivors).toEqual([]);
    },
  );

  test('does not verify with any single bit of its text flipped', async () => {
    const positions = fc.record({ at: fc.nat(token.length - 1), bit: fc.nat(7) });
    const neverValid = fc.asyncProperty(positions, async ({ at, bit }) => {
      const flipped = String.fromCharCode(token.charCodeAt(at) ^ (1 << bit));
      const result = await verify(token.slice(0, at) + flipped + token.slice(at + 1));
      return result.overall !== 'valid';
    });
    expect((await fc.check(neverValid, { numRuns: 2000 })).counterexample).toBeNull();
  });

  test('does not verify with any bit of its signature flipped', async () => {
    const [head, body, tail = ''] = token.split('.');
    const survivors: number[] = [];
    for (let bit = 0; bit < 512; bit++) {
      const bytes = fromBase64url(tail) ?? new Uint8Array();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await verify(`${head}.${body}.${toBase64url(bytes)}`)).overall === 'valid') survivors.push(bit);
    }
    expect(survivors).toEqual([]);
  });

  test('does not verify with another spelling of the same signature bytes', async () => {
    const last = token.at(-1) ?? '';
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const sibling = alphabet.charAt(alphabet.indexOf(last) ^ 1);
    expect((await verify(token.slice(0, -1) + sibling)).overall).toBe('not-valid');
    expect((await verify(`${token}==`)).overall).not.toBe('valid');
  });

  test.each([0, 1, 2])('does not verify cut short in part %i', async part => {
    const parts = token.split('.');
    parts[part] = parts[part]?.slice(0, -4) ?? '';
    expect((await verify(parts.join('.'))).overall).not.toBe('valid');
  });

  test('does not verify with parts of two genuine tokens mixed', async () => {
    const other = await sign(credential({ scope: 'Everything' }), signer);
    const [head, , tail] = token.split('.');
    expect((await verify(`${head}.${other.split('.')[1]}.${tail}`)).overall).toBe('not-valid');
  });
});

describe('confusion about the algorithm', () => {
  const payload = { ...credential() };

  test('an unsigned token is refused', async () => {
    const unsigned = new UnsecuredJWT(payload).encode();
    expect(readToken(unsigned)).toMatchObject({ ok: false, code: 'algorithm-refused' });
    expect((await verify(unsigned)).overall).toBe('not-valid');
  });

  test.each(['none', 'None', 'HS256', 'RS256', 'ES384', 'es256', '', null, ['ES256'], { toString: 'ES256' }])(
    'the algorithm %j is refused',
    async alg => {
      const head = base64url.encode(JSON.stringify({ alg, kid: KID, typ: 'vc+jwt' }));
      const [, body, tail] = token.split('.');
      expect(readToken(`${head}.${body}.${tail}`)).toMatchObject({ code: 'algorithm-refused' });
    },
  );

  test('the public key used as a shared secret is refused', async () => {
    const key = await importJWK(signer.publicJwk, 'ES256', { extractable: true });
    const spki = key instanceof Uint8Array ? '' : await exportSPKI(key);
    expect(spki).toContain('BEGIN PUBLIC KEY');
    const forged = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', kid: KID, typ: 'vc+jwt' })
      .sign(new TextEncoder().encode(spki));
    expect((await verify(forged)).overall).toBe('not-valid');
  });

  test('an ES256 token naming an Ed25519 key, and the other way round, are refused', async () => {
    const edwards = await newSigner('EdDSA');
    expect((await verify(token, didDocument(edwards))).overall).toBe('not-valid');
    expect((await verify(await sign(credential(), edwards))).overall).toBe('not-valid');
  });

  test('a key that the token brings along in its header is not used', async () => {
    const stranger = await newSigner();
    const forged = await sign(credential(), stranger, { jwk: stranger.publicJwk });
    expect((await verify(forged)).overall).toBe('not-valid');
  });

  test('an extension that must be understood is not ignored', async () => {
    const head = base64url.encode(
      JSON.stringify({ alg: 'ES256', kid: KID, typ: 'vc+jwt', crit: ['exp'], exp: 1 }),
    );
    const [, body, tail] = token.split('.');
    expect(readToken(`${head}.${body}.${tail}`)).toMatchObject({ code: 'extension-refused' });
  });

  test.each([
    ['an ordinary signed token', { typ: 'JWT' }],
    ['a token without a type', { typ: undefined }],
    ['a presentation', { typ: 'vp+jwt' }],
    ['a token of other content', { cty: 'json' }],
  ])('%s of the same key is no certificate', async (_name, header) => {
    expect((await verify(await sign(credential(), signer, header))).overall).toBe('could-not-be-checked');
  });

  test('a status list of the body is no certificate', async () => {
    expect((await verify(await sign(statusListCredential('revocation'), signer))).overall).toBe(
      'could-not-be-checked',
    );
  });

  test('a certificate is no status list', async () => {
    lists = Object.fromEntries(Object.keys(lists).map(url => [url, token]));
    const result = await verify(token);
    lists = await signedLists(signer);
    expect(result.overall).toBe('could-not-be-checked');
  });
});

describe('sizes', () => {
  const within = async (
    milliseconds: number,
    work: () => Promise<Verification>,
  ): Promise<Verification['overall']> => {
    const start = performance.now();
    const { overall } = await work();
    expect(performance.now() - start).toBeLessThan(milliseconds);
    return overall;
  };

  test.each<[string, () => string]>([
    ['nine million characters', () => 'a'.repeat(9_000_000)],
    ['a million dots', () => '.'.repeat(1_000_000)],
    ['deeply nested JSON', () => '['.repeat(1_000_000)],
    ['a deeply nested kit', () => `{"credential":${'['.repeat(1_000_000)}`],
    ['a deeply nested header', () => `${base64url.encode('['.repeat(500_000))}.e30.AA`],
    ['a kit of forty million characters', () => `{${' '.repeat(40_000_000)}}`],
    ['nothing', () => ''],
    ['a byte order mark and blanks', () => '\ufeff \n '],
  ])('%s cannot be checked, quickly', async (_name, text) => {
    expect(await within(2000, () => verify(text()))).not.toBe('valid');
  });

  test('a certificate with more sites than any register holds is refused', async () => {
    const site = { name: 'S', address: 'A', city: 'C', country: 'DE' };
    const huge = await sign(credential({ sites: Array.from({ length: 5001 }, () => site) }), signer);
    expect(await within(2000, () => verify(huge))).toBe('not-valid');
  });

  test.each<[string, () => Promise<string>]>([
    [
      'unpacks to a gigabyte',
      async () => `u${gzipSync(Buffer.alloc(256 * 1024 * 1024)).toString('base64url')}`,
    ],
    ['is shorter than its index', async () => encodedList([], 131_072)],
    ['has too few entries', async () => encodedList([], 1024)],
    ['is not compressed', async () => `u${Buffer.alloc(20_000).toString('base64url')}`],
    [
      'is compressed in another form',
      async () => `u${deflateSync(Buffer.alloc(20_000)).toString('base64url')}`,
    ],
    ['is padded base64', async () => `u${gzipSync(Buffer.alloc(20_000)).toString('base64')}`],
    ['is hexadecimal multibase', async () => 'f00'],
    ['is cut off', async () => encodedList([]).slice(0, -12)],
  ])(
    'a status list that %s leaves the status open',
    async (name, encoded) => {
      const index = name.includes('shorter') ? '131072' : '5';
      const subject = {
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: await encoded(),
      };
      const list = await sign(statusListCredential('revocation', [], { credentialSubject: subject }), signer);
      const status = [statusEntry('revocation', index), statusEntry('suspension')];
      const certificate = await sign(credential({}, { credentialStatus: status }), signer);
      const world = published(didDocument(signer), {
        ...lists,
        [status[0]?.statusListCredential ?? '']: list,
      });
      const overall = await within(4000, () => verifyCertificate(certificate, { today: TODAY, ...world }));
      expect(overall).toBe('could-not-be-checked');
    },
    20_000,
  );

  test('unpacking stops at its bound', async () => {
    const bomb = new Uint8Array(gzipSync(Buffer.alloc(64 * 1024 * 1024)));
    const { end, bytes } = await inflate(bomb, 'gzip', 1_000_000);
    expect(end).toBe('too-large');
    expect(bytes.length).toBeLessThanOrEqual(1_000_000);
  });
});

describe('objects that reach for the prototype', () => {
  test('members named __proto__ and constructor change nothing', async () => {
    const text = JSON.stringify(credential()).replace(
      '{',
      '{"__proto__":{"polluted":true,"issuer":{"id":"did:web:mill.example"}},"constructor":{"prototype":{"polluted":true}},',
    );
    const signed = await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'ES256', kid: KID, typ: 'vc+jwt', cty: 'vc' })
      .sign(signer.privateKey);
    const result = await verify(signed);
    expect(result.overall).toBe('valid');
    expect(result.certificate?.issuer.id).toBe('did:web:northlight.example');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('members that only a prototype could supply are missing', async () => {
    const { issuer: _issuer, ...rest } = credential();
    const text = JSON.stringify(rest).replace(
      '{',
      '{"__proto__":{"issuer":{"id":"did:web:northlight.example","name":"N"}},',
    );
    const signed = await new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'ES256', kid: KID, typ: 'vc+jwt' })
      .sign(signer.privateKey);
    expect((await verify(signed)).overall).toBe('not-valid');
  });

  test('a member is read from the object itself alone', () => {
    expect(ownMember(Object.create({ issuer: 'mill' }), 'issuer')).toBeUndefined();
    expect(ownMember({}, 'constructor')).toBeUndefined();
    expect(ownMember(['x'], 'length')).toBeUndefined();
  });

  test('any JSON as DID document or kit is answered, never thrown at', async () => {
    const answered = fc.asyncProperty(fc.jsonValue(), async value => {
      const [document, kit] = [await verify(token, value), await verify(JSON.stringify(value))];
      return document.overall !== 'valid' && kit.overall !== 'valid';
    });
    expect((await fc.check(answered, { numRuns: 300 })).counterexample).toBeNull();
  });

  test('any JSON signed as a certificate is answered, never thrown at', async () => {
    const answered = fc.asyncProperty(fc.object({ maxDepth: 4 }), async extra => {
      const result = await verify(
        await sign({ ...credential(), ...extra, credentialSubject: extra }, signer),
      );
      return result.overall === 'not-valid';
    });
    expect((await fc.check(answered, { numRuns: 200 })).counterexample).toBeNull();
  });
});
