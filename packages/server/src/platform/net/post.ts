/** Posts to an address that somebody typed: https to public addresses only, no redirects, bounded in time; the answer is not read. */
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { checked, DownloadFault, publicLookup } from './download.ts';

const SLOW_MS = 15_000;

export type Posting = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly trustedHosts: readonly string[];
};

/** @returns the status of the answer @throws DownloadFault when the address is refused or not reached */
export async function postTo(address: string, { headers, body, trustedHosts }: Posting): Promise<number> {
  const { url, trusted } = checked(address, trustedHosts);
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = send(url, {
      method: 'POST',
      headers: {
        ...headers,
        'content-length': String(Buffer.byteLength(body)),
        'user-agent': 'Certwright (webhook)',
      },
      signal: AbortSignal.timeout(SLOW_MS),
      ...(trusted ? {} : { lookup: publicLookup }),
    });
    asked.on('response', answer => {
      answer.destroy();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', error =>
      reject(
        error instanceof DownloadFault
          ? error
          : new DownloadFault('address-unreachable', `${url.host} could not be reached: ${error.message}.`),
      ),
    );
    asked.end(body);
  });
}
