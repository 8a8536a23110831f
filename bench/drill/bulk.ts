/** Nonconformities in bulk for the drill, each noted in its ledger once it is committed. */
import { randomUUID } from 'node:crypto';
import { NONCONFORMITY } from '@certwright/server/organization-aggregates';
import { begin } from '@certwright/server/platform/events/aggregate';
import type { Founder } from '../../e2e/founder.ts';
import { inBulk } from '../bulk.ts';
import { caseOf, type Ledger, newName } from './ledger.ts';

/** @param ownerOf whose the records of a batch are, by its number */
export async function writeInBulk(
  ledger: Ledger,
  dataFolder: string,
  count: number,
  ownerOf: (batch: number) => number,
): Promise<void> {
  const owner = (batch: number): Founder => {
    const found = ledger.owners[ownerOf(batch)];
    if (!found) throw new Error(`there is no owner ${ownerOf(batch)}`);
    return found;
  };
  const made = new Map<number, { id: string; says: string }>();
  const rest = { grade: 'minor', requirement: null, owner: null, dueOn: null, audit: null } as const;
  await inBulk(dataFolder, {
    operation: 'nonconformity.raise',
    count,
    whose: owner,
    write: (act, i) => {
      const one = { id: randomUUID(), says: newName(ledger, ownerOf(Math.floor(i / 100))) };
      made.set(i, one);
      const by = { by: act.person, on: act.today };
      return begin(act, NONCONFORMITY, one.id, { type: 'Raise', ...caseOf(one.says), ...rest, ...by });
    },
    committed: (batch, from, size) => {
      const at = Date.now();
      for (let i = from; i < from + size; i += 1) {
        const one = made.get(i);
        if (one) ledger.records.push({ owner: ownerOf(batch), at, kind: 'nonconformities', ...one });
      }
    },
  });
}
