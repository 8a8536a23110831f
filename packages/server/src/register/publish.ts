/** Publishing: an act on a certification that has a certificate becomes a line of the public register, in the same transaction. */
import type { Certification } from '@certwright/core/decision/certification.state';
import type { StatusAct } from '@certwright/verify/status-history';
import type { Act } from '../platform/events/act.ts';
import { insertEntry, type PublishedFacts, registryRow } from './register.store.ts';

/** Nothing is public before the first certificate was issued. */
export async function publishAct(
  act: Act,
  certification: string,
  published: StatusAct,
  effectiveOn: string,
  state: Certification,
): Promise<void> {
  const row = await registryRow(act.tx, certification);
  if (!row) return;
  const facts: PublishedFacts = {};
  if (published === 'renewed' || published === 'restored')
    Object.assign(facts, { expiresOn: state.cycle?.expiresOn });
  if (published === 'extended' || published === 'reduced') Object.assign(facts, { scope: state.scope });
  await insertEntry(act.tx, {
    certification,
    org: row.org,
    act: published,
    effective_on: effectiveOn,
    recorded_at: act.at,
    facts,
  });
}
