/** The indicators of a body for a period: what was counted, as figures. */
import { type Counted, percentile, shareOf, total } from '@certwright/core/indicator/figures';
import type { FiguresOf, IndicatorView } from '@certwright/core/indicator/indicator.schema';
import { ALL_INDICATORS, type IndicatorKey } from '@certwright/core/indicator/indicator.table';
import { addDays, addMonths, dayNumber } from '@certwright/rules/calendar-date';
import { overdueAudits } from '../planning/due.reading.ts';
import type { Act } from '../platform/events/act.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { countDecisions, countHeld, countLate, countPlanned, DECISIONS } from './held.store.ts';
import {
  countApplications,
  countOffers,
  countReasons,
  countTimes,
  type Period,
  type Taken,
} from './indicator.store.ts';
import { workloadIn } from './workload.ts';

/** Three years of a cycle. */
const LONGEST = 1_100;

/** The period that is asked about: the last twelve months where nothing is said. @throws HttpProblem 400 */
export function periodOf(
  { org, today }: Pick<Act, 'org' | 'today'>,
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
): Period {
  const to = asked.to ?? today;
  const from = asked.from ?? addDays(addMonths(to, -12), 1);
  if (to < from || dayNumber(to) - dayNumber(from) > LONGEST)
    throw new HttpProblem(400, 'input', `Ask for at most ${LONGEST} days, the first before the last.`);
  return { org, from, to };
}

type Value = { readonly value: number | null; readonly counted: number | null };
type Values = Readonly<Partial<Record<IndicatorKey, Value>>>;

const of = (n: number | undefined): Value => ({ value: n ?? 0, counted: null });
const sum = (days: string | null | undefined, counted = 0): Value => ({
  value: counted === 0 ? null : Number(days ?? 0),
  counted,
});

function times(taken: readonly Taken[], what: Taken['what']): readonly [Value, Value] {
  const found: Counted = taken.filter(one => one.what === what);
  const counted = total(found);
  return [
    { value: percentile(found, 0.5), counted },
    { value: percentile(found, 0.9), counted },
  ];
}

async function gathered(act: Act, period: Period) {
  const { tx, today } = act;
  const [applications, reasons, offers, taken, planned, held, late, overdue, decisions] = await Promise.all([
    countApplications(tx, period),
    countReasons(tx, period),
    countOffers(tx, period, today),
    countTimes(tx, period),
    countPlanned(tx, period),
    countHeld(tx, period),
    countLate(tx, period),
    overdueAudits(act),
    countDecisions(tx, period, today),
  ]);
  return { applications, reasons, offers, taken, planned, held, late, overdue, decisions };
}

/** @param edition of one standard; null for all */
function figuresOf(found: Awaited<ReturnType<typeof gathered>>, edition: string | null): FiguresOf {
  const here = <R extends { readonly edition: string | null }>(rows: readonly R[]): readonly R[] =>
    rows.filter(row => row.edition === edition);
  const [application] = here(found.applications);
  const [offer] = here(found.offers);
  const [held] = here(found.held);
  const taken = here(found.taken);
  const decided = (offer?.accepted ?? 0) + (offer?.declined ?? 0) + (offer?.lapsed ?? 0);
  const [acceptance, acceptance90] = times(taken, 'acceptance');
  const [contract, contract90] = times(taken, 'contract');
  const decisions = here(found.decisions);
  const values: Values = {
    'applications-received': of(application?.received),
    'applications-accepted': of(application?.accepted),
    'applications-declined': of(application?.declined),
    'applications-waiting': of(application?.waiting),
    'offers-sent': of(offer?.sent),
    'offers-accepted': of(offer?.accepted),
    'offers-declined': of(offer?.declined),
    'offers-lapsed': of(offer?.lapsed),
    'offers-withdrawn': of(offer?.withdrawn),
    'offers-replaced': of(offer?.replaced),
    'offers-open': of(offer?.open),
    'hit-rate': { value: shareOf(offer?.accepted ?? 0, decided), counted: decided },
    'acceptance-median': acceptance,
    'acceptance-p90': acceptance90,
    'contract-median': contract,
    'contract-p90': contract90,
    'audits-planned': of(here(found.planned)[0]?.n),
    'audits-held': of(held?.held),
    'audits-late': of(here(found.late)[0]?.n),
    'audits-overdue': of(here(found.overdue)[0]?.n),
    'days-determined': sum(held?.days_determined, held?.determined),
    'days-planned': sum(held?.days_planned, held?.determined),
    'days-spent': sum(held?.days_spent, held?.determined),
    'days-spent-all': sum(held?.days_spent_all, held?.held),
    ...Object.fromEntries(
      [...Object.values(DECISIONS), 'expired' as const].map(key => [
        key,
        of(decisions.find(one => (one.type === 'expired' ? 'expired' : DECISIONS[one.type]) === key)?.n),
      ]),
    ),
  };
  return {
    edition,
    figures: ALL_INDICATORS.map(key => ({ key, ...(values[key] ?? of(0)) })),
    reasons: here(found.reasons).map(({ reason, n }) => ({ reason, n })),
  };
}

export async function indicatorsOf(act: Act, period: Period): Promise<IndicatorView> {
  const [found, workload] = await Promise.all([gathered(act, period), workloadIn(act, period)]);
  const editions = new Set(
    Object.values(found).flatMap(rows => rows.flatMap(({ edition }) => (edition === null ? [] : [edition]))),
  );
  return {
    from: period.from,
    to: period.to,
    whole: figuresOf(found, null),
    schemes: [...editions].toSorted().map(edition => figuresOf(found, edition)),
    ...workload,
  };
}
