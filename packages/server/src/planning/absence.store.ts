/** Absences as rows: those that touch some days, and those of one person. */
import type { RecordedAbsence } from '@certwright/core/planning/absence.decider';
import type { Tx } from '../platform/db/scoped.ts';
import type { Kept } from '../platform/events/kept.ts';

export type Days = { readonly from: string; readonly to: string };

export const awayRows = (tx: Tx, org: string, { from, to }: Days) =>
  tx
    .selectFrom('absence')
    .select(['id', 'person', 'first_day as from', 'last_day as to'])
    .where('org', '=', org)
    .where('phase', '=', 'recorded')
    .where('first_day', '<=', to)
    .where('last_day', '>=', from)
    .orderBy('first_day')
    .limit(5_000)
    .execute();

export const absencesAhead = (tx: Tx, org: string, today: string, person: string | undefined) =>
  tx
    .selectFrom('absence')
    .select(['id', 'version', 'pos', 'state'])
    .where('org', '=', org)
    .where('phase', '=', 'recorded')
    .where('last_day', '>=', today)
    .$if(person !== undefined, q => q.where('person', '=', person ?? ''))
    .orderBy('first_day')
    .limit(500)
    .$castTo<Kept<RecordedAbsence>>()
    .execute();
