// The adviser's rules as rows: an answer, the standard that it speaks for or against, how much, and why.

import { EDITIONS, holdsDemands } from '../library.ts';
import type { QuestionId } from './questions.ts';

export type AdviserRule = {
  readonly question: QuestionId;
  readonly answer: string;
  /** A standard, in the library or not, or `none`: that no certificate is needed. */
  readonly standard: string;
  /** 1 a hint, 2 a reason, 4 decisive; below zero it speaks against. */
  readonly weight: -2 | -1 | 1 | 2 | 4;
  readonly reason: string;
  /** Does not speak where an edition of the standard is held: that system has run already. */
  readonly unlessHeld?: true;
};

const QUALITY = 'ISO 9001';
const SECURITY = 'ISO/IEC 27001';
const ENVIRONMENT = 'ISO 14001';
const SAFETY = 'ISO 45001';
const CONTINUITY = 'ISO 22301';
const INTELLIGENCE = 'ISO/IEC 42001';
const NONE = 'none';

const row = (
  [question, answer]: readonly [QuestionId, string],
  standard: string,
  weight: AdviserRule['weight'],
  reason: string,
): AdviserRule => ({ question, answer, standard, weight, reason });

/** Editions that rest on the harmonized structure: holding one is a hint for the standard of each other. */
const ALIKE = EDITIONS.filter(one => holdsDemands(one) && one.harmonized !== 'none');

const SHARED_WORK: readonly AdviserRule[] = ALIKE.flatMap(held =>
  [...new Set(ALIKE.map(one => one.standard))]
    .filter(standard => standard !== held.standard)
    .map(standard =>
      row(
        ['held', held.id],
        standard,
        1,
        'Audits, reviews, documents and corrective action already run and can be shared.',
      ),
    ),
);

