/** Who of the body's people is shown in the matrix: searched and narrowed, in the order of names. */
import { currentOf, personDue } from '@certwright/core/qualification/due';
import { standingOn } from '@certwright/core/qualification/competence.state';
import { ALL_FUNCTIONS, counts, type BodyFunction } from '@certwright/core/qualification/function.table';
import { areaCode } from '@certwright/core/qualification/areas';
import type { EstablishedPolicy } from '@certwright/core/qualification/policy.decider';
import { BONDS } from '@certwright/core/qualification/competence.state';
import { addMonths } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { type Named, naming } from '../party/people.ts';
import type { Act } from '../platform/events/act.ts';
import { type RecordRow, recordsOf } from './competence.store.ts';
import { policyOf } from './policy.reading.ts';

export const MatrixQuery = z.object({
  q: z.string().trim().max(100).default(''),
  function: z.enum(ALL_FUNCTIONS as [BodyFunction, ...BodyFunction[]]).optional(),
  standard: z.string().trim().max(60).default(''),
  area: z.string().trim().max(40).default(''),
  bond: z.enum(BONDS).optional(),
  standing: z
    .enum(['able', 'lapsing', 'lapsed', 'suspended', 'due'])
    .optional()
    .meta({ description: 'lapsing and due look three months ahead' }),
  left: z.stringbool().default(false).meta({ description: 'Also people who have left' }),
});
export type MatrixQuery = z.output<typeof MatrixQuery>;

const AHEAD_MONTHS = 3;

export type MatrixPerson = { readonly row: RecordRow; readonly name: Named };
export type Matrix = {
  readonly rows: readonly MatrixPerson[];
  readonly policy: EstablishedPolicy | undefined;
  /** All that somebody is qualified for, whoever is shown. */
  readonly standards: readonly string[];
};

/** Everybody who fits, by name. A body has some hundreds of people, so they are judged here. */
export async function matrixOf(act: Act, query: MatrixQuery): Promise<Matrix> {
  const [all, policy] = await Promise.all([recordsOf(act.tx, act.org), policyOf(act)]);
  const person = await naming(
    act,
    all.map(row => row.person),
  );
  const fits = fitting(query, policy, act.today);
  const sought = query.q.toLowerCase();
  const rows = all
    .map(row => ({ row, name: person(row.person) }))
    .filter(({ row, name }) => name.name.toLowerCase().includes(sought) && fits(row));
  const collator = new Intl.Collator('en');
  const standards = [
    ...new Set(all.flatMap(row => row.state.qualifications.map(q => q.standard))),
  ].toSorted();
  return { policy, standards, rows: rows.toSorted((a, b) => collator.compare(a.name.name, b.name.name)) };
}

function fitting(query: MatrixQuery, policy: EstablishedPolicy | undefined, today: string) {
  const area = query.area === '' ? '' : areaCode(query.area);
  const horizon = addMonths(today, AHEAD_MONTHS);
  return ({ state }: RecordRow): boolean => {
    if (state.phase === 'ended' && !query.left) return false;
    if (query.bond && state.bond !== query.bond) return false;
    const of = currentOf(state).filter(
      q =>
        (!query.function || counts(q.function, query.function)) &&
        (query.standard === '' || q.standard === query.standard) &&
        (area === '' || q.areas.includes(area)),
    );
    const asked = Boolean(query.function) || query.standard !== '' || area !== '';
    if (asked && of.length === 0) return false;
    switch (query.standing) {
      case 'able':
        return of.some(q => standingOn(q, today) === 'in-force');
      case 'lapsing':
        return of.some(q => standingOn(q, today) === 'in-force' && q.until <= horizon);
      case 'lapsed':
      case 'suspended':
        return of.some(q => standingOn(q, today) === query.standing);
      case 'due':
        return personDue(state, policy, today).some(one => one.due <= horizon);
      case undefined:
        return true;
    }
  };
}
