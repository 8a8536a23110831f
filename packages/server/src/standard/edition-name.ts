/** What an edition is called, of the library or brought by the organization; other areas ask this. */
import { designation } from '@certwright/standards/edition';
import { findEdition } from '@certwright/standards/library';
import type { Act } from '../platform/events/act.ts';
import { resolveHead } from './resolve.ts';

/** `ISO 9001:2015`; an edition that nobody knows keeps its id. */
export async function editionNamed(act: Pick<Act, 'tx' | 'org'>, id: string): Promise<string> {
  const head = await resolveHead(act, id);
  return head ? designation(head) : id;
}

/** Names of editions of the library on one line. */
export const editionNames = (ids: readonly string[]): string =>
  ids.map(id => findEdition(id)?.name ?? id).join(', ');
