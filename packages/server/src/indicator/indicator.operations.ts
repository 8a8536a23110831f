/** What a body counts of its own work in a period. */
import { IndicatorQuery, IndicatorView } from '@certwright/core/indicator/indicator.schema';
import { operation } from '../platform/http/operation.ts';
import { indicatorsOf, periodOf } from './indicator.reading.ts';

const body = operation({
  id: 'indicators.body',
  method: 'get',
  path: '/indicators/body',
  summary:
    'Indicators of the body for a period: applications, offers, times, audits, days, certificates and workload, of all and of each standard',
  permission: 'indicator:read',
  cost: 5,
  input: IndicatorQuery,
  output: IndicatorView,
  run: (act, asked) => indicatorsOf(act, periodOf(act, asked)),
});

export const INDICATOR_OPERATIONS = [body] as const;
