/** What an edition is called, of the library or brought by the organization; other areas ask this. */
import { designation } from '@certwright/standards/edition';
import type { Act } from '../platform/events/act.ts';
import { resolveHead } from './resolve.ts';

/** `ISO 9001:2015`; an edition that nobody knows keeps its id. */
export async function editionNamed(act: Pick<Act, 'tx' | 'org'>, id: string): Promise<string> {
  const head = await resolveHead(act, id);
  return head ? designation(head) : id;
}
