// What bodies and registers publish is fetched with bounds, and nothing that is not read holds a connection.
import { afterEach, describe, expect, test, vi } from 'vitest';
import { digestOf } from './paper-code.ts';
import { fetchCertificate, fetchCredential, fetchDidDocument, fetchLogProof } from './published-documents.ts';

const ADDRESS = 'https://register.example/certificates/0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11';
const cancelled = vi.fn<() => void>();
const asked: string[] = [];

/** The only answer that there is, whatever is asked. */
function answering(text: string, status = 200): void {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      if (status === 200) controller.close();
    },
    cancel: cancelled,
  });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return new Response(body, { status });
  });
}
afterEach(() => {
  vi.unstubAllGlobals();
  cancelled.mockClear();
  asked.length = 0;
});

describe('an answer that says no', () => {
  test('is let go of at once', async () => {
    answering('not found', 404);
    expect(await fetchCredential(ADDRESS, digestOf('x'))).toBeUndefined();
    expect(cancelled).toHaveBeenCalledOnce();
    answering('later', 503);
    await expect(fetchDidDocument('did:web:body.example')).rejects.toThrow('answered 503');
    expect(cancelled).toHaveBeenCalledTimes(2);
  });

  test('to who asks without a code tells what to give', async () => {
    answering('not found', 404);
    await expect(fetchCertificate(ADDRESS)).rejects.toThrow('with #sha256=');
  });
});

test('a credential with another digest than was asked for is none', async () => {
  answering('another token');
  await expect(fetchCredential(ADDRESS, digestOf('x'))).rejects.toThrow(
    'another document than was asked for',
  );
  answering('x');
  expect(await fetchCredential(ADDRESS, digestOf('x'))).toBe('x');
  expect(asked.at(-1)).toBe(
    `https://register.example/api/public/certificates/0d2d8b3e-2f6c-4f4e-9d1e-2b7a6f3f7a11/credentials/${digestOf('x')}`,
  );
});

test('nothing but https is asked, and no name that is no did:web', async () => {
  answering('never');
  await expect(fetchLogProof('http://register.example/x')).rejects.toThrow('is not an https address');
  await expect(fetchDidDocument('did:key:z6Mk')).rejects.toThrow('is not a did:web');
  await expect(fetchCertificate('https://register.example/')).rejects.toThrow(
    'not the address of a certificate',
  );
  expect(asked).toEqual([]);
});
