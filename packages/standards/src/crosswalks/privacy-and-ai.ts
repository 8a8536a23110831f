// ISO/IEC 27701:2025 and ISO/IEC 42001:2023: where the care for personal data and for the effects of AI systems on people meet.

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

export const PRIVACY_AND_AI: HandCrosswalk = {
  from: ['iso-iec-27701-2025'],
  to: ['iso-iec-42001-2023'],
  rows: [
    shared(['6.1.2'], ['6.1.2'], 'One method of assessment; both rate harm to people.'),
    shared(['6.1.3'], ['6.1.3'], 'Both choose controls against an annex and state which apply.'),
    shared(['8.2'], ['8.2'], 'Assessments are repeated by one calendar.'),
    shared(['8.3'], ['8.3'], 'Measures of both are followed in one plan.'),
    start(
      ['A.1.2.6'],
      ['6.1.4', '8.4', 'A.5.2', 'A.5.3', 'A.5.4'],
      'The privacy impact assessment answers part of the impact assessment of an AI system.',
    ),
    start(['A.1.2.2'], ['A.9.3', 'A.9.4'], 'The purpose of processing bounds the intended use.'),
    start(['A.1.2.3'], ['A.7.3'], 'A lawful basis is needed before personal data are acquired for training.'),
    start(['A.1.4.4'], ['A.7.4'], 'Accuracy of personal data is one quality of data.'),
    start(
      ['A.1.4.5', 'A.1.4.6'],
      ['A.7.6'],
      'Minimizing and taking out the person are steps of preparing data.',
    ),
    start(
      ['A.1.3.3', 'A.1.3.4'],
      ['A.8.2'],
      'Telling people about processing and about the system is done in one notice.',
    ),
    start(['A.1.3.11'], ['A.5.4', 'A.9.2'], 'Decisions without a human are looked at from both sides.'),
    start(
      ['A.1.2.7'],
      ['A.10.3'],
      'Contracts with processors and with suppliers of AI are often one contract.',
    ),
    start(['A.3.12'], ['A.8.4'], 'One response tells those concerned by an incident.'),
    start(['A.3.25'], ['A.6.2.8'], 'Logs are produced and protected by the same means.'),
    start(['A.3.27'], ['A.6.1.3'], 'One life cycle of development carries both.'),
  ],
};
