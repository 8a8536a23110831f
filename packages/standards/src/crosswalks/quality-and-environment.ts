// ISO 9001 with ISO 14001: where the work for quality is a start for the environment, beyond the common structure.

import type { HandCrosswalk, HandRow } from './relation.ts';

/** Own reading of both sides; no public crosswalk stands behind it. */
const start = (from: readonly string[], to: readonly string[], reason: string): HandRow => ({
  from,
  to,
  kind: 'similar',
  reason,
  confidence: 'mem',
  joint: false,
});

export const QUALITY_AND_ENVIRONMENT: HandCrosswalk = {
  from: ['iso-9001-2015', 'iso-9001-2026'],
  to: ['iso-14001-2015', 'iso-14001-2026'],
  rows: [
    start(
      ['7.1.3'],
      ['8.1'],
      'Maintenance that keeps equipment in order keeps emissions and leaks in check as well.',
    ),
    start(['7.1.5.1', '7.1.5.2'], ['9.1.1'], 'Calibration of measuring equipment is run in one schedule.'),
    start(['8.2.1'], ['7.4.3'], 'Answering customers and answering neighbours follow the same steps.'),
    start(
      ['8.2.2'],
      ['6.1.3'],
      'Legal demands on the product include its substances, take-back and disposal.',
    ),
    start(['8.3.3'], ['8.1'], 'Environmental demands are inputs of a development like any other.'),
    start(['8.4.1', '8.4.2', '8.4.3'], ['8.1'], 'Control over providers can carry environmental demands.'),
    start(['8.5.5'], ['6.1.2'], 'Duties after delivery show the aspects of use and end of life.'),
    start(['9.1.3'], ['9.1.1'], 'ISO 14001 has analysis and evaluation in its general clause on monitoring.'),
  ],
};
