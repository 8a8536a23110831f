/** The token that ends a person's digest: his id and a code over it, so that nothing has to be kept. */
import { createHmac, timingSafeEqual } from 'node:crypto';

type KeyOf = (purpose: string) => Buffer;

const codeOf = (key: KeyOf, person: string): string =>
  createHmac('sha256', key('unsubscribe')).update(person).digest('base64url');

export const unsubscribeToken = (key: KeyOf, person: string): string => `${person}.${codeOf(key, person)}`;

/** @returns whose token it is, undefined when it is none of ours */
export function personIn(key: KeyOf, token: string): string | undefined {
  const [, person, code] = /^([0-9a-f-]{36})\.([\w-]{43})$/.exec(token) ?? [];
  if (person === undefined || code === undefined) return undefined;
  return timingSafeEqual(Buffer.from(code), Buffer.from(codeOf(key, person))) ? person : undefined;
}