/** The weights are the judgement of the makers of this table, not a figure of any standard; see README.md. */
export const ADVISER_RULES: readonly AdviserRule[] = [
  row(['asked', 'quality'], QUALITY, 4, 'You are asked for it by name.'),
  row(['asked', 'security'], SECURITY, 4, 'You are asked for it by name.'),
  row(['asked', 'environment'], ENVIRONMENT, 4, 'You are asked for it by name.'),
  row(['asked', 'safety'], SAFETY, 4, 'You are asked for it by name.'),
  row(['asked', 'continuity'], CONTINUITY, 4, 'You are asked for it by name.'),
  row(['asked', 'ai'], INTELLIGENCE, 4, 'You are asked for it by name.'),
  row(
    ['asked', 'questionnaire'],
    QUALITY,
    1,
    'A certificate answers part of the questionnaires that customers send.',
  ),
  row(
    ['asked', 'questionnaire'],
    SECURITY,
    2,
    'Most questions of supplier questionnaires on security are answered by the Statement of Applicability.',
  ),
  row(['asked', 'nobody'], NONE, 4, 'Nobody asks for a certificate, so nobody would pay for it.'),
  row(
    ['asked', 'nobody'],
    QUALITY,
    -1,
    'Nobody asks for the certificate; the use would have to come from inside.',
  ),
  row(
    ['asked', 'nobody'],
    SECURITY,
    -1,
    'Nobody asks for the certificate; the use would have to come from inside.',
  ),

  row(
    ['activity', 'manufacturing'],
    QUALITY,
    2,
    'Makers of things are expected to hold it in most supply chains.',
  ),
  row(['activity', 'construction'], QUALITY, 1, 'Clients of building work often look for it.'),
  row(['activity', 'construction'], SAFETY, 2, 'Building and installing is among the most dangerous work.'),
  row(['activity', 'software'], SECURITY, 2, 'Buyers of software ask how code and their data are protected.'),
  row(['activity', 'software'], QUALITY, 1, 'It orders development, release and support.'),
  row(
    ['activity', 'it-operation'],
    SECURITY,
    4,
    'Whoever runs systems for others is judged by their security.',
  ),
  row(
    ['activity', 'it-operation'],
    'ISO/IEC 20000-1',
    2,
    'It certifies the management of IT services themselves.',
  ),
  row(['activity', 'services'], QUALITY, 1, 'It makes a service repeatable when other people deliver it.'),
  row(['activity', 'trade'], QUALITY, 1, 'It orders purchasing, storage and delivery.'),
  row(['activity', 'health'], QUALITY, 1, 'It is the usual general certificate of hospitals and care homes.'),
  row(['activity', 'health'], SECURITY, 1, 'Health data are sensitive and systems must not stand still.'),
  row(['activity', 'health'], 'ISO 7101', 2, 'It is the management-system standard for health care itself.'),
  row(
    ['activity', 'medical-devices'],
    'ISO 13485',
    4,
    'Regulators and buyers of medical devices expect this standard instead of ISO 9001.',
  ),
  row(['activity', 'medical-devices'], QUALITY, -2, 'Medical devices have a quality standard of their own.'),
  row(
    ['activity', 'food'],
    'ISO 22000',
    4,
    'Food has a standard of its own; retailers mostly ask for a scheme that builds on it.',
  ),
  row(['activity', 'food'], QUALITY, -1, 'For food, buyers look for food safety first.'),
  row(['activity', 'automotive'], 'IATF 16949', 4, 'Car makers demand this scheme; it contains ISO 9001.'),
  row(
    ['activity', 'automotive'],
    QUALITY,
    2,
    'It is the foundation, and for suppliers further down the chain often enough.',
  ),
  row(
    ['activity', 'laboratory'],
    'ISO/IEC 17025',
    4,
    'Laboratories are accredited to this standard; that is not a certification.',
  ),
  row(
    ['activity', 'laboratory'],
    QUALITY,
    -2,
    'For a laboratory accreditation says more than a certificate.',
  ),
  row(['activity', 'education'], 'ISO 21001', 2, 'It is the management-system standard for education.'),
  row(['activity', 'education'], QUALITY, 1, 'Funding bodies mostly know this one.'),
  row(['activity', 'public'], SECURITY, 1, 'Administrations hold citizens’ data.'),

  row(['buyers', 'large'], QUALITY, 2, 'Large buyers prefer or demand certified suppliers.'),
  row(['buyers', 'large'], SECURITY, 1, 'Large buyers examine the security of their suppliers.'),
  row(['buyers', 'tenders'], QUALITY, 2, 'Tenders often accept this certificate as proof of suitability.'),
  row(
    ['buyers', 'regulated'],
    SECURITY,
    2,
    'Regulated buyers must make sure of the security of their providers.',
  ),
  row(['buyers', 'consumers'], NONE, 1, 'Consumers hardly ever ask for a management-system certificate.'),

  row(['data', 'own'], SECURITY, -1, 'You hold no information beyond your own.'),
  row(['data', 'entrusted'], SECURITY, 1, 'Customers trust you with their information.'),
  row(['data', 'core'], SECURITY, 4, 'Keeping others’ information is your business.'),

  row(['harm', 'little'], SECURITY, -1, 'The damage that you expect is small against the effort.'),
  row(['harm', 'little'], NONE, 1, 'A security incident would do little harm.'),
  row(['harm', 'serious'], SECURITY, 2, 'An incident would do serious harm.'),
  row(['harm', 'existential'], SECURITY, 4, 'An incident could end the organization or hurt people.'),
  row(
    ['harm', 'existential'],
    CONTINUITY,
    2,
    'Where a standstill is existential, continuity can be managed and certified by itself.',
  ),

  row(['law', 'product'], QUALITY, 2, 'It keeps legal demands on the product in view from order to release.'),
  row(
    ['law', 'security'],
    SECURITY,
    4,
    'Security laws ask for managed risks and measures, which is what it is built of. It does not replace the legal proof.',
  ),
  row(['law', 'privacy'], SECURITY, 1, 'Privacy rests on security.'),
  row(['law', 'privacy'], 'ISO/IEC 27701', 2, 'It certifies the management of privacy.'),
  row(
    ['law', 'ai'],
    INTELLIGENCE,
    2,
    'It asks for the risks and effects of each system on people to be assessed; it does not replace the legal proof.',
  ),
  row(['law', 'environment'], ENVIRONMENT, 2, 'It keeps permits and environmental duties under watch.'),
  row(['law', 'safety'], SAFETY, 2, 'It keeps duties for dangerous work under watch.'),

  row(['pain', 'defects'], QUALITY, 2, 'Finding causes of faults and removing them is its core.'),
  row(['pain', 'delivery'], QUALITY, 2, 'It makes processes, hand-overs and their results visible.'),
  row(['pain', 'knowledge'], QUALITY, 2, 'It asks for knowledge to be kept and processes to be settled.'),
  row(['pain', 'incidents'], SECURITY, 2, 'It turns incidents into assessed risks and chosen measures.'),
  row(['pain', 'incidents'], CONTINUITY, 1, 'It prepares for outages of every kind, not of systems only.'),
  row(['pain', 'waste'], ENVIRONMENT, 2, 'It finds where the environment suffers and what to do first.'),
  row(['pain', 'waste'], 'ISO 50001', 1, 'If energy is the cost, it is managed and certified by itself.'),
  row(['pain', 'accidents'], SAFETY, 2, 'It finds hazards and removes them in the right order.'),
  row(['pain', 'nothing'], NONE, 2, 'There is no trouble that a management system would remove.'),

  ...SHARED_WORK,
  row(
    ['held', 'iso-iec-27001-2013'],
    SECURITY,
    2,
    'A certificate to the edition of 2013 was valid until 2025-10-31 at the latest.',
  ),

  row(['size', 'micro'], NONE, 1, 'With up to ten people the cost of audits weighs heavily.'),
  row(['size', 'micro'], SECURITY, -1, 'Deciding on 93 controls is much for so few people.'),

  ...[QUALITY, SECURITY, ENVIRONMENT, SAFETY, CONTINUITY, INTELLIGENCE].map(standard => ({
    ...row(['when', '6'], standard, -1, 'Six months are tight: a system that has not run cannot be audited.'),
    unlessHeld: true as const,
  })),
];
