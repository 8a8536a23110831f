// ISO 9001 and ISO 13485:2016: which clauses are one piece of work, and where the medical side asks for more.

import type { HandCrosswalk, HandRow } from './relation.ts';

/**
 * Own reading of both sides; no public crosswalk stands behind it. ISO 13485 keeps the order of ISO 9001:2008, so the
 * structure joins but the management clauses, and the clauses on product stand here.
 */
const joint = (from: readonly string[], to: readonly string[], reason: string, act: string): HandRow => ({
  from,
  to,
  kind: 'similar',
  reason,
  act,
  confidence: 'mem',
  joint: true,
});

const start = (from: readonly string[], to: readonly string[], reason: string): HandRow => ({
  from,
  to,
  kind: 'similar',
  reason,
  confidence: 'mem',
  joint: false,
});

const MANAGEMENT: readonly HandRow[] = [
  joint(
    ['5.1.2'],
    ['5.2'],
    'Top management sees to customers’ and legal requirements.',
    'Bring the regulations of each market before top management; satisfaction is no aim of the medical side.',
  ),
  start(
    ['7.5.2'],
    ['4.2.4'],
    'Identification, review and approval of documents are part of the one procedure.',
  ),
  start(['7.3'], ['6.2'], 'Awareness is one part of the process for competence.'),
  start(
    ['6.1.1', '6.1.2'],
    ['8.5.3'],
    'Acting before a fault occurs is treatment of risks in the one, preventive action by procedure in the other.',
  ),
  start(
    ['8.4.1'],
    ['4.1.5'],
    'Control of outsourced processes has begun; a written quality agreement comes on top.',
  ),
  start(['8.5.6'], ['4.1.4'], 'Changes in production are reviewed; effect on devices and system is added.'),
];

const RESOURCES: readonly HandRow[] = [
  joint(
    ['7.1.3'],
    ['6.3'],
    'Buildings, equipment and services that conformity depends on.',
    'Write the requirements down, maintenance tasks with intervals among them, and keep the records.',
  ),
  joint(
    ['7.1.4'],
    ['6.4.1'],
    'Surroundings that conformity depends on.',
    'Document requirements and monitoring, with health, cleanliness and clothing of people.',
  ),
  start(['7.1.4'], ['6.4.2'], 'Control of surroundings is where guarding against contamination begins.'),
  joint(
    ['7.1.5.1', '7.1.5.2'],
    ['7.6'],
    'One calibration system serves both.',
    'Write the procedures and validate software that measures, in proportion to risk.',
  ),
];

const CUSTOMERS_AND_DESIGN: readonly HandRow[] = [
  joint(
    ['8.2.1'],
    ['7.2.3'],
    'Talking with customers before and after delivery.',
    'Add advisory notices and communication with authorities to the documented arrangements.',
  ),
  joint(
    ['8.2.2'],
    ['7.2.1'],
    'Stated, unstated and legal requirements are determined.',
    'Determine which user training safe use takes.',
  ),
  joint(
    ['8.2.3.1', '8.2.3.2', '8.2.4'],
    ['7.2.2'],
    'Orders are reviewed before commitment, and changes are passed on.',
    'Check at order entry that regulations of the market are met and that user training is on hand or planned.',
  ),
  joint(
    ['8.3.1'],
    ['7.3.1'],
    'Design and development is run as a process.',
    'Put design control into documented procedures.',
  ),
  joint(
    ['8.3.2'],
    ['7.3.2'],
    'Stages, tasks and responsibilities are planned.',
    'Keep the plan current in writing, and name the method that traces outputs to inputs.',
  ),
  joint(
    ['8.3.3'],
    ['7.3.3'],
    'Inputs are determined and recorded.',
    'Add usability, safety and results of risk management, and have the inputs approved.',
  ),
  joint(
    ['8.3.5'],
    ['7.3.4'],
    'Outputs meet inputs and serve the following steps.',
    'Have outputs approved before release.',
  ),
  joint(
    ['8.3.4'],
    ['7.3.5', '7.3.6', '7.3.7'],
    'Reviews, verification and validation; the medical side gives each its own clause.',
    'Write plans with methods, criteria and reasons for sample sizes; add clinical or performance evaluation.',
  ),
  joint(
    ['8.3.6'],
    ['7.3.9'],
    'Design changes are reviewed and authorized.',
    'Judge the significance of each change by procedure, also for delivered devices, risk file and authorities.',
  ),
  start(['8.3.5'], ['7.3.8'], 'Outputs fit for making are what transfer to manufacturing has to prove.'),
  start(['8.3.3', '8.3.4', '8.3.5', '8.3.6'], ['7.3.10'], 'The records of a design fill its file.'),
];

