// Standards that people ask a certificate for although there is none, and what to do instead.

import type { Confidence } from '../edition.ts';

/** `guidance` advises; `accreditation` is granted to bodies and laboratories; `attestation` rides on another certificate. */
export type SupportingKind =
  | 'guidance'
  | 'vocabulary'
  | 'accreditation'
  | 'attestation'
  | 'verification'
  | 'persons';

export type Supporting = {
  readonly standard: string;
  readonly about: string;
  readonly kind: SupportingKind;
  /** What somebody does who was asked for a certificate to it. */
  readonly instead: string;
  /** Standards of the library or the catalogue that the way leads to. */
  readonly leadsTo: readonly string[];
  /** Kind of source; documents by number. */
  readonly source: string;
  readonly confidence: Confidence;
};

const GENERAL = 'scope of the document, general knowledge';

const row = (
  standard: string,
  kind: SupportingKind,
  about: string,
  instead: string,
  leadsTo: readonly string[] = [],
  source = GENERAL,
  confidence: Confidence = 'mem',
): Supporting => ({ standard, kind, about, instead, leadsTo, source, confidence });

const ACCREDITED = 'the accreditation body’s own scope; ISO/IEC 17011';

export const SUPPORTING: readonly Supporting[] = [
  row(
    'ISO 19011',
    'guidance',
    'How to audit a management system',
    'Use it for your own audits; an auditor can be certified as a person, an organization cannot.',
    [],
    'three public texts on the edition of 2026',
    'agreed',
  ),
  row(
    'ISO 26000',
    'guidance',
    'Social responsibility',
    'It says of itself that certifying to it would be a misuse. Report along it, or take a social audit scheme that your buyer names.',
    [],
    'scope of the document',
  ),
  row(
    'ISO 31000',
    'guidance',
    'Risk management',
    'Use it as the method inside a system that can be certified: quality, continuity or information security.',
    ['ISO 9001', 'ISO 22301', 'ISO/IEC 27001'],
    'scope of the document',
  ),
  row(
    'ISO 20400',
    'guidance',
    'Sustainable procurement',
    'Use it inside an environmental system; buyers mostly accept a rating or a supplier declaration.',
    ['ISO 14001'],
  ),
  row(
    'ISO 9000',
    'vocabulary',
    'Terms and principles of quality',
    'The certificate that is meant is the one to ISO 9001.',
    ['ISO 9001'],
  ),
  row(
    'ISO 9004',
    'guidance',
    'Lasting success of an organization',
    'Use it for self-assessment beyond ISO 9001, which is what is certified.',
    ['ISO 9001'],
  ),
  row(
    'ISO 10002',
    'guidance',
    'Handling of complaints',
    'Build it into the quality system and have that certified; some bodies attest conformity outside accreditation.',
    ['ISO 9001'],
  ),
  row(
    'ISO 14004',
    'guidance',
    'How to set up an environmental system',
    'The certificate is the one to ISO 14001.',
    ['ISO 14001'],
  ),
  row(
    'ISO 14064-1',
    'verification',
    'Greenhouse gas statement of an organization',
    'Have the statement validated or verified by a body accredited under ISO/IEC 17029 and ISO 14065; the result is a statement about figures, no certificate of a system.',
    ['ISO 14001'],
  ),
  row(
    'ISO 14067',
    'verification',
    'Carbon footprint of a product',
    'Have the footprint verified by a body accredited for it.',
    ['ISO 14001'],
  ),
  row(
    'ISO/IEC 27000',
    'vocabulary',
    'Terms of information security',
    'The certificate that is meant is the one to ISO/IEC 27001.',
    ['ISO/IEC 27001'],
    'one public list',
    'single',
  ),
  row(
    'ISO/IEC 27002',
    'guidance',
    'How the controls of information security are put to work',
    'Use it to carry out the controls; the certificate is the one to ISO/IEC 27001.',
    ['ISO/IEC 27001'],
  ),
  row(
    'ISO/IEC 27005',
    'guidance',
    'Risks of information security',
    'Use it as the method for 6.1.2 and 8.2 of ISO/IEC 27001.',
    ['ISO/IEC 27001'],
  ),
  row(
    'ISO/IEC 27017',
    'attestation',
    'Controls for cloud services',
    'Take its controls into the Statement of Applicability; a body can attest them together with the certificate to ISO/IEC 27001.',
    ['ISO/IEC 27001'],
    'one public list',
    'single',
  ),
  row(
    'ISO/IEC 27018',
    'attestation',
    'Personal data in public clouds',
    'Take its controls into the Statement of Applicability; a body can attest them together with the certificate to ISO/IEC 27001. For privacy by itself take ISO/IEC 27701.',
    ['ISO/IEC 27001', 'ISO/IEC 27701'],
    'one public list',
    'single',
  ),
  row(
    'ISO 22313',
    'guidance',
    'How to set up business continuity',
    'The certificate is the one to ISO 22301.',
    ['ISO 22301'],
  ),
  row(
    'ISO 37000',
    'guidance',
    'Governance of organizations',
    'What can be certified near it is compliance and the prevention of bribery.',
    ['ISO 37301', 'ISO 37001'],
  ),
  row(
    'ISO 37002',
    'guidance',
    'Handling of reports by whistleblowers',
    'Build it into a compliance system and have that certified.',
    ['ISO 37301'],
  ),
  row(
    'ISO 45003',
    'guidance',
    'Health of mind at work',
    'Treat these risks inside the system for safety and health at work, which is certified.',
    ['ISO 45001'],
  ),
  row(
    'ISO/IEC 42005',
    'guidance',
    'Impact assessment of AI systems',
    'Use it for the impact assessment that ISO/IEC 42001 asks for.',
    ['ISO/IEC 42001'],
  ),
  row(
    'ISO/IEC 17025',
    'accreditation',
    'Competence of laboratories',
    'Apply to the accreditation body of your country for accreditation; a certificate of a certification body does not take its place.',
    [],
    ACCREDITED,
    'agreed',
  ),
  row(
    'ISO 15189',
    'accreditation',
    'Competence of medical laboratories',
    'Apply to the accreditation body of your country for accreditation.',
    [],
    ACCREDITED,
    'agreed',
  ),
  row(
    'ISO/IEC 17020',
    'accreditation',
    'Competence of inspection bodies',
    'Apply to the accreditation body of your country for accreditation.',
    [],
    ACCREDITED,
  ),
  row(
    'ISO/IEC 17021-1',
    'accreditation',
    'Competence of bodies that certify management systems',
    'Bodies are accredited to it; whoever wants to be certified chooses an accredited body.',
    [],
    ACCREDITED,
    'agreed',
  ),
  row(
    'ISO/IEC 17024',
    'persons',
    'Competence of bodies that certify persons',
    'A person is certified by a body that is accredited to it; the body itself is accredited.',
    [],
    ACCREDITED,
  ),
  row(
    'ISO/IEC 17065',
    'accreditation',
    'Competence of bodies that certify products',
    'Products are certified by a body that is accredited to it; the body itself is accredited.',
    [],
    ACCREDITED,
  ),
];

/** The row for a standard, as people write it: `ISO 31000`. */
export const supporting = (standard: string): Supporting | undefined =>
  SUPPORTING.find(one => one.standard === standard);
