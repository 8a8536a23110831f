// ISO/IEC 27001:2022 and ISO/IEC 27701:2025: the shared security controls, and what security prepares for privacy.

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

/** One piece of work serves both. */
const one = row('same', true);
/** Worked on together; each side adds its own. */
const shared = row('similar', true);
/** The work for one is a start for the other. */
const start = row('similar', false);

export const SECURITY_AND_PRIVACY: HandCrosswalk = {
  from: ['iso-iec-27001-2022'],
  to: ['iso-iec-27701-2025'],
  rows: [
    shared(
      ['6.1.2'],
      ['6.1.2'],
      'One method of assessment can carry both when harm to people is rated beside harm to the organization.',
    ),
    shared(
      ['6.1.3'],
      ['6.1.3'],
      'One plan of treatment and one Statement of Applicability can name the controls of both annexes.',
    ),
    shared(['8.2'], ['8.2'], 'The rounds of assessment are held together; the criteria differ.'),
    shared(['8.3'], ['8.3'], 'Measures are carried out and followed up in one plan.'),
    shared(['A.5.1'], ['A.3.3'], 'The set of policies is one; statements on personal data are added.'),
    shared(['A.5.2'], ['A.3.4'], 'Roles are assigned once; a contact for privacy is added.'),
    shared(['A.5.12'], ['A.3.5'], 'One scheme of classes; personal data have to show in it.'),
    shared(['A.5.13'], ['A.3.6'], 'Labels follow the same classes.'),
    shared(['A.5.14'], ['A.3.7'], 'Rules and agreements for transfer hold for personal data as well.'),
    one(['A.5.16'], ['A.3.8'], 'Identities are managed in one register from joining to leaving.'),
    shared(
      ['A.5.18'],
      ['A.3.9'],
      'Rights are granted and reviewed by one process; systems with personal data are looked at first.',
    ),
    shared(
      ['A.5.20'],
      ['A.3.10'],
      'Supplier agreements hold the clauses on security and on personal data together.',
    ),
    shared(
      ['A.5.24'],
      ['A.3.11'],
      'One plan for incidents; the duty to report breaches of personal data is added.',
    ),
    shared(['A.5.26'], ['A.3.12'], 'One response; whether people are to be told is decided in it.'),
    shared(['A.5.31'], ['A.3.13'], 'One register of duties; the privacy law enters it.'),
    shared(['A.5.33'], ['A.3.14'], 'Records are protected by the same rules.'),
    one(['A.5.35'], ['A.3.15'], 'One independent review looks at both.'),
    one(['A.5.36'], ['A.3.16'], 'Keeping to rules is checked in one round.'),
    shared(['A.6.3'], ['A.3.17'], 'One programme of awareness with a part on personal data.'),
    one(['A.6.6'], ['A.3.18'], 'One agreement on confidentiality covers personal data.'),
    one(['A.7.7'], ['A.3.19'], 'The rule for desk and screen is the same.'),
    shared(
      ['A.7.10'],
      ['A.3.20'],
      'Media are managed alike; those with personal data are encrypted or recorded.',
    ),
    one(['A.7.14'], ['A.3.21'], 'Equipment is wiped or destroyed by one procedure.'),
    one(['A.8.1'], ['A.3.22'], 'Devices of users are protected by one set of rules.'),
    one(['A.8.5'], ['A.3.23'], 'Authentication is one and the same.'),
    shared(
      ['A.8.13'],
      ['A.3.24'],
      'One backup; restoring must not bring back what was deleted for a person.',
    ),
    shared(
      ['A.8.15'],
      ['A.3.25'],
      'One logging; access to personal data shows in it and logs are personal data themselves.',
    ),
    one(['A.8.24'], ['A.3.26'], 'One policy on cryptography.'),
    shared(['A.8.25'], ['A.3.27'], 'One life cycle; privacy is thought of from the design on.'),
    shared(['A.8.26'], ['A.3.28'], 'Requirements of applications are collected together.'),
    shared(['A.8.27'], ['A.3.29'], 'One set of engineering principles with those of privacy added.'),
    one(['A.8.30'], ['A.3.30'], 'Outsourced development is directed by one agreement.'),
    shared(
      ['A.8.33'],
      ['A.3.31'],
      'Test data are chosen and protected alike; real personal data are avoided.',
    ),
    start(
      ['A.5.34'],
      ['A.1.2.2', 'A.1.2.3', 'A.1.3.2'],
      'Knowing the duties for personal data is the first step of a controller.',
    ),
    start(
      ['A.5.9'],
      ['A.1.2.9', 'A.2.2.7'],
      'The inventory of information shows where personal data lie, which the records of processing need.',
    ),
    start(['A.5.20'], ['A.1.2.7', 'A.2.2.2'], 'Security clauses are part of every contract on processing.'),
    start(['A.5.14'], ['A.1.4.10', 'A.2.4.4'], 'Protection in transfer is there already.'),
    start(
      ['A.8.10'],
      ['A.1.4.6', 'A.1.4.8', 'A.1.4.9', 'A.2.4.3'],
      'Deleting by rule is practised; privacy sets when.',
    ),
    start(['A.8.11'], ['A.1.4.6'], 'Masking is a way to take the person out of data.'),
    start(
      ['A.5.19', 'A.5.22'],
      ['A.2.5.8', 'A.2.5.9'],
      'Choosing and watching suppliers covers subcontractors of processing.',
    ),
  ],
};
