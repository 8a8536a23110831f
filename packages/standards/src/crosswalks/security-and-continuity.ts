// ISO/IEC 27001:2022 and ISO 22301:2019: where the security of information and the continuity of business do the same work.

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

/** Worked on together; each side adds its own. */
const shared = row('similar', true);
/** The work for one is a start for the other. */
const start = row('similar', false);

export const SECURITY_AND_CONTINUITY: HandCrosswalk = {
  from: ['iso-iec-27001-2022'],
  to: ['iso-22301-2019'],
  rows: [
    start(
      ['6.1.2', '8.2'],
      ['8.2.3'],
      'Both assess risks by criteria; continuity asks about the interruption of prioritized activities.',
    ),
    start(
      ['A.5.29'],
      ['8.2.2', '8.3.1', '8.4.1', '8.4.4'],
      'Security during a disruption is planned inside the continuity plans and rests on the same impact analysis.',
    ),
    start(
      ['A.5.30'],
      ['8.2.2', '8.3.2', '8.3.3', '8.3.5', '8.4.5'],
      'Readiness of systems takes its recovery times from the impact analysis and is one of the solutions.',
    ),
    shared(['A.5.30'], ['8.5'], 'Recovery of systems is tested within the exercise programme.'),
    start(
      ['A.8.13'],
      ['8.3.5', '8.4.5'],
      'Backups and their restoration are a solution that recovery relies on.',
    ),
    start(['A.8.14'], ['8.3.2', '8.3.5'], 'Redundancy is one of the solutions among which is chosen.'),
    start(
      ['A.5.24', 'A.5.26'],
      ['8.4.2'],
      'Response teams for incidents and for disruptions share alarm, roles and command.',
    ),
    start(['A.5.5', 'A.5.24'], ['8.4.3'], 'Contacts and channels for warning serve both.'),
    start(
      ['A.5.27'],
      ['8.6'],
      'What was learned from incidents goes into the evaluation of plans and capabilities.',
    ),
    start(['A.5.31'], ['4.2.2'], 'One register of duties can hold those for security and for continuity.'),
    start(
      ['A.5.19', 'A.5.22'],
      ['8.3.4'],
      'Suppliers whose failure stops an activity are known from supplier management.',
    ),
    start(
      ['A.7.5', 'A.7.11'],
      ['8.2.3'],
      'Threats from surroundings and failing supplies are risks of disruption too.',
    ),
    start(['A.5.37'], ['8.4.1'], 'Operating procedures are the ground on which recovery procedures build.'),
  ],
};
