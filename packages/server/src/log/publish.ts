/** What is published becomes a leaf of the log in the same transaction. */
import { randomUUID } from 'node:crypto';
import type { Act } from '../platform/events/act.ts';
import { entryBytes, type EntryHead, newSalt } from './entry.ts';
import { insertLeaf, type NewLeaf } from './log.store.ts';

/** @param facts what the entry commits to; public, and never a person */
export function leafOf(head: EntryHead, facts: unknown, registryPos: number | null): NewLeaf {
  const salt = newSalt();
  return {
    id: randomUUID(),
    org: head.org,
    kind: head.kind,
    certification: head.certification,
    registry_pos: registryPos,
    entry: entryBytes(head, salt, facts),
    salt,
    opening: facts,
    made_at: head.recordedAt,
  };
}

export async function logged(
  act: Pick<Act, 'tx' | 'jobs'>,
  head: EntryHead,
  facts: unknown,
  registryPos: number | null = null,
): Promise<void> {
  await insertLeaf(act.tx, leafOf(head, facts, registryPos));
  await act.jobs.send(act.tx, 'log.grow', {});
}
