/** What other areas ask about teams: who is taken when, who led, whom a client objected to, who consulted. */
import type { Act } from '../platform/events/act.ts';
import { consultancies } from './audit.store.ts';
import {
  bookedBetween,
  bookingsOf,
  type Days,
  daysTaken,
  ledIn,
  objectionsTo,
  openObjections,
} from './team.store.ts';

type Reads = Pick<Act, 'tx' | 'org'>;

export type Taken = { readonly person: string; readonly audit: string } & Days;

/** Of these days, by person; the named audit apart. */
export async function takenBetween(
  act: Reads,
  days: Days,
  besides?: string,
): Promise<ReadonlyMap<string, readonly Taken[]>> {
  return Map.groupBy(await bookedBetween(act.tx, act.org, days, besides), one => one.person);
}

export const auditsOf = (act: Reads, person: string) => bookingsOf(act.tx, act.org, person);

/** Days with an audit, by person. */
export async function workload(act: Reads, days: Days): Promise<ReadonlyMap<string, number>> {
  const rows = await daysTaken(act.tx, act.org, days);
  return new Map(rows.map(row => [row.person, row.days]));
}

/** How many audits of a client in a row, before this day, the last leader has led. */
export async function ledInARow(
  act: Reads,
  engagement: string,
  before: string,
  besides?: string,
): Promise<{ readonly person: string | undefined; readonly audits: number }> {
  const rows = await ledIn(act.tx, engagement);
  const leads = rows.filter(row => row.id !== besides && (row.from ?? '') < before).map(row => row.lead);
  const [person] = leads;
  if (!person) return { person: undefined, audits: 0 };
  const other = leads.findIndex(lead => lead !== person);
  return { person, audits: other < 0 ? leads.length : other };
}

/** Members against whom the client objected with the agreement of the body. */
export async function objectedTo(act: Reads, audit: string): Promise<ReadonlySet<string>> {
  const rows = await objectionsTo(act.tx, audit);
  return new Set(rows.filter(row => row.state.phase === 'upheld').map(row => row.state.person));
}

/** What is not answered. */
export const objectionsOpen = (act: Reads) => openObjections(act.tx);

/** Consultancies that the body wrote down with the client. */
export const declaredConsultancies = (act: Reads, engagement: string) => consultancies(act.tx, engagement);
