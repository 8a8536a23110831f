// ISO/IEC 27701:2025 and ISO 22301:2019: where the protection of personal data and the continuity of business share work.

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

export const PRIVACY_AND_CONTINUITY: HandCrosswalk = {
  from: ['iso-iec-27701-2025'],
  to: ['iso-22301-2019'],
  rows: [
    start(
      ['6.1.2', '8.2'],
      ['8.2.3'],
      'Both assess risks by criteria; lost or unreachable personal data are a disruption for people.',
    ),
    start(
      ['A.3.24'],
      ['8.3.5', '8.4.5'],
      'Backups of personal data are part of the solutions and of recovery.',
    ),
    start(['A.3.11', 'A.3.12'], ['8.4.2', '8.4.3'], 'Response and warning use the same roles and channels.'),
    start(['A.3.13'], ['4.2.2'], 'One register of duties can hold both.'),
  ],
};
