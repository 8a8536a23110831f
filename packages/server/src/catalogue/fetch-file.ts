/** Brings the file of a load into the spool: from its address, unless it has not changed, or as it was uploaded. */
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { download } from '../platform/net/download.ts';
import type { Attempt } from './attempt.ts';
import { type Ending, lastGood } from './load.store.ts';
import type { Kind } from './source.ts';
import { MOST_BYTES, spoolOf } from './spool.ts';

/** What is remembered of a file, so that it need not be sent again. */
type Version = Pick<Ending, 'etag' | 'size' | 'sha256' | 'rows'>;

export type Fetched =
  | { readonly changed: false; readonly same: Version }
  | { readonly changed: true; readonly sha256: string; readonly size: number; readonly etag: string | null };

type Of = {
  readonly kind: Kind;
  readonly address: string | null;
  readonly upload: string | null;
  readonly allow: readonly string[];
};

async function* telling(content: AsyncIterable<Uint8Array>, attempt: Attempt): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    await attempt.tell({ bytes });
    yield chunk;
  }
}

const spooledSize = async (shell: Shell, sha256: string): Promise<number> => {
  let size = 0;
  for await (const chunk of await spoolOf(shell).get(sha256)) size += chunk.byteLength;
  return size;
};

const versionOf = (load: Awaited<ReturnType<typeof lastGood>>): Version => ({
  etag: load?.etag ?? null,
  rows: load?.rows ?? 0,
  ...(load?.size ? { size: load.size } : {}),
  ...(load?.sha256 ? { sha256: load.sha256 } : {}),
});

/** @throws AddressFault, Cancelled, Overtaken */
export async function fetchFile(shell: Shell, of: Of, attempt: Attempt): Promise<Fetched> {
  if (of.address === null) {
    const sha256 = of.upload ?? '';
    return { changed: true, sha256, size: await spooledSize(shell, sha256), etag: null };
  }
  const last = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx => lastGood(tx, of.kind));
  const { trustedHosts } = shell.config;
  const etag = last?.address === of.address ? (last.etag ?? undefined) : undefined;
  const got = await download(of.address, { trustedHosts, most: MOST_BYTES, etag });
  // Passed on from load to load: the next one asks by the same version again.
  if (!got.changed) return { changed: false, same: versionOf(last) };
  await attempt.tell({ of_bytes: got.size ?? null });
  const { sha256, size } = await spoolOf(shell).put(telling(got.content, attempt), MOST_BYTES);
  return { changed: true, sha256, size, etag: got.etag ?? null };
}
