/** Audits that a tie reaches which came to light afterwards, as far as no threat was recorded about them. */
import { type Touched, touchedAudits } from '@certwright/core/impartiality/afterwards';
import { auditsOf } from '../audit/team.reading.ts';
import { decidedAudits } from '../decision/decided.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { recordsWithTies } from '../qualification/ties.reading.ts';
import { recordedTouches } from './impartiality.store.ts';

export type TouchedAudit = Touched & {
  readonly record: string;
  readonly client: string;
  readonly engagement: string;
  readonly from: string;
};

export async function touched(act: Act): Promise<readonly TouchedAudit[]> {
  const [records, known] = await Promise.all([recordsWithTies(act), recordedTouches(act.tx, act.org)]);
  const seen = new Set(known.map(one => `${one.person} ${one.audit}`));
  const found = await Promise.all(
    records.map(async ({ id, state }) => {
      const audits = await auditsOf(act, state.person);
      const decided = await decidedAudits(act, audits);
      const asked = audits.map(one => ({
        id: one.id,
        engagement: one.state.engagement,
        client: one.client,
        from: one.from,
        performed: one.state.visit !== undefined,
        decided: decided.has(one.id),
      }));
      return touchedAudits(state.person, state.ties, asked).flatMap(one => {
        const audit = asked.find(a => a.id === one.audit);
        if (!audit || seen.has(`${one.person} ${one.audit}`)) return [];
        const { client, engagement, from } = audit;
        return [{ ...one, record: id, client, engagement, from }];
      });
    }),
  );
  const once = new Map(found.flat().map(one => [`${one.person} ${one.audit}`, one]));
  return [...once.values()].toSorted((a, b) => (a.from < b.from ? 1 : -1));
}
