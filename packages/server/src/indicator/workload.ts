/** Workload: booked days and the days that are there, by month, for each auditor and for all together. */
import type { IndicatorView } from '@certwright/core/indicator/indicator.schema';
import { common, monthsOf, shareOf, workingDays } from '@certwright/core/indicator/figures';
import { practiceHere } from '../body/body.reading.ts';
import type { Act } from '../platform/events/act.ts';
import type { Period } from './indicator.store.ts';
import { auditorsIn, countDays } from './workload.store.ts';

type Load = { readonly booked: number; readonly available: number };
const LAST_DAY = '9999-12-30';

const summed = (loads: readonly Load[]) => {
  const booked = loads.reduce((days, one) => days + one.booked, 0);
  const available = loads.reduce((days, one) => days + one.available, 0);
  return { booked, available, share: shareOf(booked, available) };
};

export async function workloadIn(
  act: Act,
  period: Period,
): Promise<Pick<IndicatorView, 'workload' | 'months'>> {
  const { calendar } = await practiceHere(act);
  const [people, days] = await Promise.all([auditorsIn(act.tx, period), countDays(act.tx, period, calendar)]);
  const at = new Map(days.map(one => [`${one.person} ${one.month}`, one]));
  const months = monthsOf(period);
  const whole = new Map(months.map(one => [one.month, workingDays(calendar, one)]));
  const workload = people.map(({ id, name, since, until }) => {
    const here = { from: since ?? period.from, to: until ?? LAST_DAY };
    const loads = months.map(span => {
      const part = common(span, here);
      const all = part?.from === span.from && part.to === span.to;
      const working = all ? (whole.get(span.month) ?? 0) : part ? workingDays(calendar, part) : 0;
      const { booked = 0, away = 0 } = at.get(`${id} ${span.month}`) ?? {};
      return { month: span.month, ...summed([{ booked, available: Math.max(0, working - away) }]) };
    });
    return { person: { id, name }, ...summed(loads), months: loads };
  });
  const together = months.map(({ month }, i) => ({
    month,
    ...summed(workload.flatMap(one => one.months[i] ?? [])),
  }));
  return { workload, months: together };
}
