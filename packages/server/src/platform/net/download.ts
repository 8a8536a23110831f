/** Downloads from addresses that somebody typed: https to public addresses only, checked again at each redirect, bounded in time and size. */
import { lookup as resolveName } from 'node:dns';
import { request as plainRequest, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** The download was refused or did not work; nothing was taken. */
export class DownloadFault extends Error {
  readonly code:
    | 'address-refused'
    | 'address-unreachable'
    | 'answer-refused'
    | 'file-truncated'
    | 'file-too-large';
  constructor(code: DownloadFault['code'], detail: string) {
    super(detail);
    this.code = code;
  }
}

export type DownloadOptions = {
  /** `host` or `host:port` that the operator trusts: any address, also without https. */
  readonly trustedHosts: readonly string[];
  /** Bytes. */
  readonly most: number;
  /** Of what is already here: equal content is not sent again. */
  readonly etag?: string | undefined;
  readonly signal?: AbortSignal;
};
export type Downloaded =
  | { readonly changed: false }
  | {
      readonly changed: true;
      readonly etag: string | undefined;
      readonly size: number | undefined;
      readonly content: AsyncIterable<Uint8Array>;
    };

const MOST_REDIRECTS = 5;
const IDLE_MS = 30_000;

/** Resolves a name and lets only public addresses pass; the connection is made to exactly what was checked. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 4);
    const hidden = addresses.find(one => !isPublicAddress(one.address));
    const [first] = addresses;
    if (hidden || !first)
      return callback(
        new DownloadFault('address-refused', `${hostname} does not lead to a public address.`),
        '',
        4,
      );
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/** @throws DownloadFault when the address is none that may be asked */
export function checked(address: string, trusted: readonly string[]): { url: URL; trusted: boolean } {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new DownloadFault('address-refused', `“${address.slice(0, 200)}” is no address.`);
  }
  if (trusted.includes(url.host) || trusted.includes(url.hostname)) {
    if (url.protocol === 'https:' || url.protocol === 'http:') return { url, trusted: true };
  }
  if (url.protocol !== 'https:')
    throw new DownloadFault('address-refused', 'Only https addresses are asked.');
  if (url.username !== '' || url.password !== '')
    throw new DownloadFault('address-refused', 'An address with a password in it is not asked.');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0 && !isPublicAddress(host))
    throw new DownloadFault('address-refused', `${host} is not a public address.`);
  return { url, trusted: false };
}

const ask = (url: URL, trusted: boolean, options: DownloadOptions): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? secureRequest : plainRequest;
    const asked = send(url, {
      headers: {
        accept: '*/*',
        'accept-encoding': 'identity',
        'user-agent': 'Certwright (catalogue)',
        ...(options.etag ? { 'if-none-match': options.etag } : {}),
      },
      timeout: IDLE_MS,
      ...(options.signal ? { signal: options.signal } : {}),
      ...(trusted ? {} : { lookup: publicLookup }),
    });
    asked.on('response', resolve);
    asked.on('timeout', () => asked.destroy(new Error('no answer for half a minute')));
    asked.on('error', error =>
      reject(
        error instanceof DownloadFault
          ? error
          : new DownloadFault('address-unreachable', `${url.host} could not be reached: ${error.message}.`),
      ),
    );
    asked.end();
  });

async function* bounded(
  answer: IncomingMessage,
  size: number | undefined,
  most: number,
): AsyncGenerator<Uint8Array> {
  let got = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      got += chunk.byteLength;
      if (got > most)
        throw new DownloadFault('file-too-large', `The file is larger than ${Math.floor(most / 1e6)} MB.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof DownloadFault) throw error;
    throw new DownloadFault('file-truncated', `The connection ended after ${got} bytes: ${String(error)}.`);
  } finally {
    answer.destroy();
  }
  if (size !== undefined && got !== size)
    throw new DownloadFault('file-truncated', `Announced were ${size} bytes, ${got} came.`);
}

/** @throws DownloadFault before the first byte; the content throws it too while it is read */
export async function download(address: string, options: DownloadOptions): Promise<Downloaded> {
  let next = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const { url, trusted } = checked(next, options.trustedHosts);
    const answer = await ask(url, trusted, options);
    const status = answer.statusCode ?? 0;
    if ([301, 302, 303, 307, 308].includes(status) && answer.headers.location) {
      answer.destroy();
      next = new URL(answer.headers.location, url).href;
      continue;
    }
    if (status === 304) {
      answer.destroy();
      return { changed: false };
    }
    const told = answer.headers['content-length'];
    const size = told === undefined ? undefined : Number(told);
    if (status !== 200) {
      answer.destroy();
      throw new DownloadFault('answer-refused', `${url.host} answered ${status} instead of the file.`);
    }
    if (size !== undefined && size > options.most) {
      answer.destroy();
      throw new DownloadFault(
        'file-too-large',
        `The file has ${Math.round(size / 1e6)} MB, more than ${Math.floor(options.most / 1e6)}.`,
      );
    }
    const etag = answer.headers.etag;
    return { changed: true, etag, size, content: bounded(answer, size, options.most) };
  }
  throw new DownloadFault('address-refused', `More than ${MOST_REDIRECTS} redirects.`);
}
