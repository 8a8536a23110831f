/** A `fetch` for libraries that ask addresses which somebody typed: guarded like every such request, short, without redirects. */
import { AddressFault, ask } from './asking.ts';

const MOST_BYTES = 1024 * 1024;
const SLOW_MS = 10_000;

type Init = {
  readonly method?: string | undefined;
  readonly headers?: HeadersInit | undefined;
  readonly body?: unknown;
};

const bodyOf = (body: unknown): string | Uint8Array | undefined => {
  if (body === undefined || body === null) return undefined;
  if (body instanceof Uint8Array || typeof body === 'string') return body;
  if (body instanceof URLSearchParams) return body.toString();
  throw new TypeError('this body is none that can be sent');
};

/** @param what is asked for, as the other side reads it @returns a function that answers like `fetch` and throws AddressFault */
export const guardedFetch =
  (trustedHosts: readonly string[], what = 'sign-on') =>
  async (address: string, init: Init = {}): Promise<Response> => {
    const body = bodyOf(init.body);
    const answer = await ask(address, {
      method: init.method ?? 'GET',
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        'accept-encoding': 'identity',
        ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
        'user-agent': `Certwright (${what})`,
      },
      body,
      trustedHosts,
      idleMs: SLOW_MS,
      signal: AbortSignal.timeout(SLOW_MS),
    });
    const chunks: Buffer[] = [];
    let got = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      got += chunk.byteLength;
      if (got > MOST_BYTES) {
        answer.destroy();
        throw new AddressFault('file-too-large', 'The answer is larger than one megabyte.');
      }
      chunks.push(chunk);
    }
    const status = answer.statusCode ?? 502;
    const empty = status === 204 || status === 304;
    return new Response(empty ? null : Buffer.concat(chunks), {
      status,
      headers: Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
        (values ?? []).map(value => [name, value] as [string, string]),
      ),
    });
  };
