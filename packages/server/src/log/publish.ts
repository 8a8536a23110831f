/** What is published becomes a leaf of the log in the same transaction. */
import { randomUUID } from 'node:crypto';
import type { Act } from '../platform/events/act.ts';
import { eraseOpeningsOf } from './erase.ts';
import { entryBytes, type EntryHead, newSalt } from './entry.ts';
import { insertLeaf, type NewLeaf } from './log.store.ts';
import { showOpenings, withholdOpenings } from './withheld.store.ts';

/** Of which line of the register it is the leaf, and whether everybody may see what it commits to. */
export type Beside = { readonly registryPos: number | null; readonly confidential: boolean };
const ALONE: Beside = { registryPos: null, confidential: false };

/** @param facts what the entry commits to; never a person */
export function leafOf(
  head: EntryHead,
  facts: unknown,
  { registryPos, confidential }: Beside = ALONE,
): NewLeaf {
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
    confidential,
    made_at: head.recordedAt,
  };
}

export async function logged(
  act: Pick<Act, 'tx' | 'jobs'>,
  head: EntryHead,
  facts: unknown,
  beside?: Beside,
): Promise<void> {
  await insertLeaf(act.tx, leafOf(head, facts, beside));
  await act.jobs.send(act.tx, 'log.grow', {});
}

/** Whether everybody sees what the entries of a certification commit to, or only who holds a paper of it. */
export const setWithheld = (
  { tx }: Pick<Act, 'tx'>,
  certification: string,
  withheld: boolean,
): Promise<void> => (withheld ? withholdOpenings : showOpenings)(tx, certification);

/** Nobody can show any more what the entries of a certification commit to. */
export async function forgotten(
  act: Pick<Act, 'tx' | 'at'>,
  certification: string,
  because: string,
): Promise<void> {
  await eraseOpeningsOf(act.tx, { certification, because, at: act.at });
}
