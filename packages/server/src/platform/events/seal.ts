/** One link of an organization's chain: SHA-256 over the link before and the event, so that a changed trail shows. */
import { createHash } from 'node:crypto';
import { canonical } from './canonical.ts';

/** An event as it is sealed: every column that says what happened, in the spelling of the database. */
export type SealedEvent = {
  readonly pos: number;
  readonly org: string;
  readonly client: string | null;
  readonly shared: boolean;
  readonly stream: string;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly data: unknown;
  readonly actor: string | null;
  readonly operation: string;
  readonly requestId: string;
  /** UTC with microseconds. */
  readonly at: string;
};

export type Link = {
  readonly pos: number;
  readonly org: string;
  /** 1, 2, 3 … within the organization. */
  readonly seq: number;
  readonly prev: Buffer;
  readonly hash: Buffer;
};

/** What the first link of a chain follows. */
export const BEFORE_THE_FIRST: Buffer = Buffer.alloc(32);

export const hashOf = (prev: Buffer, event: SealedEvent): Buffer =>
  createHash('sha256').update(prev).update(canonical(event)).digest();

/** The link that seals `event` after the last link of its organization. */
export function linkAfter(last: Pick<Link, 'seq' | 'hash'> | undefined, event: SealedEvent): Link {
  const prev = last?.hash ?? BEFORE_THE_FIRST;
  return { pos: event.pos, org: event.org, seq: (last?.seq ?? 0) + 1, prev, hash: hashOf(prev, event) };
}
