/** What waits between a body and its clients: applications, offers, contracts, changes. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { addDays } from '@certwright/rules/calendar-date';
import { type OpenKind, toDoBetween } from '../engagement/between.reading.ts';
import type { Act } from '../platform/events/act.ts';

const MOST = 50;
/** A body asks after its offers in the last two weeks of their validity; a client has an offer before it from the first day. */
const LAPSES_WITHIN = 14;
const KINDS = ['application', 'offer', 'contract', 'change'] as const satisfies readonly OpenKind[];

export async function betweenParties(act: Act): Promise<readonly WaitingItem[]> {
  const horizon = addDays(act.today, LAPSES_WITHIN);
  const items = await toDoBetween(act, KINDS, MOST);
  return items
    .filter(one => one.act !== 'lapse' || (one.due ?? '') <= horizon)
    .map(({ kind, act: what, text, detail, path, due, because }) => ({
      stop: `${kind}s`,
      kind: what,
      text,
      detail,
      path,
      due,
      overdue: due !== null && due < act.today,
      because,
    }));
}
