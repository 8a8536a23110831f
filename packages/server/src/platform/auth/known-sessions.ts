/** Who a session belongs to, remembered for some seconds: asking for every request costs more than most requests. */
import { type Auth, signedIn, type SignedIn } from './auth.ts';
import { piece } from '../trace/span.ts';
import { tokenIn } from './token.ts';

/** Longest time in which a session that was ended elsewhere (another process on the same database) still counts. */
const KEPT_MS = 10_000;
const MOST = 5_000;

export type KnownSessions = {
  /** Who is signed in, or undefined. @throws the database's error when it cannot be asked */
  whose(headers: Headers): Promise<SignedIn | undefined>;
  /** The same without asking the database: only whom it answered some seconds ago. */
  remembered(headers: Headers): SignedIn | undefined;
  /** After anything that may have ended a session. */
  forget(): void;
};

/** @param holderOf whom a token of a program acts for */
export function knownSessions(
  auth: Auth,
  holderOf: (token: string) => Promise<SignedIn | undefined>,
): KnownSessions {
  let known = new Map<string, { readonly who: SignedIn; readonly until: number }>();
  const proofOf = (headers: Headers): string =>
    `${headers.get('authorization') ?? ''}\n${headers.get('cookie') ?? ''}`;
  const remembered = (proof: string): SignedIn | undefined => {
    const found = known.get(proof);
    return found && found.until > performance.now() ? found.who : undefined;
  };
  return {
    remembered: headers => remembered(proofOf(headers)),
    async whose(headers) {
      const proof = proofOf(headers);
      if (proof === '\n') return undefined;
      const found = remembered(proof);
      if (found) return found;
      const asked = known;
      const token = tokenIn(headers);
      const who = await piece(
        () => ({ name: 'who asks' }),
        () => (token === undefined ? signedIn(auth, headers) : holderOf(token)),
      );
      // An answer from before `forget` goes into the map that was thrown away.
      if (asked.size >= MOST) asked.clear();
      if (who) asked.set(proof, { who, until: performance.now() + KEPT_MS });
      return who;
    },
    forget() {
      known = new Map();
    },
  };
}
