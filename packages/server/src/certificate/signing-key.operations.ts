/** A body's keys: seen, made, rotated, retired on a day, said to be compromised from a day. */
import {
  CompromisedKeyInput,
  MakeKeyInput,
  RetireKeyInput,
  SigningKeys,
} from '@certwright/core/certificate/signing-key.schema';
import {
  COMPROMISED_GUARDS,
  type KeyCommand,
  KEY_USES,
  type KeyRing,
  keyStanding,
  RETIRE_GUARDS,
} from '@certwright/core/certificate/signing-key.decider';
import { refuse, refusalsOf } from '@certwright/core/kernel/decider';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { z } from 'zod';
import { organizationById } from '../party/party.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound, Refused } from '../platform/events/outcome.ts';
import { operation } from '../platform/http/operation.ts';
import { credentialsByKey } from './certificate.store.ts';
import { bodyDid } from './did.ts';
import { ownName } from './issuer-name.ts';
import { KeyUnavailable } from './key-unavailable.ts';
import { currentDomain } from './own-domain.store.ts';
import { handleKeys, making, ringOf, signingKey, withoutKey } from './signing-key.ts';
import { providersOf, publicKeys } from './signing-key.store.ts';

const UNAVAILABLE = 'signing-key-unavailable';

/** A key that cannot be made or used now is a refusal that says why. */
export async function whileAvailable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof KeyUnavailable) throw new Refused(refuse(UNAVAILABLE, [], { why: error.message }));
    throw error;
  }
}

/** The name under which this server hosts the keys of the acting body, and where. */
export async function hostedName(act: Pick<Act, 'tx' | 'org' | 'baseUrl'>) {
  const body = await organizationById(act.tx, act.org);
  if (!body) throw new NotFound('certification body');
  return {
    did: bodyDid(act.baseUrl, body.slug),
    address: `${act.baseUrl}/bodies/${body.slug}/did.json`,
    slug: body.slug,
  };
}

async function keysOf(act: Act): Promise<z.input<typeof SigningKeys>> {
  const [{ did, address }, rows, providers, counts, domain] = await Promise.all([
    hostedName(act),
    publicKeys(act.tx, act.org),
    providersOf(act.tx, act.org),
    credentialsByKey(act.tx, act.org),
    currentDomain(act.tx, act.org),
  ]);
  const ring = ringOf(rows);
  const listed = ownName(domain, rows, act.at)?.listed;
  const signing = new Map(KEY_USES.map(use => [use, signingKey(ring, use, act.at, listed)?.id]));
  const keptIn = new Map(providers.map(row => [row.id, row.provider]));
  const views = rows.map(async (row, at) => {
    const key = ring.keys[at];
    if (!key) throw new Error('a ring has a key for each row');
    return {
      id: key.id,
      fragment: key.fragment,
      signs: [...key.signs],
      standing: keyStanding(key, act.at),
      signsNow: key.signs.filter(use => signing.get(use) === key.id),
      keptIn: keptIn.get(key.id) === 'command' ? ('program' as const) : ('database' as const),
      validFrom: key.validFrom,
      retiredAt: key.retiredAt ?? null,
      compromisedFrom: key.compromisedFrom ?? null,
      certificates: counts.find(one => one.fragment === key.fragment)?.n ?? 0,
      thumbprint: await calculateJwkThumbprint(row.public_jwk as JWK),
    };
  });
  return {
    hosted: { did, address },
    newKeysIn: act.signer ? 'program' : 'database',
    rows: (await Promise.all(views)).toReversed(),
  };
}

const change = async (act: Act, commands: (ring: KeyRing) => readonly KeyCommand[]) => {
  const { did } = await hostedName(act);
  await whileAvailable(() => handleKeys(act, did, commands));
  return keysOf(act);
};

/** @throws NotFound */
function requireKey(ring: KeyRing, id: string) {
  const key = ring.keys.find(one => one.id === id);
  if (!key) throw new NotFound('key');
  return key;
}

/** A day to come begins it; today means now. */
const momentOf = (act: Act, on: string | undefined): string =>
  on === undefined || on === act.today ? act.at : `${on}T00:00:00.000Z`;

const list = operation({
  id: 'signing-key.list',
  method: 'get',
  path: '/body/signing-keys',
  summary: 'The keys with which the body signs certificates and status lists',
  permission: 'body:read',
  input: z.object({}),
  output: SigningKeys,
  run: keysOf,
});

const make = operation({
  id: 'signing-key.make',
  method: 'post',
  path: '/body/signing-keys',
  summary: 'Make another key for one use; it signs from now on, and those before stay in use',
  permission: 'body:set-up',
  stepUp: true,
  refusals: [UNAVAILABLE],
  cost: 5,
  input: MakeKeyInput,
  output: SigningKeys,
  run: (act, { signs }) => change(act, () => making(act, [signs])),
});

const rotate = operation({
  id: 'signing-key.rotate',
  method: 'post',
  path: '/body/signing-keys/{id}/rotate',
  summary: 'Make a successor for each use of a key, and retire the key now or on a day to come',
  permission: 'body:set-up',
  stepUp: true,
  refusals: [UNAVAILABLE, ...refusalsOf(RETIRE_GUARDS)],
  cost: 5,
  input: RetireKeyInput,
  output: SigningKeys,
  run: (act, { id, on }) =>
    change(act, ring => [
      ...making(act, requireKey(ring, id).signs),
      { type: 'Retire', at: act.at, id, retiredAt: momentOf(act, on) },
    ]),
});

const retire = operation({
  id: 'signing-key.retire',
  method: 'post',
  path: '/body/signing-keys/{id}/retire',
  summary: 'Retire a key now or on a day to come; what it signed before stays good',
  permission: 'body:set-up',
  stepUp: true,
  refusals: refusalsOf(RETIRE_GUARDS),
  input: RetireKeyInput,
  output: SigningKeys,
  run: (act, { id, on }) =>
    change(act, ring => [
      { type: 'Retire', at: act.at, id: requireKey(ring, id).id, retiredAt: momentOf(act, on) },
    ]),
});

const compromised = operation({
  id: 'signing-key.say-compromised',
  method: 'post',
  path: '/body/signing-keys/{id}/compromised',
  summary: 'Say that others may have had a key from a day on: what the log recorded later does not count',
  permission: 'body:set-up',
  stepUp: true,
  refusals: [UNAVAILABLE, ...refusalsOf(COMPROMISED_GUARDS)],
  cost: 5,
  input: CompromisedKeyInput,
  output: SigningKeys,
  run: async (act, { id, from, why }) => {
    await change(act, ring => [
      {
        type: 'SayCompromised',
        at: act.at,
        id: requireKey(ring, id).id,
        from: `${from}T00:00:00.000Z`,
        why,
      },
    ]);
    // A successor at once, or nothing could be signed.
    return change(act, ring => making(act, withoutKey(ring, act.at)));
  },
});

export const SIGNING_KEY_OPERATIONS = [list, make, rotate, retire, compromised] as const;
