/** Who a session belongs to, remembered for some seconds: asking for every request costs more than most requests. */
import { type Auth, personOf } from './auth.ts';

/** Longest time in which a session that was ended elsewhere (another process on the same database) still counts. */
const KEPT_MS = 10_000;
const MOST = 5_000;

export type KnownSessions = {
  /** The id of the signed-in person, or undefined. @throws the database's error when it cannot be asked */
  person(headers: Headers): Promise<string | undefined>;
  /** After anything that may have ended a session. */
  forget(): void;
};

export function knownSessions(auth: Auth): KnownSessions {
  let known = new Map<string, { readonly person: string; readonly until: number }>();
  return {
    async person(headers) {
      const proof = `${headers.get('authorization') ?? ''}\n${headers.get('cookie') ?? ''}`;
      if (proof === '\n') return undefined;
      const found = known.get(proof);
      if (found && found.until > performance.now()) return found.person;
      const asked = known;
      const person = await personOf(auth, headers);
      // An answer from before `forget` goes into the map that was thrown away.
      if (asked.size >= MOST) asked.clear();
      if (person) asked.set(proof, { person, until: performance.now() + KEPT_MS });
      return person;
    },
    forget() {
      known = new Map();
    },
  };
}
