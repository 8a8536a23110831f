// A register's log for tests: entries that commit with a salt, a head signed by log and witnesses, proof files.

import { createHash } from 'node:crypto';
import type { LogPolicy } from './log-checkpoint.ts';
import { writeLogProof } from './log-proof.ts';
import { inclusionPath, root } from './merkle-tree.fixture.ts';
import { keyOf, NoteSigner } from './note-signer.fixture.ts';

export const CERTIFICATION = '6f1f3c0e-7a5b-4a0e-9a51-0f6b2f9d1c11';

const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, inOrder(member)]),
  );
};

export type MadeEntry = { readonly bytes: Buffer; readonly salt: string; readonly opening: unknown };

export function madeEntry(
  kind: string,
  effectiveOn: string,
  opening: unknown,
  certification = CERTIFICATION,
): MadeEntry {
  const salt = Buffer.alloc(32, kind.length);
  const commitment = createHash('sha256')
    .update(salt)
    .update(JSON.stringify(inOrder(opening)))
    .digest('hex');
  const open = { v: 1, kind, org: 'b', certification, effectiveOn, recordedAt: `${effectiveOn}T10:00:00Z` };
  const bytes = Buffer.from(JSON.stringify(inOrder({ ...open, commitment })));
  return { bytes, salt: salt.toString('hex'), opening };
}

export const log = new NoteSigner('register.example/log', 1);
export const witnesses = ['north', 'south', 'east'].map(name => new NoteSigner(`witness.example/${name}`, 4));

export const policyOf = async (quorum: number): Promise<LogPolicy> => ({
  logs: [await keyOf(log.verifierKey)],
  witnesses: await Promise.all(witnesses.map(one => keyOf(one.verifierKey))),
  quorum,
});

/** The head over these entries, cosigned by the first so many witnesses. */
export function headOf(entries: readonly MadeEntry[], cosigned = 2, by = log): string {
  const bytes = entries.map(one => one.bytes);
  const text = `${by.name}\n${bytes.length}\n${Buffer.from(root(bytes)).toString('base64')}\n`;
  const lines = witnesses.slice(0, cosigned).map(one => one.line(text));
  return `${text}\n${by.line(text)}${lines.join('')}`;
}

/** @param change of what lies beside the entry */
export function proofFile(
  entries: readonly MadeEntry[],
  index: number,
  { checkpoint = headOf(entries), change = {} }: { checkpoint?: string; change?: object } = {},
): string {
  const { bytes, salt, opening } = entries[index] as MadeEntry;
  const extra = { entry: bytes.toString('utf8'), salt, opening, ...change };
  return writeLogProof({
    index,
    path: inclusionPath(
      entries.map(one => one.bytes),
      index,
    ),
    checkpoint,
    extra: new TextEncoder().encode(JSON.stringify(extra)),
  });
}
