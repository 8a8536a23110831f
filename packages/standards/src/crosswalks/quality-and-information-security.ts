// ISO 9001 and ISO/IEC 27001:2022: where the work for one is a start for the other, beyond the common structure.

import type { HandCrosswalk, HandRow } from './relation.ts';

const similar = (from: readonly string[], to: readonly string[], reason: string): HandRow => ({
  from,
  to,
  kind: 'similar',
  reason,
  // Own reading of both sides; no public crosswalk stands behind it.
  confidence: 'mem',
  joint: false,
});

export const QUALITY_AND_INFORMATION_SECURITY: HandCrosswalk = {
  from: ['iso-9001-2015', 'iso-9001-2026'],
  to: ['iso-iec-27001-2022'],
  rows: [
    similar(
      ['5.3'],
      ['A.5.2'],
      'Roles for security are assigned with the same organization chart and descriptions.',
    ),
    similar(
      ['7.1.3'],
      ['A.7.11', 'A.7.13'],
      'Maintenance of infrastructure covers supplies and equipment that information depends on.',
    ),
    similar(['7.1.3'], ['A.8.6'], 'Infrastructure that must carry production needs its capacity watched.'),
    similar(
      ['7.1.6'],
      ['A.5.37'],
      'Knowledge that is written down for operation is the stock of operating procedures.',
    ),
    similar(
      ['7.2', '7.3'],
      ['A.6.3'],
      'Training and briefings are planned, held and evaluated by the same routine; the content is security.',
    ),
    similar(
      ['7.5.3.1', '7.5.3.2'],
      ['A.5.33'],
      'Control of records already asks for protection, retention and disposal.',
    ),
    similar(
      ['7.5.3.1'],
      ['A.8.3', 'A.8.13'],
      'Access to documents and their recovery are a first case of access restriction and backup.',
    ),
    similar(
      ['8.2.2'],
      ['A.5.31'],
      'The register of legal requirements for products can carry those for information.',
    ),
    similar(
      ['8.3.2', '8.3.4'],
      ['A.5.8', 'A.8.25'],
      'Stages and reviews of development are where security is built in and checked.',
    ),
    similar(['8.3.3'], ['A.8.26'], 'Security demands are inputs of a development like any other.'),
    similar(
      ['8.4.1'],
      ['A.5.19', 'A.5.21', 'A.5.22'],
      'Selection, evaluation and monitoring of providers can judge their security as well.',
    ),
    similar(
      ['8.4.3'],
      ['A.5.20'],
      'Security clauses join the other demands in purchase orders and agreements.',
    ),
    similar(
      ['8.5.3'],
      ['A.5.9', 'A.5.34'],
      'Customers’ data count as their property: they are listed, protected and their loss is reported.',
    ),
    similar(
      ['8.5.6'],
      ['A.8.32'],
      'Review and authorization of changes follow the same steps for systems and for production.',
    ),
    similar(['9.1.3'], ['9.1'], 'ISO/IEC 27001 has analysis and evaluation in its one clause on monitoring.'),
    similar(['9.2.1'], ['A.5.35'], 'Internal audits can be part of the independent review of security.'),
    similar(
      ['10.2.1'],
      ['A.5.27'],
      'Finding and removing causes works for security incidents as for faults.',
    ),
  ],
};
