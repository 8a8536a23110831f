/** The log as a stranger reads it over HTTP: its head, every entry from the bundles, and whether they give the signed root. */
import { type LogPolicy, verifyCheckpoint, type Witnessed } from '@certwright/verify/log-checkpoint';
import { parseNoteKey } from '@certwright/verify/signed-note';
import { tileName, unbundled } from './tiles.ts';
import { compactRange, leafHash, TILE } from './tree.ts';

/** Asks a path of the server that is looked at. */
export type Get = (path: string) => Promise<Response>;

/** The server does not show what it has to show; nothing more can be looked at. */
export class NotShown extends Error {}

const PATIENT = 6;

/** @throws NotShown */
export async function bytesAt(get: Get, path: string): Promise<Buffer> {
  for (let tries = 0; ; tries += 1) {
    const response = await get(path);
    if (response.ok) return Buffer.from(await response.arrayBuffer());
    await response.body?.cancel();
    const wait = Number(response.headers.get('retry-after') ?? '1');
    if (response.status !== 429 || tries >= PATIENT) throw new NotShown(`${path} answers ${response.status}`);
    await new Promise(done => setTimeout(done, Math.min(60, Math.max(1, wait)) * 1000));
  }
}

export const jsonAt = async <T>(get: Get, path: string): Promise<T> =>
  JSON.parse((await bytesAt(get, path)).toString('utf8')) as T;

export type ShownHead = {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly witnessed: readonly Witnessed[];
  /** The key came from the server that is looked at. */
  readonly ownKey: boolean;
};

/** @throws NotShown when the head does not verify */
export async function shownHead(get: Get, policy: LogPolicy | undefined): Promise<ShownHead> {
  const note = (await bytesAt(get, '/log/checkpoint')).toString('utf8');
  const asked = policy ?? (await ownPolicy(get));
  const answer = await verifyCheckpoint(note, asked);
  if (!answer.ok) throw new NotShown(`its head does not hold: ${answer.sentence}`);
  const { origin, size, root } = answer.checkpoint;
  return { origin, size, root: Buffer.from(root), note, witnessed: answer.witnessed, ownKey: !policy };
}

async function ownPolicy(get: Get): Promise<LogPolicy> {
  const key = await parseNoteKey((await bytesAt(get, '/log/key')).toString('utf8'));
  if (!key) throw new NotShown('/log/key is no key');
  return { logs: [key], witnesses: [], quorum: 0 };
}

export type Entry = { readonly place: number; readonly bytes: Buffer };

export type Walk = {
  /** Roots of the trees of the sizes that were asked for; absent where the log is shorter. */
  readonly roots: ReadonlyMap<number, Buffer>;
  readonly faults: readonly string[];
};

/**
 * Reads every entry from the bundles, in order, and hashes them.
 * @param sizes of which the roots are wanted
 */
export async function walkEntries(
  get: Get,
  size: number,
  sizes: readonly number[],
  each: (entry: Entry) => Promise<void> | void,
): Promise<Walk> {
  const tree = compactRange();
  const roots = new Map<number, Buffer>();
  const faults: string[] = [];
  for (let index = 0; index * TILE < size; index += 1) {
    const width = Math.min(TILE, size - index * TILE);
    const bundle = unbundled(await bytesAt(get, `/log/${tileName('entries', index, width)}`));
    const hashes = await bytesAt(get, `/log/${tileName(0, index, width)}`);
    if (bundle.length !== width)
      throw new NotShown(`bundle ${index} holds ${bundle.length} entries instead of ${width}`);
    if (!hashes.equals(Buffer.concat(bundle.map(leafHash))))
      faults.push(`entries ${index * TILE} to ${index * TILE + width - 1} are not those of their tile`);
    for (const bytes of bundle) {
      await each({ place: tree.size, bytes });
      tree.add(leafHash(bytes));
      if (sizes.includes(tree.size)) roots.set(tree.size, tree.root());
    }
  }
  return { roots, faults };
}
