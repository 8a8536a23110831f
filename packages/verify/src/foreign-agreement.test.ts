// Code that is not ours agrees: jose on our tokens and ours on jose's, and Python where it is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { base64url, compactVerify, exportJWK, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url.ts';
import { readToken, signatureFits } from './compact-token.ts';
import { credential, didDocument, KID, newSigner, sign } from './credential.fixture.ts';
import { findKey, thumbprint } from './did-document.ts';
import { bitAt } from './status-list.ts';

const algorithms = ['ES256', 'EdDSA'] as const;

/** A token made by hand with WebCrypto and our base64url, no library in between. */
async function signByHand(
  algorithm: (typeof algorithms)[number],
): Promise<{ token: string; publicJwk: JsonWebKey }> {
  const parameters = algorithm === 'ES256' ? { name: 'ECDSA', namedCurve: 'P-256' } : { name: 'Ed25519' };
  const pair = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new Error('A key pair was expected.');
  const header = { alg: algorithm, kid: KID, typ: 'vc+jwt', cty: 'vc' };
  const part = (value: object): string => toBase64url(new TextEncoder().encode(JSON.stringify(value)));
  const signed = `${part(header)}.${part(credential())}`;
  const how = algorithm === 'ES256' ? { name: 'ECDSA', hash: 'SHA-256' } : { name: 'Ed25519' };
  const signature = await crypto.subtle.sign(how, pair.privateKey, new TextEncoder().encode(signed));
  return {
    token: `${signed}.${toBase64url(new Uint8Array(signature))}`,
    publicJwk: await crypto.subtle.exportKey('jwk', pair.publicKey),
  };
}

describe('jose', () => {
  test.each(algorithms)('verifies a token made by hand (%s)', async algorithm => {
    const { token, publicJwk } = await signByHand(algorithm);
    const { kty = '', crv = '', x = '', y } = publicJwk;
    const key = await importJWK({ kty, crv, x, ...(y === undefined ? {} : { y }) }, algorithm);
    const { payload, protectedHeader } = await compactVerify(token, key);
    expect(protectedHeader).toEqual({ alg: algorithm, kid: KID, typ: 'vc+jwt', cty: 'vc' });
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(JSON.parse(JSON.stringify(credential())));
  });

  test.each(algorithms)('signs tokens that fit here (%s)', async algorithm => {
    const signer = await newSigner(algorithm);
    const read = readToken(await sign(credential(), signer));
    const found = findKey(didDocument(signer), 'did:web:northlight.example', KID);
    if (!read.ok || !found.found) throw new Error('The token or its key was not read.');
    expect(await signatureFits(read.token, found.key)).toBe(true);
  });

  test('gives a key the same thumbprint', async () => {
    const { calculateJwkThumbprint } = await import('jose');
    for (const algorithm of algorithms) {
      const signer = await newSigner(algorithm);
      const found = findKey(didDocument(signer), 'did:web:northlight.example', KID);
      if (!found.found) throw new Error(found.sentence);
      expect(await thumbprint(found.key)).toBe(await calculateJwkThumbprint(signer.publicJwk));
      expect(await exportJWK(signer.privateKey)).toHaveProperty('d');
    }
  });

  test('spells bytes alike in base64url', () => {
    const alike = fc.property(fc.uint8Array({ maxLength: 100 }), bytes => {
      const text = toBase64url(bytes);
      const back = fromBase64url(text) ?? [];
      return text === base64url.encode(bytes) && Buffer.compare(Buffer.from(back), bytes) === 0;
    });
    expect(fc.check(alike).counterexample).toBeNull();
  });
});

test('a bit list reads as a row of bits written from left to right', () => {
  const alike = fc.property(fc.uint8Array({ minLength: 1, maxLength: 20 }), bytes => {
    const row = Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('');
    return row.split('').every((bit, index) => bitAt(bytes, index) === Number(bit));
  });
  expect(fc.check(alike).counterexample).toBeNull();
  expect(bitAt(new Uint8Array(2), 16)).toBeUndefined();
  expect(bitAt(new Uint8Array(2), -1)).toBeUndefined();
});

const PYTHON = {
  jwcrypto: `
import json, sys
from jwcrypto import jwk, jws
kit = json.load(sys.stdin)
key = jwk.JWK(**kit['didDocument']['verificationMethod'][0]['publicKeyJwk'])
token = jws.JWS()
token.allowed_algs = ['ES256', 'EdDSA']
token.deserialize(kit['credential'], key)
print(json.loads(token.payload)['credentialSubject']['certificateNumber'])`,
  cryptography: `
import base64, json, sys
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
kit = json.load(sys.stdin)
raw = lambda text: base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))
head, body, tail = kit['credential'].split('.')
key, sig, signed = kit['didDocument']['verificationMethod'][0]['publicKeyJwk'], raw(tail), (head + '.' + body).encode()
number = lambda part: int.from_bytes(part, 'big')
if key['kty'] == 'EC':
    public = ec.EllipticCurvePublicNumbers(number(raw(key['x'])), number(raw(key['y'])), ec.SECP256R1()).public_key()
    public.verify(utils.encode_dss_signature(number(sig[:32]), number(sig[32:])), signed, ec.ECDSA(hashes.SHA256()))
else:
    ed25519.Ed25519PublicKey.from_public_bytes(raw(key['x'])).verify(sig, signed)
print(json.loads(raw(body))['credentialSubject']['certificateNumber'])`,
} as const;

describe.each(['jwcrypto', 'cryptography'] as const)('Python with %s', library => {
  const installed = spawnSync('python3', ['-c', `import ${library}`]).status === 0;
  const kit = (name: string): string =>
    readFileSync(new URL(`../testdata/${name}.certwright.json`, import.meta.url), 'utf8');

  test.for(['valid-es256', 'valid-ed25519'])('verifies the certificate of the kit %s', (name, context) => {
    context.skip(!installed, `Python's ${library} is not installed here, so it was not asked.`);
    const read = execFileSync('python3', ['-c', PYTHON[library]], { input: kit(name), encoding: 'utf8' });
    expect(read.trim()).toBe('NL-QMS-2024-0117');
  });

  test('refuses it when altered', context => {
    context.skip(!installed, `Python's ${library} is not installed here, so it was not asked.`);
    const altered = kit('valid-es256').replace(
      /("credential": "[^.]+\.[^.]+\.)(.)/,
      (_all, before: string, first: string) => before + (first === 'A' ? 'B' : 'A'),
    );
    expect(spawnSync('python3', ['-c', PYTHON[library]], { input: altered }).status).not.toBe(0);
  });
});
