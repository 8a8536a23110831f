/** Where the keys of bodies lie here: new ones by the operator's choice, each of the others where it was made. */
import type { Act } from '../platform/events/act.ts';
import type { KeptKey, KeyProvider, KeySigner } from './key-provider.ts';
import { programProvider } from './program.provider.ts';
import { sealedProvider } from './sealed.provider.ts';

/** What providers need of the running server. */
export type Keeping = Pick<Act, 'key' | 'secrets' | 'signer'>;

/** Where new keys lie. */
export const newKeysIn = (keeping: Keeping): KeyProvider =>
  keeping.signer ? programProvider(keeping.signer) : sealedProvider(keeping);

/** Who signs with a key that is there. */
export const openedKey = (kept: KeptKey, keeping: Keeping): Promise<KeySigner> =>
  (kept.provider === 'command' ? programProvider(keeping.signer) : sealedProvider(keeping)).open(kept);