const SUPPLY_AND_PRODUCTION: readonly HandRow[] = [
  joint(
    ['8.4.1'],
    ['7.4.1'],
    'Providers are chosen, watched and evaluated anew.',
    'Weigh criteria by risk and effect on the device; take failures up with the supplier by procedure.',
  ),
  joint(
    ['8.4.2'],
    ['7.4.3'],
    'What is bought is verified to a fitting extent.',
    'Tie the extent of inspection to supplier results and risk, and judge changes in purchased product.',
  ),
  joint(
    ['8.4.3'],
    ['7.4.2'],
    'Providers are told what is demanded.',
    'Agree in writing that suppliers announce changes beforehand; keep papers as far as traceability asks.',
  ),
  joint(
    ['8.5.1'],
    ['7.5.1'],
    'Production runs under controlled conditions.',
    'Keep a verified and approved record of each device or batch with the amounts made and released.',
  ),
  start(['8.5.1'], ['7.5.6'], 'Validation of special processes is one of its controlled conditions.'),
  joint(
    ['8.5.2'],
    ['7.5.8', '7.5.9.1'],
    'Product is identified and, where asked, traced; the medical side parts the two.',
    'Write both procedures; assign unique device identification and keep returned devices apart.',
  ),
  joint(
    ['8.5.3'],
    ['7.5.10'],
    'Property of others is guarded and loss is reported.',
    'Treat confidential health data of patients as property of the customer too.',
  ),
  joint(
    ['8.5.4'],
    ['7.5.11'],
    'Product keeps its conformity up to delivery.',
    'Write the procedure; prove packaging and shipping containers against conditions to be expected.',
  ),
  start(['8.5.5'], ['7.5.3', '7.5.4'], 'Installing and servicing are activities after delivery.'),
];

const RESULTS: readonly HandRow[] = [
  joint(
    ['8.6'],
    ['8.2.6'],
    'Nothing is released before planned checks are complete.',
    'Record test equipment where fitting, and for implants who inspected and tested.',
  ),
  joint(
    ['8.7.1', '8.7.2'],
    ['8.3.1', '8.3.2'],
    'What does not conform is identified, held and decided on.',
    'Record evaluation, investigation and reasons; allow a concession only with justification and within the law.',
  ),
  start(
    ['8.7.1'],
    ['8.3.3', '8.3.4'],
    'Faults found after delivery and repeated work are dealt with as well.',
  ),
  start(
    ['9.1.2'],
    ['8.2.1'],
    'Customers’ voices are gathered; the medical side asks whether requirements were met and feeds risk management.',
  ),
  start(['8.2.1'], ['8.2.2'], 'Complaints already arrive by an arranged way; handling by procedure is new.'),
  joint(
    ['9.1.3'],
    ['8.4'],
    'Data of product, processes, suppliers and audits are analysed.',
    'Write the procedure with the statistical techniques; add feedback, complaints and service reports.',
  ),
];

export const QUALITY_AND_MEDICAL_DEVICES: HandCrosswalk = {
  from: ['iso-9001-2015', 'iso-9001-2026'],
  to: ['iso-13485-2016'],
  rows: [...MANAGEMENT, ...RESOURCES, ...CUSTOMERS_AND_DESIGN, ...SUPPLY_AND_PRODUCTION, ...RESULTS],
};
