/** A body's keys at work: which one signs what, and each step of their life as event, row and leaf of the public log. */
import { randomUUID } from 'node:crypto';
import { isRefusal } from '@certwright/core/kernel/decider';
import {
  KEY_USES,
  type KeyCommand,
  type KeyEvent,
  type KeyRing,
  keyRing,
  type KeyUse,
  type SigningKey,
  usableKeys,
} from '@certwright/core/certificate/signing-key.decider';
import { logged } from '../log/publish.ts';
import type { Act } from '../platform/events/act.ts';
import { recordEvent } from '../platform/events/event.store.ts';
import { Refused } from '../platform/events/outcome.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { type Keeping, newKeysIn, openedKey } from './key-keeping.ts';
import { ALGORITHM } from './key-provider.ts';
import { type TokenSigner, tokenSigner } from './signed-token.ts';
import { changeKey, insertKey, keptKey, lockKeys, type PublicKey, publicKeys } from './signing-key.store.ts';

/** What comes behind `#` in the name of a key. */
export const fragmentOf = (kid: string): string => kid.slice(kid.indexOf('#') + 1);

const keyOf = (row: PublicKey): SigningKey => ({
  id: row.id,
  fragment: fragmentOf(row.kid),
  signs: row.signs === null ? KEY_USES : [row.signs as KeyUse],
  validFrom: row.valid_from,
  ...(row.retired_at === null ? {} : { retiredAt: row.retired_at }),
  ...(row.compromised_from === null ? {} : { compromisedFrom: row.compromised_from }),
});

export const ringOf = (rows: readonly PublicKey[]): KeyRing => ({ keys: rows.map(keyOf) });

/** Under which name of the body something is signed. */
export type Name = {
  readonly did: string;
  /** Where the body hosts its keys itself: those that stand in what was found there last. */
  readonly listed?: ReadonlySet<string> | undefined;
};

/** The newest key that may sign; under a name of the body's own, the newest that its own file lists. */
export function signingKey(
  ring: KeyRing,
  use: KeyUse,
  at: string,
  listed: ReadonlySet<string> | undefined,
): SigningKey | undefined {
  const usable = usableKeys(ring, use, at);
  return (listed && usable.find(key => listed.has(key.fragment))) ?? usable[0];
}

/** What the log keeps of a key at each step: all of it, so that one entry tells what holds. */
const facts = (row: PublicKey) => ({
  kid: row.kid,
  algorithm: row.algorithm,
  publicJwk: row.public_jwk,
  ...(row.signs === null ? {} : { signs: [row.signs] }),
  validFrom: row.valid_from,
  ...(row.retired_at === null ? {} : { expires: row.retired_at }),
  ...(row.compromised_from === null ? {} : { revoked: row.compromised_from }),
});

async function carryOut(act: Act, event: KeyEvent, hosted: string): Promise<void> {
  const { type, id, ...said } = event;
  const stream = `signing_key:${id}`;
  if (event.type === 'SigningKeyMade') {
    const provider = newKeysIn(act);
    const { publicJwk, privateSealed } = await provider.make({ id, org: act.org });
    const kid = `${hosted}#${event.fragment}`;
    const [only] = event.signs;
    await insertKey(act.tx, {
      id,
      org: act.org,
      kid,
      algorithm: ALGORITHM,
      public_jwk: publicJwk,
      private_sealed: privateSealed,
      provider: provider.name,
      signs: event.signs.length === 1 ? (only ?? null) : null,
      valid_from: event.validFrom,
    });
    await recordEvent(act, stream, {
      type,
      kid,
      algorithm: ALGORITHM,
      signs: event.signs,
      provider: provider.name,
    });
  } else {
    const change =
      event.type === 'SigningKeyRetired' ? { retired_at: event.retiredAt } : { compromised_from: event.from };
    await changeKey(act.tx, act.org, id, change);
    await recordEvent(act, stream, { type, ...said });
  }
  const row = (await publicKeys(act.tx, act.org)).find(one => one.id === id);
  if (!row) throw new Error(`the key ${id} has just been written`);
  // What was said of the key, and when, stays provable, whatever its address answers later.
  const head = { kind: 'key', org: act.org, certification: null, effectiveOn: act.today, recordedAt: act.at };
  await logged(act, head, facts(row));
}

/**
 * Commands to the keys of the acting body, one after the other.
 * @param hosted the name under which this server hosts its keys
 * @throws Refused, KeyUnavailable
 */
export async function handleKeys(
  act: Act,
  hosted: string,
  commands: (ring: KeyRing) => readonly KeyCommand[],
): Promise<KeyRing> {
  await lockKeys(act.tx, act.org);
  let ring = ringOf(await publicKeys(act.tx, act.org));
  for (const command of commands(ring)) {
    const decided = keyRing.decide(command, ring);
    if (isRefusal(decided)) throw new Refused(decided);
    for (const event of decided) {
      await carryOut(act, event, hosted);
      ring = keyRing.evolve(ring, event);
    }
  }
  return ring;
}

/** A new key for each use. */
export const making = (act: Pick<Act, 'at'>, uses: readonly KeyUse[]): readonly KeyCommand[] =>
  uses.map(use => ({ type: 'Make', at: act.at, id: randomUUID(), signs: [use] }));

/** The uses for which there is no key at the moment. */
export const withoutKey = (ring: KeyRing, at: string): readonly KeyUse[] =>
  KEY_USES.filter(use => usableKeys(ring, use, at).length === 0);

async function openedAs(
  act: Pick<Act, 'tx' | 'org'> & Keeping,
  { id, fragment }: SigningKey,
  did: string,
): Promise<TokenSigner> {
  const kept = await keptKey(act.tx, act.org, id);
  if (!kept) throw new Error(`the key ${id} is not in the database`);
  return tokenSigner(`${did}#${fragment}`, await openedKey(kept, act));
}

/** Who signs certificates of the acting body; keys are made now where it has none. @throws KeyUnavailable */
export async function certificateSigner(
  act: Act,
  hosted: string,
  { did, listed }: Name,
): Promise<TokenSigner> {
  let ring = ringOf(await publicKeys(act.tx, act.org));
  if (withoutKey(ring, act.at).length > 0)
    ring = await handleKeys(act, hosted, current => making(act, withoutKey(current, act.at)));
  const key = signingKey(ring, 'certificate', act.at, listed);
  if (!key) throw new Error('a key has just been made');
  return openedAs(act, key, did);
}

/** A body's signer outside any of its acts: for its status lists. The private half is read under app_platform alone. */
export const signerAs = (
  shell: Shell,
  org: string,
  use: KeyUse,
  { did, listed }: Name,
): Promise<TokenSigner | undefined> =>
  scoped(shell.db, { role: 'app_platform', readOnly: true }, async tx => {
    const { key, secrets, signer } = shell;
    const chosen = signingKey(ringOf(await publicKeys(tx, org)), use, shell.clock.now(), listed);
    return chosen && openedAs({ tx, org, key, secrets, signer }, chosen, did);
  });
