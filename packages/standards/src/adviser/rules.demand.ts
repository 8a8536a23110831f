// What demands by name, customers and laws say about the standards.

import {
  BRIBERY,
  COMPLIANCE,
  CONTINUITY,
  DEVICES,
  ENERGY,
  ENVIRONMENT,
  FOOD,
  FOOD_SCHEME,
  INTELLIGENCE,
  IT_SERVICE,
  NONE,
  PRIVACY,
  QUALITY,
  SAFETY,
  SECURITY,
  says,
  type AdviserRule,
} from './rule.row.ts';

export const BY_NAME = 'You are asked for it by name.';

/** Which standard an answer to `asked` names. */
export const NAMED: Readonly<Record<string, readonly string[]>> = {
  quality: [QUALITY],
  security: [SECURITY],
  privacy: [PRIVACY],
  cloud: ['ISO/IEC 27017', 'ISO/IEC 27018'],
  environment: [ENVIRONMENT],
  safety: [SAFETY],
  energy: [ENERGY],
  continuity: [CONTINUITY],
  'it-service': [IT_SERVICE],
  ai: [INTELLIGENCE],
  food: [FOOD],
  'food-scheme': [FOOD_SCHEME],
  medical: [DEVICES],
  automotive: ['IATF 16949'],
  aerospace: ['AS/EN 9100'],
  bribery: [BRIBERY],
  compliance: [COMPLIANCE],
  social: ['ISO 26000'],
  risk: ['ISO 31000'],
  laboratory: ['ISO/IEC 17025'],
  carbon: ['ISO 14064-1', 'ISO 14067'],
};

const named = Object.entries(NAMED).flatMap(([answer, standards]) =>
  standards.flatMap(standard => says('asked', answer, [standard, 4, BY_NAME])),
);

const INSIDE = 'Nobody asks for the certificate; the use would have to come from inside.';

export const DEMAND_RULES: readonly AdviserRule[] = [
  ...named,
  ...says('asked', 'cloud', [
    SECURITY,
    4,
    'The attestation for the cloud rides on a certificate to this standard.',
  ]),
  ...says('asked', 'privacy', [SECURITY, 1, 'Privacy rests on security.']),
  ...says('asked', 'food-scheme', [FOOD, 2, 'The scheme is built on this standard.']),
  ...says('asked', 'risk', [QUALITY, 1, 'Managed risks are part of a system that can be certified.']),
  ...says('asked', 'carbon', [
    ENVIRONMENT,
    1,
    'The figures come out of a system that knows its effects on the environment.',
  ]),
  ...says('asked', 'social', [SAFETY, 1, 'Decent work includes safe work, and that part can be certified.']),
  ...says(
    'asked',
    'questionnaire',
    [QUALITY, 1, 'A certificate answers part of the questionnaires that customers send.'],
    [
      SECURITY,
      2,
      'Most questions of supplier questionnaires on security are answered by the Statement of Applicability.',
    ],
  ),
  ...says(
    'asked',
    'nobody',
    [NONE, 4, 'Nobody asks for a certificate, so nobody would pay for it.'],
    [QUALITY, -1, INSIDE],
    [SECURITY, -1, INSIDE],
  ),

  ...says(
    'buyers',
    'large',
    [QUALITY, 2, 'Large buyers prefer or demand certified suppliers.'],
    [SECURITY, 1, 'Large buyers examine the security of their suppliers.'],
    [ENVIRONMENT, 1, 'Large buyers report on their suppliers’ effects on the environment.'],
  ),
  ...says(
    'buyers',
    'tenders',
    [
      QUALITY,
      2,
      'Tenders often accept this certificate as proof of suitability.',
      'Directive 2014/24/EU, Article 62',
    ],
    [
      ENVIRONMENT,
      1,
      'Tenders may ask for proof of environmental management.',
      'Directive 2014/24/EU, Article 62',
    ],
  ),
  ...says(
    'buyers',
    'regulated',
    [SECURITY, 2, 'Regulated buyers must make sure of the security of their providers.'],
    [CONTINUITY, 1, 'Regulated buyers ask how their providers go on after an outage.'],
  ),
  ...says('buyers', 'retail', [
    FOOD_SCHEME,
    1,
    'Retail chains take food only with a certificate to a scheme that they recognize.',
  ]),
  ...says('buyers', 'consumers', [NONE, 1, 'Consumers hardly ever ask for a management-system certificate.']),

  ...says('law', 'product', [
    QUALITY,
    2,
    'It keeps legal demands on the product in view from order to release.',
  ]),
  ...says(
    'law',
    'security',
    [
      SECURITY,
      4,
      'Security laws ask for managed risks and measures, which is what it is built of. It does not replace the legal proof.',
      'Directive (EU) 2022/2555, Article 21',
    ],
    [
      CONTINUITY,
      1,
      'Continuity is one of the measures that the law asks for.',
      'Directive (EU) 2022/2555, Article 21(2)(c)',
    ],
  ),
  ...says(
    'law',
    'privacy',
    [SECURITY, 1, 'Privacy rests on security.'],
    [PRIVACY, 2, 'It certifies the management of privacy. It is no certificate under the law itself.'],
  ),
  ...says('law', 'ai', [
    INTELLIGENCE,
    2,
    'It asks for the risks and effects of each system on people to be assessed; it does not replace the legal proof.',
    'Regulation (EU) 2024/1689, Article 17',
  ]),
  ...says('law', 'environment', [ENVIRONMENT, 2, 'It keeps permits and environmental duties under watch.']),
  ...says('law', 'safety', [SAFETY, 2, 'It keeps duties for dangerous work under watch.']),
  ...says('law', 'food', [
    FOOD,
    2,
    'Hazard analysis is a legal duty, and it is the core of this standard.',
    'Regulation (EC) 852/2004, Article 5',
  ]),
  ...says(
    'law',
    'bribery',
    [BRIBERY, 4, 'Laws look for adequate procedures against bribery, which is all it is about.'],
    [COMPLIANCE, 1, 'It manages every duty, bribery among them.'],
  ),
  ...says('law', 'compliance', [COMPLIANCE, 4, 'It is about knowing all duties and keeping them.']),
  ...says('law', 'none', [NONE, 1, 'No law presses you towards a system.']),
];
