// The questions that decide which standard fits, one a screen, each with the reason why it is asked.

import { EDITIONS, holdsDemands, isCertifiable } from '../library.ts';

export type Option = { readonly id: string; readonly label: string };

export type Question = {
  readonly id: QuestionId;
  readonly title: string;
  readonly why: string;
  /** Whether one option is chosen or several may be. */
  readonly choose: 'one' | 'several';
  readonly options: readonly Option[];
};

export const QUESTION_IDS = [
  'activity',
  'size',
  'sites',
  'countries',
  'products',
  'data',
  'hazards',
  'energy',
  'buyers',
  'asked',
  'law',
  'held',
  'aims',
  'when',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** Chosen option ids by question; a question not answered is left out and counts neither way. */
export type Answers = { readonly [id in QuestionId]?: readonly string[] };

const options = (labels: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(labels).map(([id, label]) => ({ id, label }));

/** A list of pairs, because an object would put number-like ids first in an order of its own. */
const WHEN: readonly Option[] = [
  { id: '6', label: 'Within six months' },
  { id: '12', label: 'Within a year' },
  { id: '24', label: 'Within two years' },
  { id: 'open', label: 'No date' },
];

export const QUESTIONS: readonly Question[] = [
  {
    id: 'activity',
    title: 'What does your organization mainly do?',
    why: 'Some sectors have a standard of their own that buyers expect instead of the general one.',
    choose: 'one',
    options: options({
      manufacturing: 'Make things',
      heavy: 'Cast, forge, treat metals; make chemicals, paper or glass',
      construction: 'Build, install, maintain',
      software: 'Develop software',
      'it-operation': 'Run systems or host data for others',
      services: 'Advise, plan, administer or other services',
      finance: 'Banking, insurance, payments',
      trade: 'Trade',
      logistics: 'Transport and store goods',
      health: 'Treat or care for people',
      'medical-devices': 'Make medical devices',
      food: 'Produce or handle food',
      agriculture: 'Farm, fish, grow',
      packaging: 'Make packaging that touches medicines',
      automotive: 'Supply car makers with parts',
      aerospace: 'Supply aviation, space or defence',
      rail: 'Supply railways',
      'oil-gas': 'Supply oil and gas',
      nuclear: 'Supply nuclear plants',
      utilities: 'Supply energy or water',
      waste: 'Collect, treat, recycle waste',
      laboratory: 'Test or calibrate for others',
      'medical-laboratory': 'Examine medical samples',
      inspection: 'Inspect or certify for others',
      education: 'Teach and train',
      public: 'Public administration',
      facility: 'Run buildings and sites for others',
      guarding: 'Guard people and places',
      events: 'Organize events',
      hospitality: 'Hotels, restaurants, travel',
    }),
  },
  {
    id: 'size',
    title: 'How many people work for you?',
    why: 'Effort and audit days grow with people; up to ten, cost and use are weighed most carefully.',
    choose: 'one',
    options: options({
      micro: 'Up to 10',
      small: '11 to 50',
      medium: '51 to 250',
      large: '251 to 1000',
      'very-large': 'More than 1000',
    }),
  },
  {
    id: 'sites',
    title: 'At how many places do they work?',
    why: 'Bodies visit places, not head offices alone; many alike can be sampled, and some dangers come with the place.',
    choose: 'one',
    options: options({
      one: 'One place',
      few: 'Two to five',
      many: 'Six or more',
      moving: 'Mostly at customers’ or on changing sites',
    }),
  },
  {
    id: 'countries',
    title: 'Where do you sell?',
    why: 'A certificate is worth most where a buyer does not know you; some laws ask for a system in some countries only.',
    choose: 'one',
    options: options({
      home: 'In our own country',
      europe: 'In several countries of the European Union',
      world: 'Around the world',
    }),
  },
  {
    id: 'products',
    title: 'What do you hand over to customers?',
    why: 'Safety, health, software and learning machines each have a standard that deals with them.',
    choose: 'several',
    options: options({
      goods: 'Goods',
      critical: 'Parts or products on which safety depends',
      treatment: 'Something that is used to diagnose or treat people',
      'food-contact': 'Food, feed, or what touches food',
      software: 'Software',
      ai: 'Something with artificial intelligence in it',
      service: 'A service',
    }),
  },
  {
    id: 'data',
    title: 'What is true of your information and your systems?',
    why: 'Information that others entrust to you, and what a leak or a standstill would do, is what security and continuity are about.',
    choose: 'several',
    options: options({
      own: 'We hold our own information, as every company does',
      entrusted: 'We hold drawings, files or personal data of customers',
      core: 'Keeping or processing others’ data is our business',
      sensitive: 'We hold data on health or other sensitive data on people',
      serious: 'A leak, or a week without systems, would cost orders or penalties',
      existential: 'A leak, or a week without systems, could end us or hurt people',
    }),
  },
  {
    id: 'hazards',
    title: 'What can hurt people or nature where you work?',
    why: 'Danger decides whether safety and environment are worth a system of their own.',
    choose: 'several',
    options: options({
      little: 'Little: offices, shops, light work',
      machines: 'Machines, heights, heat, loads, electricity',
      substances: 'Dangerous substances, explosion, fire',
      road: 'Many people drive for work',
      biological: 'Dangerous germs or toxins',
      emissions: 'Emissions, waste water, noise, soil',
      water: 'We use much water, or water is scarce here',
    }),
  },
  {
    id: 'energy',
    title: 'How much energy do you use in a year?',
    why: 'European law asks those above two thresholds for an energy audit or an energy management system.',
    choose: 'one',
    options: options({
      little: 'Less than 10 terajoules (about 2.8 GWh), or hardly any',
      audit: '10 to 85 terajoules (2.8 to 23.6 GWh)',
      system: 'More than 85 terajoules (23.6 GWh)',
    }),
  },
  {
    id: 'buyers',
    title: 'Who are your customers?',
    why: 'Large, public and regulated buyers tend to ask for certificates before they sign; consumers hardly ever do.',
    choose: 'several',
    options: options({
      consumers: 'Consumers',
      companies: 'Small and medium companies',
      large: 'Large companies',
      tenders: 'Public buyers with tenders',
      regulated: 'Banks, insurers, energy, health or other regulated buyers',
      retail: 'Retail chains',
    }),
  },
  {
    id: 'asked',
    title: 'Which proof do customers, tenders or authorities ask you for by name?',
    why: 'A demand by name is the strongest reason there is; without any, a certificate may not be worth its cost.',
    choose: 'several',
    options: options({
      quality: 'ISO 9001 or "a quality certificate"',
      security: 'ISO/IEC 27001 or "proof of information security"',
      privacy: 'ISO/IEC 27701 or proof of privacy',
      cloud: 'ISO/IEC 27017 or 27018, for the cloud',
      environment: 'ISO 14001 or environmental proof',
      safety: 'ISO 45001 or proof of safety at work',
      energy: 'ISO 50001 or proof of energy management',
      continuity: 'ISO 22301 or proof that you can go on after a disaster',
      'it-service': 'ISO/IEC 20000-1 or proof of managed IT services',
      ai: 'ISO/IEC 42001 or proof of responsible use of artificial intelligence',
      food: 'ISO 22000 or proof of food safety',
      'food-scheme': 'A food scheme that retail chains recognize (FSSC 22000 and the like)',
      medical: 'ISO 13485',
      automotive: 'IATF 16949',
      aerospace: 'EN 9100 / AS9100',
      bribery: 'ISO 37001 or proof against bribery',
      compliance: 'ISO 37301 or proof of a compliance system',
      social: 'ISO 26000 or "a certificate of social responsibility"',
      risk: 'ISO 31000 or "certified risk management"',
      laboratory: 'ISO/IEC 17025',
      carbon: 'ISO 14064 or a carbon footprint',
      questionnaire: 'Nothing by name, but long supplier questionnaires',
      nobody: 'Nobody asks',
    }),
  },
  {
    id: 'law',
    title: 'Which laws press on you most?',
    why: 'A management system is a way to show that legal duties are known and met; which duties decides which system.',
    choose: 'several',
    options: options({
      product: 'Product safety, liability, approval',
      security: 'Security of networks and information, critical services (NIS 2 and the like)',
      privacy: 'Sensitive personal data',
      ai: 'Rules for artificial intelligence that you build or use',
      environment: 'Emissions, waste, permits',
      safety: 'Dangerous work',
      food: 'Food law',
      bribery: 'Anti-corruption law, public officials, agents abroad',
      compliance: 'Very many duties at once: finance, competition, export',
      none: 'None in particular',
    }),
  },
  {
    id: 'held',
    title: 'Which certificates do you hold today?',
    why: 'What is there already carries half of the next system, and some editions have an end date.',
    choose: 'several',
    options: [
      ...EDITIONS.filter(one => holdsDemands(one) && isCertifiable(one)).map(({ id, name }) => ({
        id,
        label: name,
      })),
      { id: 'iso-iec-27001-2013', label: 'ISO/IEC 27001:2013' },
      { id: 'none', label: 'None of these' },
    ],
  },
  {
    id: 'aims',
    title: 'What should get better?',
    why: 'A system that removes a real trouble pays for itself, certificate or not.',
    choose: 'several',
    options: options({
      defects: 'Faults, complaints, rework',
      delivery: 'Late or unreliable delivery',
      knowledge: 'Knowledge only in a few heads, growth without order',
      incidents: 'Attacks, leaks',
      outages: 'Outages, standstill, dependence on a single place or supplier',
      waste: 'Waste and environmental damage',
      energy: 'The energy bill',
      accidents: 'Accidents, illness through work',
      integrity: 'Fines, corruption, breaches of rules',
      assets: 'Ageing plant, networks, buildings',
      nothing: 'Nothing much',
    }),
  },
  {
    id: 'when',
    title: 'By when do you need the certificate?',
    why: 'A system has to run for some months before it can be audited, and an edition that ends soon may not be granted by then.',
    choose: 'one',
    options: WHEN,
  },
];
