// ISO/IEC 27001:2022 and ISO/IEC 42001:2023: one way of treating risks, and controls of security on which controls for AI systems build.

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

export const SECURITY_AND_AI: HandCrosswalk = {
  from: ['iso-iec-27001-2022'],
  to: ['iso-iec-42001-2023'],
  rows: [
    shared(
      ['6.1.2'],
      ['6.1.2'],
      'The method is shared; risks of AI systems reach beyond confidentiality, integrity and availability.',
    ),
    shared(
      ['6.1.3'],
      ['6.1.3'],
      'Both ask for controls chosen against an annex and a Statement of Applicability.',
    ),
    shared(['8.2'], ['8.2'], 'Assessments are repeated by one calendar and after the same kind of change.'),
    shared(['8.3'], ['8.3'], 'Measures of both are followed in one plan.'),
    start(
      ['A.5.1'],
      ['A.2.2', 'A.2.3', 'A.2.4'],
      'Policies are written, aligned and reviewed by the same routine.',
    ),
    start(['A.5.2'], ['A.3.2'], 'Roles for AI are assigned as those for security were.'),
    start(['A.6.8'], ['A.3.3'], 'A channel for reporting events can take concerns about AI systems.'),
    start(
      ['A.5.9'],
      ['A.4.2', 'A.4.3', 'A.4.4', 'A.4.5'],
      'The inventory of assets already lists data, tools and computers that AI systems use.',
    ),
    start(['A.6.3'], ['A.4.6'], 'Training plans can carry what people around AI systems must know.'),
    start(
      ['A.5.8', 'A.8.25'],
      ['A.6.1.3'],
      'Security in projects and development gives the gates at which AI demands are checked.',
    ),
    start(['A.8.26'], ['A.6.2.2'], 'Requirements are specified in the same document.'),
    start(['A.8.27'], ['A.6.2.3'], 'Principles of architecture and the record of design belong together.'),
    start(['A.8.29'], ['A.6.2.4'], 'Testing before acceptance is there; measures of the model are added.'),
    start(
      ['A.8.31', 'A.8.32'],
      ['A.6.2.5'],
      'Separate environments and change control carry the release of a model.',
    ),
    start(['A.8.16'], ['A.6.2.6'], 'Monitoring of systems can watch the behaviour of a model.'),
    start(['A.8.15'], ['A.6.2.8'], 'Event logs are produced and protected by the same means.'),
    start(['A.5.37'], ['A.6.2.7'], 'Operating procedures are a part of technical documentation.'),
    start(['A.5.32'], ['A.7.3'], 'Rights in acquired data are checked like other rights.'),
    start(['A.5.12'], ['A.7.2'], 'Classes of information tell which data may be used for training.'),
    start(['A.5.24', 'A.5.26'], ['A.8.4'], 'Incidents are told to those concerned by one process.'),
    start(
      ['A.5.5'],
      ['A.8.5'],
      'Contact with authorities is the channel for information that they are owed.',
    ),
    start(
      ['A.5.10'],
      ['A.9.2', 'A.9.4'],
      'Rules of acceptable use can say for what an AI system may be used.',
    ),
    start(
      ['A.5.19', 'A.5.20', 'A.5.21'],
      ['A.10.3'],
      'Suppliers of models and data are chosen and bound like suppliers of systems.',
    ),
  ],
};
