/** DigitalBazaar's libraries judge what we sign: twenty certificates and their lists hold, two hundred changes of one field do not. */
import { fromJwk } from '@digitalbazaar/ecdsa-multikey';
import { _checkCredential } from '@digitalbazaar/vc';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import { verifyCertificate } from '@certwright/verify/verify-credential';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { issuingBody, textAt } from '../testing/certified.ts';
import { openWorld, type World } from '../testing/world.ts';

const CERTIFICATES = 20;
const CHANGES = 200;
const TODAY = '2026-03-20';
let world: World;
let made: Awaited<ReturnType<typeof issuingBody>>;
let document: { verificationMethod: { id: string; publicKeyJwk: object }[] };
const tokens: string[] = [];

beforeAll(async () => {
  world = await openWorld(`${TODAY}T09:00:00.000Z`);
  made = await issuingBody(world);
  for (let i = 0; i < CERTIFICATES; i += 1) tokens.push(await made.issue());
  document = JSON.parse(await textAt(world, `/bodies/${made.slug}/did.json`));
}, 120_000);
afterAll(() => world.close());

const part = (token: string, index: number): string => token.split('.')[index] ?? '';
const read = (text: string): Record<string, unknown> =>
  JSON.parse(Buffer.from(text, 'base64url').toString()) as Record<string, unknown>;
const payloadOf = (token: string) => read(part(token, 1));

async function signatureFits(token: string): Promise<boolean> {
  const { kid } = read(part(token, 0));
  const jwk = document.verificationMethod.find(one => one.id === kid)?.publicKeyJwk;
  if (!jwk) return false;
  const key = await fromJwk({ jwk: { ...jwk, alg: 'ES256' } });
  const data = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.')));
  return key.verifier().verify({ data, signature: Buffer.from(part(token, 2), 'base64url') });
}

const statusOf = (credential: object) =>
  checkStatus({
    credential,
    documentLoader: async url => ({ document: payloadOf(await textAt(world, new URL(url).pathname)) }),
    // Ours are signed as tokens, not as data with a proof inside.
    verifyBitstringStatusListCredential: false,
  });

type Path = readonly (string | number)[];
/** Every single value in it, by where it stands. */
function* valuesIn(value: unknown, at: Path = []): Generator<Path> {
  if (typeof value !== 'object' || value === null) yield at;
  else
    for (const [key, inside] of Object.entries(value))
      yield* valuesIn(inside, [...at, Array.isArray(value) ? Number(key) : key]);
}

/** The payload with one value changed. */
function changed(payload: object, path: Path): object {
  const copy = structuredClone(payload) as Record<string | number, unknown>;
  const parent = path
    .slice(0, -1)
    .reduce<Record<string | number, unknown>>(
      (within, key) => within[key] as Record<string | number, unknown>,
      copy,
    );
  const last = path.at(-1) ?? '';
  const value = parent[last];
  parent[last] =
    typeof value === 'string' ? `${value}x` : typeof value === 'number' ? value + 1 : value !== true;
  return copy;
}

test('the signatures, the shape and the status of twenty certificates hold', async () => {
  for (const token of tokens) {
    expect(await signatureFits(token)).toBe(true);
    expect(() => _checkCredential({ credential: payloadOf(token), now: `${TODAY}T10:00:00Z` })).not.toThrow();
  }
  const [first, last] = [tokens[0], tokens.at(-1)].map(token => payloadOf(token ?? ''));
  const standing = (await statusOf(last ?? {})).results;
  expect(standing?.map(one => [one.credentialStatus.statusPurpose, one.status])).toEqual([
    ['revocation', false],
    ['suspension', false],
  ]);
  expect((await statusOf(first ?? {})).results?.[0]?.status, 'replaced by those after it').toBe(true);
});

test('the status list follows a suspension', async () => {
  const { body, id } = made;
  await body.founder.call('decision.suspend', body.id, { id, reason: 'No visit' });
  const { results } = await statusOf(payloadOf(tokens.at(-1) ?? ''));
  expect(results?.map(one => one.status)).toEqual([false, true]);
});

test('no change of one field passes, theirs and ours', async () => {
  const didDocument: unknown = document;
  const fields = new Set<string>();
  let changes = 0;
  for (const [index, token] of tokens.entries()) {
    const payload = payloadOf(token);
    const paths = [...valuesIn(payload)];
    for (let i = 0; i < CHANGES / CERTIFICATES; i += 1) {
      const path = paths[(index * (CHANGES / CERTIFICATES) + i) % paths.length] ?? [];
      const forged = [
        part(token, 0),
        Buffer.from(JSON.stringify(changed(payload, path))).toString('base64url'),
        part(token, 2),
      ].join('.');
      expect(await signatureFits(forged), path.join('.')).toBe(false);
      const ours = await verifyCertificate(forged, { today: TODAY, trustedDocuments: [didDocument] });
      // Of another type it is no certificate: then there is nothing to check.
      expect(ours.overall, path.join('.')).not.toBe('valid');
      fields.add(path.join('.'));
      changes += 1;
    }
  }
  expect(changes).toBe(CHANGES);
  expect(fields.size, 'every field of a certificate').toBe([...valuesIn(payloadOf(tokens[0] ?? ''))].length);
});
