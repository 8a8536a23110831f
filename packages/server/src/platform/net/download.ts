/** Downloads from addresses that somebody typed: checked again at each redirect, bounded in time and size. */
import type { IncomingMessage } from 'node:http';
import { AddressFault, ask } from './asking.ts';

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

const headersOf = ({ etag }: DownloadOptions) => ({
  accept: '*/*',
  'accept-encoding': 'identity',
  'user-agent': 'Certwright (catalogue)',
  ...(etag ? { 'if-none-match': etag } : {}),
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
        throw new AddressFault('file-too-large', `The file is larger than ${Math.floor(most / 1e6)} MB.`);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof AddressFault) throw error;
    throw new AddressFault('file-truncated', `The connection ended after ${got} bytes: ${String(error)}.`);
  } finally {
    answer.destroy();
  }
  if (size !== undefined && got !== size)
    throw new AddressFault('file-truncated', `Announced were ${size} bytes, ${got} came.`);
}

/** @throws AddressFault before the first byte; the content throws it too while it is read */
export async function download(address: string, options: DownloadOptions): Promise<Downloaded> {
  let next = address;
  for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
    const answer = await ask(next, { ...options, headers: headersOf(options), idleMs: IDLE_MS });
    const url = new URL(next);
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
      throw new AddressFault('answer-refused', `${url.host} answered ${status} instead of the file.`);
    }
    if (size !== undefined && size > options.most) {
      answer.destroy();
      throw new AddressFault(
        'file-too-large',
        `The file has ${Math.round(size / 1e6)} MB, more than ${Math.floor(options.most / 1e6)}.`,
      );
    }
    const etag = answer.headers.etag;
    return { changed: true, etag, size, content: bounded(answer, size, options.most) };
  }
  throw new AddressFault('address-refused', `More than ${MOST_REDIRECTS} redirects.`);
}
