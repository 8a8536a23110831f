/** The keys of a body: made for one use each, retired on a day, compromised from a day. Their private halves are no matter of this. */
import { type Decider, firstRefusal, type Guard } from '../kernel/decider.ts';
import type { Id, Instant } from '../kernel/schema.ts';

export const KEY_USES = ['certificate', 'status-list'] as const;
export type KeyUse = (typeof KEY_USES)[number];

export type SigningKey = {
  readonly id: Id;
  /** What comes behind `#` in its name, the same under every name of the body. */
  readonly fragment: string;
  /** One use each; the keys of the first releases have both. */
  readonly signs: readonly KeyUse[];
  readonly validFrom: Instant;
  /** From this moment it signs nothing; what it signed before stays good. */
  readonly retiredAt?: Instant | undefined;
  /** From this moment others may have signed with it. */
  readonly compromisedFrom?: Instant | undefined;
};
export type KeyRing = { readonly keys: readonly SigningKey[] };

type At = { readonly at: Instant; readonly id: Id };
export type Make = At & { type: 'Make'; signs: readonly KeyUse[] };
/** @property retiredAt now or later */
export type Retire = At & { type: 'Retire'; retiredAt: Instant };
export type SayCompromised = At & { type: 'SayCompromised'; from: Instant; why: string };
export type KeyCommand = Make | Retire | SayCompromised;

export type KeyEvent =
  | { type: 'SigningKeyMade'; id: Id; fragment: string; signs: readonly KeyUse[]; validFrom: Instant }
  | { type: 'SigningKeyRetired'; id: Id; retiredAt: Instant }
  | { type: 'SigningKeyCompromised'; id: Id; from: Instant; why: string };

/** What stands of a key at a moment. */
export type KeyStanding = 'in-use' | 'retired' | 'compromised';

export function keyStanding(key: SigningKey, at: Instant): KeyStanding {
  if (key.compromisedFrom !== undefined) return 'compromised';
  return key.retiredAt !== undefined && key.retiredAt <= at ? 'retired' : 'in-use';
}

/** Keys that may sign this at the moment, the newest first. */
export const usableKeys = ({ keys }: KeyRing, use: KeyUse, at: Instant): readonly SigningKey[] =>
  keys
    .filter(key => key.signs.includes(use) && key.validFrom <= at && keyStanding(key, at) === 'in-use')
    .toSorted((a, b) => (a.validFrom === b.validFrom ? 0 : a.validFrom < b.validFrom ? 1 : -1));

/** `key-2026-1`, `key-2026-2`: counted within the year of its making. */
export function nextFragment({ keys }: KeyRing, at: Instant): string {
  const year = at.slice(0, 4);
  const counts = keys.map(({ fragment }) =>
    Number(new RegExp(`^key-${year}-(\\d+)$`).exec(fragment)?.[1] ?? 0),
  );
  return `key-${year}-${Math.max(0, ...counts) + 1}`;
}

const keyIn = (ring: KeyRing, id: Id): SigningKey | undefined => ring.keys.find(key => key.id === id);
const standingIn = (ring: KeyRing, { id, at }: At): KeyStanding | undefined => {
  const key = keyIn(ring, id);
  return key && keyStanding(key, at);
};

/** What it signs that no other key would from then on. */
const usesLost = (ring: KeyRing, { id, retiredAt }: Retire): readonly KeyUse[] =>
  (keyIn(ring, id)?.signs ?? []).filter(use => usableKeys(ring, use, retiredAt).every(key => key.id === id));

export const RETIRE_GUARDS: readonly Guard<KeyRing, Retire>[] = [
  {
    refused: 'key-not-in-use',
    because: [],
    when: (s, c) => standingIn(s, c) !== 'in-use',
    facts: (s, c) => ({ standing: standingIn(s, c) }),
  },
  // A day that has passed would unmake what was signed since.
  { refused: 'key-retired-in-the-past', because: [], when: (_, c) => c.retiredAt < c.at },
  {
    refused: 'key-without-successor',
    because: [],
    when: (s, c) => usesLost(s, c).length > 0,
    facts: (s, c) => ({ signs: usesLost(s, c) }),
  },
];

export const COMPROMISED_GUARDS: readonly Guard<KeyRing, SayCompromised>[] = [
  { refused: 'key-compromised-in-the-future', because: [], when: (_, c) => c.from > c.at },
  {
    // What was said can be made wider, never narrower: whoever relied on it must not be surprised.
    refused: 'key-compromised-already',
    because: [],
    when: (s, c) => (keyIn(s, c.id)?.compromisedFrom ?? '~') <= c.from,
    facts: (s, c) => ({ from: keyIn(s, c.id)?.compromisedFrom?.slice(0, 10) }),
  },
];

const changed = (ring: KeyRing, id: Id, change: Partial<SigningKey>): KeyRing => ({
  keys: ring.keys.map(key => (key.id === id ? { ...key, ...change } : key)),
});

export const keyRing: Decider<KeyRing, KeyCommand, KeyEvent> = {
  initial: { keys: [] },
  decide(command, ring) {
    switch (command.type) {
      case 'Make': {
        const { id, signs, at } = command;
        return [{ type: 'SigningKeyMade', id, fragment: nextFragment(ring, at), signs, validFrom: at }];
      }
      case 'Retire': {
        const { id, retiredAt } = command;
        return firstRefusal(RETIRE_GUARDS, ring, command) ?? [{ type: 'SigningKeyRetired', id, retiredAt }];
      }
      case 'SayCompromised': {
        const { id, from, why } = command;
        return (
          firstRefusal(COMPROMISED_GUARDS, ring, command) ?? [
            { type: 'SigningKeyCompromised', id, from, why },
          ]
        );
      }
    }
  },
  evolve(ring, event) {
    switch (event.type) {
      case 'SigningKeyMade': {
        const { type: _, ...key } = event;
        return { keys: [...ring.keys, key] };
      }
      case 'SigningKeyRetired':
        return changed(ring, event.id, { retiredAt: event.retiredAt });
      case 'SigningKeyCompromised':
        return changed(ring, event.id, { compromisedFrom: event.from });
    }
  },
};
