/** Checks without the server that an exported trail is the one that the public log holds a hash of. */
import type { LogPolicy } from '@certwright/verify/log-checkpoint';
import { entryOfProof } from '@certwright/verify/log-entry';
import { look } from '@certwright/verify/log-question';
import { parseLogProof } from '@certwright/verify/log-proof';
import { isIncluded } from '@certwright/verify/merkle-tree';
import { z } from 'zod';
import { trailLeaf, TRAILS } from './trail-root.ts';

const Hash = z.string().regex(/^[0-9a-f]{64}$/);
export const TrailProof = z.object({
  v: z.literal(1),
  org: z.uuid(),
  /** The link of the trail, and its hash. */
  seq: z.number().int().positive(),
  hash: Hash,
  salt: Hash,
  /** Of its leaf among those under the root that the entry holds. */
  place: z.number().int().min(0),
  size: z.number().int().positive(),
  path: z.array(Hash).max(64),
  /** That the entry stands in the log: a tlog-proof. */
  proof: z.string().max(100_000),
});
export type TrailProof = z.infer<typeof TrailProof>;

export type Anchored =
  | { readonly ok: true; readonly seq: number; readonly at: string; readonly says: string }
  | { readonly ok: false; readonly says: string };

const no = (says: string): Anchored => ({ ok: false, says });
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');

/**
 * @param hashAt the hash of a link of the exported trail; undefined beyond its end
 * @param policy whom the reader trusts of logs and witnesses; without it the head of the log may be anybody's
 */
export async function checkTrailProof(
  text: string,
  hashAt: (seq: number) => string | undefined,
  policy: LogPolicy | undefined,
): Promise<Anchored> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return no('the file is no JSON');
  }
  const parsed = TrailProof.safeParse(value);
  if (!parsed.success) return no('the file does not show where a trail stands in a log');
  const { org, seq, hash, salt, place, size, path, proof } = parsed.data;
  const own = hashAt(seq);
  if (own === undefined) return no(`the trail ends before link ${seq}, which the log holds a hash of`);
  if (own !== hash) return no(`link ${seq} of the trail is another than the one that went into the log`);
  const read = parseLogProof(proof);
  const entry = read && (await entryOfProof(read));
  if (!entry?.fits || entry.entry.kind !== TRAILS) return no('the entry is not one about trails');
  const root = (entry.opening as { readonly root?: unknown } | undefined)?.root;
  const leaf = trailLeaf({ org, seq, hash: bytes(hash), salt: bytes(salt) });
  const under =
    typeof root === 'string' &&
    (await isIncluded({ index: place, size, leaf, path: path.map(bytes), root: bytes(root) }));
  if (!under) return no('the link does not lie under the root that the entry holds');
  const seen = await look(proof, entry, policy);
  if ('ok' in seen) return no(seen.sentence);
  const by = seen.witnessed.map(({ name }) => name).join(', ');
  const who =
    policy === undefined ? 'whose key was not checked' : by === '' ? 'seen by no witness' : `seen by ${by}`;
  const says = `entry ${seen.index} of ${seen.size} in ${seen.origin}, ${who}`;
  return { ok: true, seq, at: entry.entry.recordedAt, says };
}
