/** The indicators of a period as a table that leaves the house: a line a figure, and the workload by month. */
import { IndicatorQuery, type IndicatorView } from '@certwright/core/indicator/indicator.schema';
import { INDICATORS, PARTS, WORKLOAD_MEANING } from '@certwright/core/indicator/indicator.table';
import { ownName } from '../party/people.ts';
import { tableRoutes } from '../platform/http/table-routes.ts';
import { editionNames } from '../standard/edition-name.ts';
import { indicatorsOf, periodOf } from './indicator.reading.ts';

const COLUMNS = [
  { title: 'Part', width: 28 },
  { title: 'Figure', width: 30 },
  { title: 'Standard', width: 22 },
  { title: 'Month', width: 10 },
  { title: 'Value', width: 10 },
  { title: 'Unit', width: 8 },
  { title: 'Of how many', width: 12 },
  { title: 'What it counts', width: 90 },
] as const;

/** Shares and averages with four digits behind the point: a spreadsheet shows them as it likes. */
const said = (value: number | null): string =>
  value === null ? '' : String(Math.round(value * 10_000) / 10_000);

function lines({ whole, schemes, workload, months }: IndicatorView): readonly (readonly string[])[] {
  const figures = [whole, ...schemes].flatMap(({ edition, figures: of, reasons }) => {
    const standard = edition === null ? '' : editionNames([edition]);
    return [
      ...of.map(({ key, value, counted }) => {
        const { part, title, unit, meaning } = INDICATORS[key];
        return [PARTS[part], title, standard, '', said(value), unit, said(counted), meaning];
      }),
      ...reasons.map(({ reason, n }) => [
        PARTS.applications,
        `Declined: ${reason}`,
        standard,
        '',
        String(n),
        'count',
        '',
        INDICATORS['applications-declined'].meaning,
      ]),
    ];
  });
  const loads = [...workload, { person: { name: 'All together' }, months }].flatMap(one =>
    one.months.map(({ month, booked, available }) => [
      'Workload',
      one.person.name,
      '',
      month,
      String(booked),
      'days',
      String(available),
      WORKLOAD_MEANING,
    ]),
  );
  return [...figures, ...loads];
}

export const indicatorRoutes = tableRoutes({
  path: '/indicators/body',
  operation: 'indicators.download',
  permission: 'indicator:read',
  query: IndicatorQuery,
  sheet: 'Indicators',
  columns: COLUMNS,
  found: async (act, asked) => {
    const view = await indicatorsOf(act, periodOf(act, asked));
    return { name: `Indicators ${await ownName(act)} ${view.from} ${view.to}`, lines: lines(view) };
  },
});
