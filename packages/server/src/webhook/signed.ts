/** How a message is signed: the Standard Webhooks headers, so that receivers find libraries for it. */
import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A secret as both sides keep it. */
export const newSecret = (): string => PREFIX + randomBytes(24).toString('base64');

/** @param at seconds since 1970 */
export function signedHeaders(secret: string, id: string, at: number, body: string): Record<string, string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${signature}`,
  };
}
