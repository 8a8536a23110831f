/** One request to an address that somebody typed: https to public addresses only, or to hosts that the operator trusts. */
import { lookup as resolveName } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { piece } from '../trace/span.ts';
import { isPublicAddress } from './public-address.ts';

/** The address was refused, or what was asked of it did not work; nothing was taken. */
export class AddressFault extends Error {
  readonly code:
    | 'address-refused'
    | 'address-unreachable'
    | 'answer-refused'
    | 'file-truncated'
    | 'file-too-large';
  constructor(code: AddressFault['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

/** Resolves a name and lets only public addresses pass; the connection is made to exactly what was checked. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 4);
    const hidden = addresses.find(one => !isPublicAddress(one.address));
    const [first] = addresses;
    if (hidden || !first)
      return callback(
        new AddressFault('address-refused', `${hostname} does not lead to a public address.`),
        '',
        4,
      );
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** Whether the operator trusts the host, by its name alone or with its port. */
export const isTrusted = (url: URL, trustedHosts: readonly string[]): boolean =>
  trustedHosts.includes(url.host) || trustedHosts.includes(url.hostname);

/** @throws AddressFault when the address is none that may be asked */
function checked(address: string, trusted: readonly string[]): { url: URL; trusted: boolean } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new AddressFault('address-refused', `“${address.slice(0, 200)}” is no address.`);
  }
  if (isTrusted(url, trusted)) {
    if (url.protocol === 'https:' || url.protocol === 'http:') return { url, trusted: true };
  }
  if (url.protocol !== 'https:') throw new AddressFault('address-refused', 'Only https addresses are asked.');
  if (url.username !== '' || url.password !== '')
    throw new AddressFault('address-refused', 'An address with a password in it is not asked.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host))
    throw new AddressFault('address-refused', `${host} is not a public address.`);
  return { url, trusted: false };
}

export type Asking = {
  readonly method?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
  /** `host` or `host:port` that the operator trusts: any address, also without https. */
  readonly trustedHosts: readonly string[];
  /** Without a byte for so long, it is given up. */
  readonly idleMs: number;
  readonly signal?: AbortSignal | undefined;
};

/** @returns the answer, whatever its status; redirects are not followed @throws AddressFault when the address is refused or not reached */
export const ask = (address: string, asking: Asking): Promise<IncomingMessage> =>
  piece(
    // Where it goes is what somebody typed: it may be a name, or carry a key.
    () => ({
      name: asking.method ?? 'GET',
      kind: 'client',
      attributes: { 'http.request.method': asking.method ?? 'GET' },
    }),
    async span => {
      const answer = await send(address, asking);
      span?.set({ 'http.response.status_code': answer.statusCode ?? 0 });
      return answer;
    },
  );

async function send(address: string, asking: Asking): Promise<IncomingMessage> {
  const { url, trusted } = checked(address, asking.trustedHosts);
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: asking.method ?? 'GET',
      headers: asking.headers,
      timeout: asking.idleMs,
      ...(asking.signal ? { signal: asking.signal } : {}),
      ...(trusted ? {} : { lookup: publicLookup }),
    });
    asked.on('response', resolve);
    asked.on('timeout', () => asked.destroy(new Error(`no answer for ${asking.idleMs / 1000} seconds`)));
    asked.on('error', error =>
      reject(
        error instanceof AddressFault
          ? error
          : new AddressFault('address-unreachable', `${url.host} could not be reached: ${error.message}.`),
      ),
    );
    asked.end(asking.body);
  });
}
