// What size, places, products, information, hazards, energy and aims say about the standards.

import {
  ASSETS,
  BRIBERY,
  COMPLIANCE,
  CONTINUITY,
  DEVICES,
  ENERGY,
  ENVIRONMENT,
  FOOD,
  INTELLIGENCE,
  NONE,
  PRIVACY,
  QUALITY,
  ROAD,
  SAFETY,
  SECURITY,
  says,
  type AdviserRule,
} from './rule.row.ts';

export const SITUATION_RULES: readonly AdviserRule[] = [
  ...says(
    'size',
    'micro',
    [NONE, 1, 'With up to ten people the cost of audits weighs heavily.'],
    [SECURITY, -1, 'Deciding on 93 controls is much for so few people.'],
  ),
  ...says('sites', 'many', [QUALITY, 1, 'Many places work alike only where the way of working is settled.']),
  ...says('sites', 'moving', [SAFETY, 1, 'On strange ground dangers have to be found anew each day.']),
  ...says(
    'countries',
    'world',
    [QUALITY, 1, 'It is known in every country, where your name may not be.'],
    [BRIBERY, 1, 'Agents and officials in many countries are the usual road of bribery.'],
  ),

  ...says('products', 'critical', [
    QUALITY,
    2,
    'Where safety depends on a product, buyers want its making to be audited.',
  ]),
  ...says('products', 'treatment', [
    DEVICES,
    4,
    'What diagnoses or treats people is a medical device in most countries, software included.',
    'Regulation (EU) 2017/745, Article 2(1)',
  ]),
  ...says('products', 'food-contact', [
    FOOD,
    2,
    'It covers the whole chain, packaging and transport included.',
  ]),
  ...says('products', 'software', [SECURITY, 1, 'Faults in software become doors for attackers.']),
  ...says('products', 'ai', [
    INTELLIGENCE,
    4,
    'It is the standard for those who build or offer artificial intelligence.',
  ]),

  ...says('data', 'own', [SECURITY, -1, 'You hold your own information, as every company does.']),
  ...says('data', 'entrusted', [SECURITY, 1, 'Customers trust you with their information.']),
  ...says('data', 'core', [SECURITY, 4, 'Keeping others’ information is your business.']),
  ...says(
    'data',
    'sensitive',
    [SECURITY, 1, 'Sensitive data on people need protection beyond the usual.'],
    [PRIVACY, 2, 'It manages what may be done with data on people, and why.'],
  ),
  ...says('data', 'serious', [SECURITY, 2, 'An incident would do serious harm.']),
  ...says(
    'data',
    'existential',
    [SECURITY, 4, 'An incident could end the organization or hurt people.'],
    [CONTINUITY, 2, 'Where a standstill is existential, continuity can be managed and certified by itself.'],
  ),

  ...says(
    'hazards',
    'little',
    [SAFETY, -1, 'The work is hardly dangerous.'],
    [NONE, 1, 'Little can hurt people or nature where you work.'],
  ),
  ...says('hazards', 'machines', [SAFETY, 2, 'Such work hurts people unless its hazards are found first.']),
  ...says(
    'hazards',
    'substances',
    [SAFETY, 2, 'Dangerous substances have to be found, replaced and mastered.'],
    [ENVIRONMENT, 2, 'What escapes harms soil, water and neighbours.'],
  ),
  ...says('hazards', 'road', [ROAD, 2, 'It is about deaths and injuries in traffic alone.']),
  ...says('hazards', 'biological', [
    'ISO 35001',
    4,
    'It is the standard for laboratories that handle dangerous germs or toxins.',
  ]),
  ...says('hazards', 'emissions', [
    ENVIRONMENT,
    2,
    'It finds where the environment suffers and what to do first.',
  ]),
  ...says(
    'hazards',
    'water',
    ['ISO 46001', 4, 'It manages the use of water by itself.'],
    [ENVIRONMENT, 1, 'Water is one of its main subjects.'],
  ),

  ...says('energy', 'audit', [
    ENERGY,
    1,
    'Enterprises above 10 TJ owe energy audits in the European Union, and a certified energy system frees them.',
    'Directive (EU) 2023/1791, Article 11(2)',
  ]),
  ...says('energy', 'system', [
    ENERGY,
    4,
    'Enterprises above 85 TJ have to run a certified energy management system in the European Union, by 2027-10-11 at the latest.',
    'Directive (EU) 2023/1791, Article 11(1)',
  ]),

  ...says('aims', 'defects', [QUALITY, 2, 'Finding causes of faults and removing them is its core.']),
  ...says('aims', 'delivery', [QUALITY, 2, 'It makes processes, hand-overs and their results visible.']),
  ...says('aims', 'knowledge', [QUALITY, 2, 'It asks for knowledge to be kept and processes to be settled.']),
  ...says('aims', 'incidents', [SECURITY, 2, 'It turns incidents into assessed risks and chosen measures.']),
  ...says('aims', 'outages', [CONTINUITY, 4, 'It prepares for outages of every kind, not of systems only.']),
  ...says('aims', 'waste', [ENVIRONMENT, 2, 'It finds where the environment suffers and what to do first.']),
  ...says('aims', 'energy', [ENERGY, 2, 'It finds where energy goes and improves it by measured figures.']),
  ...says('aims', 'accidents', [SAFETY, 2, 'It finds hazards and removes them in the right order.']),
  ...says(
    'aims',
    'integrity',
    [COMPLIANCE, 2, 'It finds the duties and sees to it that they are kept.'],
    [BRIBERY, 1, 'Against bribery alone there is a standard of its own.'],
  ),
  ...says('aims', 'assets', [
    ASSETS,
    4,
    'It decides what to keep, mend or replace, over the whole life of plant.',
  ]),
  ...says('aims', 'nothing', [NONE, 2, 'There is no trouble that a management system would remove.']),

  ...[QUALITY, SECURITY, ENVIRONMENT, SAFETY, CONTINUITY, INTELLIGENCE, ENERGY, FOOD, DEVICES].flatMap(
    standard =>
      says('when', '6', [
        standard,
        -1,
        'Six months are tight: a system that has not run cannot be audited.',
      ]).map(rule => ({ ...rule, unlessHeld: true as const })),
  ),
];
