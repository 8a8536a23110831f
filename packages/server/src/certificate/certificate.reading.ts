/** What other areas read of a body's signing: the names under which it signs. */
import { organizationById } from '../party/party.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { bodyDid } from './did.ts';

/** @throws NotFound */
export async function bodyDids({
  tx,
  org,
  baseUrl,
}: Pick<Act, 'tx' | 'org' | 'baseUrl'>): Promise<readonly string[]> {
  const body = await organizationById(tx, org);
  if (!body) throw new NotFound('certification body');
  return [bodyDid(baseUrl, body.slug)];
}
