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
  'asked',
  'activity',
  'buyers',
  'data',
  'harm',
  'law',
  'pain',
  'held',
  'size',
  'when',
] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];

/** Chosen option ids by question; a question not answered is left out and counts neither way. */
export type Answers = { readonly [id in QuestionId]?: readonly string[] };

export const QUESTIONS: readonly Question[] = [
  {
    id: 'asked',
    title: 'Which certificate do customers, tenders or authorities ask you for?',
    why: 'A demand by name is the strongest reason there is; without any, a certificate may not be worth its cost.',
    choose: 'several',
    options: [
      { id: 'quality', label: 'ISO 9001 or "a quality certificate"' },
      { id: 'security', label: 'ISO/IEC 27001 or "proof of information security"' },
      { id: 'environment', label: 'ISO 14001 or environmental proof' },
      { id: 'safety', label: 'ISO 45001 or proof of safety at work' },
      { id: 'continuity', label: 'ISO 22301 or proof that you can go on after a disaster' },
      { id: 'ai', label: 'ISO/IEC 42001 or proof of responsible use of artificial intelligence' },
      { id: 'questionnaire', label: 'Nothing by name, but long supplier questionnaires' },
      { id: 'nobody', label: 'Nobody asks' },
    ],
  },
  {
    id: 'activity',
    title: 'What does your organization mainly do?',
    why: 'Some sectors have a standard of their own that buyers expect instead of the general one.',
    choose: 'one',
    options: [
      { id: 'manufacturing', label: 'Make things' },
      { id: 'construction', label: 'Build, install, maintain' },
      { id: 'software', label: 'Develop software' },
      { id: 'it-operation', label: 'Run systems or host data for others' },
      { id: 'services', label: 'Advise, plan, administer or other services' },
      { id: 'trade', label: 'Trade, transport, store' },
      { id: 'health', label: 'Treat or care for people' },
      { id: 'medical-devices', label: 'Make medical devices' },
      { id: 'food', label: 'Produce or handle food' },
      { id: 'automotive', label: 'Supply car makers with parts' },
      { id: 'laboratory', label: 'Test or calibrate for others' },
      { id: 'education', label: 'Teach and train' },
      { id: 'public', label: 'Public administration' },
    ],
  },
  {
    id: 'buyers',
    title: 'Who are your customers?',
    why: 'Large, public and regulated buyers tend to ask for certificates before they sign; consumers hardly ever do.',
    choose: 'several',
    options: [
      { id: 'consumers', label: 'Consumers' },
      { id: 'companies', label: 'Small and medium companies' },
      { id: 'large', label: 'Large companies' },
      { id: 'tenders', label: 'Public buyers with tenders' },
      { id: 'regulated', label: 'Banks, insurers, energy, health or other regulated buyers' },
    ],
  },
  {
    id: 'data',
    title: 'Whose information do you hold?',
    why: 'Information that others entrust to you is what an information security certificate is about.',
    choose: 'one',
    options: [
      { id: 'own', label: 'Ours, as every company does' },
      { id: 'entrusted', label: 'Also drawings, files or personal data of customers' },
      { id: 'core', label: 'Keeping or processing others’ data is our business' },
    ],
  },
  {
    id: 'harm',
    title: 'What if your information leaked, or your systems stood still for a week?',
    why: 'The damage tells whether managing information security as a whole is in proportion.',
    choose: 'one',
    options: [
      { id: 'little', label: 'Annoying, we would manage' },
      { id: 'serious', label: 'Serious: lost orders, penalties, much work' },
      { id: 'existential', label: 'It could end the organization or hurt people' },
    ],
  },
  {
    id: 'law',
    title: 'Which laws press on you most?',
    why: 'A management system is a way to show that legal duties are known and met; which duties decides which system.',
    choose: 'several',
    options: [
      { id: 'product', label: 'Product safety, liability, approval' },
      { id: 'security', label: 'Security of networks and information, critical services' },
      { id: 'privacy', label: 'Sensitive personal data' },
      { id: 'ai', label: 'Rules for artificial intelligence that you build or use' },
      { id: 'environment', label: 'Emissions, waste, permits' },
      { id: 'safety', label: 'Dangerous work' },
      { id: 'none', label: 'None in particular' },
    ],
  },
  {
    id: 'pain',
    title: 'What goes wrong most often, or worries you most?',
    why: 'A system that removes a real trouble pays for itself, certificate or not.',
    choose: 'several',
    options: [
      { id: 'defects', label: 'Faults, complaints, rework' },
      { id: 'delivery', label: 'Late or unreliable delivery' },
      { id: 'knowledge', label: 'Knowledge only in a few heads, growth without order' },
      { id: 'incidents', label: 'Attacks, leaks, outages' },
      { id: 'waste', label: 'Waste, energy, environmental damage' },
      { id: 'accidents', label: 'Accidents, illness through work' },
      { id: 'nothing', label: 'Nothing much' },
    ],
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
    id: 'size',
    title: 'How many people work for you?',
    why: 'Effort and audit days grow with people; below ten, cost and use are weighed most carefully.',
    choose: 'one',
    options: [
      { id: 'micro', label: 'Up to 10' },
      { id: 'small', label: '11 to 50' },
      { id: 'medium', label: '51 to 250' },
      { id: 'large', label: 'More than 250' },
    ],
  },
  {
    id: 'when',
    title: 'By when do you need the certificate?',
    why: 'A system has to run for some months before it can be audited, and an edition that ends soon may not be granted by then.',
    choose: 'one',
    options: [
      { id: '6', label: 'Within six months' },
      { id: '12', label: 'Within a year' },
      { id: '24', label: 'Within two years' },
      { id: 'open', label: 'No date' },
    ],
  },
];
