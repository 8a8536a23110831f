/** Posts to an address that somebody typed; the answer is not read. */
import { ask } from './asking.ts';

const SLOW_MS = 15_000;

export type Posting = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly trustedHosts: readonly string[];
};

/** @returns the status of the answer @throws AddressFault when the address is refused or not reached */
export async function postTo(address: string, { headers, body, trustedHosts }: Posting): Promise<number> {
  const answer = await ask(address, {
    method: 'POST',
    headers: {
      ...headers,
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'Certwright (webhook)',
    },
    body,
    trustedHosts,
    idleMs: SLOW_MS,
    signal: AbortSignal.timeout(SLOW_MS),
  });
  answer.destroy();
  return answer.statusCode ?? 0;
}
