/** Asks for a load: written down and sent to the queue in one transaction. */
import { randomUUID } from 'node:crypto';
import { refuse } from '@certwright/core/kernel/decider';
import type { Tx } from '../platform/db/scoped.ts';
import { Refused } from '../platform/events/outcome.ts';
import type { Shell } from '../platform/http/scope.ts';
import { giveUpSilent, insertLoad } from './load.store.ts';
import type { Kind } from './source.ts';

export type Wish = {
  readonly kind: Kind;
  readonly source: string;
  readonly address?: string;
  readonly upload?: string;
  readonly allow?: readonly string[];
  readonly scheduled?: boolean;
};

/** @returns the id, or undefined when a load of this kind is under way */
export async function beginLoad(shell: Shell, tx: Tx, wish: Wish): Promise<string | undefined> {
  const id = randomUUID();
  const at = shell.clock.now();
  await giveUpSilent(tx, at);
  const { kind, source, address = null, upload = null, allow = [], scheduled = false } = wish;
  const begun = await insertLoad(tx, { id, kind, source, address, upload, allow, scheduled, at });
  if (!begun) return undefined;
  await shell.jobs.send(tx, 'catalogue.load', { load: id });
  return id;
}

export const loadUnderWay = (kind: Kind): Refused => new Refused(refuse('load-under-way', [], { kind }));
