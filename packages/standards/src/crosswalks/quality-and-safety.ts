// ISO 9001 with ISO 45001: where the work for quality is a start for safety at work, beyond the common structure.

import type { HandCrosswalk, HandRow } from './relation.ts';

/** Own reading of both sides; no public crosswalk stands behind it. */
const row =
  (kind: HandRow['kind'], joint: boolean) =>
  (from: readonly string[], to: readonly string[], reason: string): HandRow => ({
    from,
    to,
    kind,
    reason,
    confidence: 'mem',
    joint,
  });

/** The work for one is a start for the other. */
const start = row('similar', false);

export const QUALITY_AND_SAFETY: HandCrosswalk = {
  from: ['iso-9001-2015', 'iso-9001-2026'],
  to: ['iso-45001-2018'],
  rows: [
    start(
      ['7.1.3'],
      ['8.1.1', '8.1.2'],
      'Maintained equipment is a condition of safe equipment; guards are checked on the same round.',
    ),
    start(
      ['7.1.4'],
      ['6.1.2.1'],
      'Heat, noise and strain that spoil work are hazards to the worker as well.',
    ),
    start(
      ['7.1.5.1', '7.1.5.2'],
      ['9.1.1'],
      'Calibration covers gas meters and noise meters in one schedule.',
    ),
    start(['7.1.6'], ['7.2'], 'What experienced people know about a job holds its dangers too.'),
    start(['8.2.1'], ['7.4.3'], 'Channels to those outside are the same.'),
    start(['8.2.2'], ['6.1.3'], 'Legal demands on product and on work are watched by one service.'),
    start(['8.3.3', '8.3.4'], ['8.1.2'], 'Dangers to makers and users are removed most cheaply in design.'),
    start(
      ['8.4.1', '8.4.2', '8.4.3'],
      ['8.1.4.1', '8.1.4.2', '8.1.4.3'],
      'Choosing and steering providers can judge how safely they work.',
    ),
    start(['8.5.1'], ['8.1.1'], 'Work instructions say how the job is done well and safely in one text.'),
    start(['8.5.6'], ['8.1.3'], 'One review of a change asks about product and about people.'),
    start(['9.1.3'], ['9.1.1'], 'ISO 45001 has analysis and evaluation in its general clause on monitoring.'),
  ],
};
