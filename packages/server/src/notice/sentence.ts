/** The one sentence on top of today's page: for an organization its readiness, for a body what is late. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import type { Act } from '../platform/events/act.ts';
import { REQUIREMENT_OPERATIONS } from '../requirement/requirement.operations.ts';
import { operationOf } from './ask.ts';

/** The readiness sentences of the adopted editions. */
async function readinessSentence(act: Act): Promise<string | undefined> {
  const { editions } = await operationOf(REQUIREMENT_OPERATIONS, 'requirement.readiness').run(act, {});
  if (editions.length === 0) return undefined;
  return editions.map(edition => edition.sentence).join(' ');
}

/** @param waits what waits, gathered at the same time */
export async function standingSentence(act: Act, waits: Promise<readonly WaitingItem[]>): Promise<string> {
  // A body lives by its audits; only an organization is sent to the adviser.
  if (act.kind === 'organization')
    return (await readinessSentence(act)) ?? 'No standard is adopted yet. The adviser helps to choose one.';
  const house = act.can('standard:adopt') ? await readinessSentence(act) : undefined;
  const items = await waits;
  return house === undefined ? waitingSentence(items) : `${waitingSentence(items)} Own house: ${house}`;
}

function waitingSentence(items: readonly WaitingItem[]): string {
  const late = items.filter(item => item.overdue).length;
  if (items.length === 0) return 'Nothing waits for you today.';
  if (late === 0) return `${items.length} to do, nothing late.`;
  return `${items.length} to do, ${late} of them late.`;
}
