/** What the sample's organization wrote and kept: documents and dated evidence, each with the requirements it serves. */

type At = readonly [edition: 'q' | 's', key: string];
export type ToldDocument = {
  number: string;
  title: string;
  kind: string;
  text: string;
  serves: readonly At[];
  state: 'released' | 'submitted' | 'draft';
};
export type ToldEvidence = {
  name: string;
  title: string;
  text: string;
  daysAgo: number;
  expiresInDays?: number;
  serves: readonly At[];
};

export const DOCUMENTS: readonly ToldDocument[] = [
  {
    number: 'MP-01',
    title: 'Policy for quality and information security',
    kind: 'policy',
    text: 'We build instruments that our customers can rely on, and keep what they entrust to us to ourselves.\n\nEvery head of a team answers for both in his work. We set objectives each year and look at them each quarter.',
    serves: [
      ['q', '5.2.1'],
      ['q', '5.2.2'],
      ['s', '5.2'],
    ],
    state: 'released',
  },
  {
    number: 'QP-03',
    title: 'Purchasing and evaluation of suppliers',
    kind: 'procedure',
    text: 'A new supplier is released by purchasing before the first order. Once a year each supplier is looked at: delivery, complaints, changes.\n\nFor services that touch information the security officer is asked first.',
    serves: [
      ['q', '8.4.1'],
      ['q', '8.4.2'],
      ['s', 'A.5.19'],
    ],
    state: 'released',
  },
  {
    number: 'QP-07',
    title: 'Calibration of gauges',
    kind: 'procedure',
    text: 'Each gauge carries its due date. The workshop withdraws it the day before and sends it out. A gauge past its date is not used; parts measured with it are looked at again.',
    serves: [
      ['q', '7.1.5.1'],
      ['q', '7.1.5.2'],
    ],
    state: 'released',
  },
  {
    number: 'IS-02',
    title: 'Information security risk assessment',
    kind: 'procedure',
    text: 'Risks are assessed once a year and after every larger change. Likelihood and effect are rated from 1 to 5; from 10 on a treatment is decided by the owner of the risk.',
    serves: [
      ['s', '6.1.2'],
      ['s', '6.1.3'],
      ['s', '8.2'],
    ],
    state: 'released',
  },
  {
    number: 'IS-05',
    title: 'Access to systems',
    kind: 'procedure',
    text: 'Access is asked for by the head of a team, granted by the owner of the system and looked through every half year. Who leaves or changes loses it the same day.',
    serves: [
      ['s', 'A.5.15'],
      ['s', 'A.5.18'],
    ],
    state: 'submitted',
  },
  {
    number: 'QP-09',
    title: 'Handling of complaints',
    kind: 'procedure',
    text: 'Every complaint is answered within two working days and entered on the day it comes.',
    serves: [
      ['q', '8.2.1'],
      ['q', '10.2.1'],
    ],
    state: 'draft',
  },
];

export const EVIDENCE: readonly ToldEvidence[] = [
  {
    name: 'calibration-list.txt',
    title: 'Calibration list of the workshop',
    text: 'G-114 2026-09-02 ok\nG-115 2026-09-02 ok\nG-116 2026-08-20 ok\n',
    daysAgo: 82,
    expiresInDays: 280,
    serves: [['q', '7.1.5.2']],
  },
  {
    name: 'supplier-evaluation.txt',
    title: 'Evaluation of 41 suppliers',
    text: '41 suppliers, 38 released, 3 with conditions\n',
    daysAgo: 120,
    expiresInDays: 245,
    serves: [['q', '8.4.1']],
  },
  {
    name: 'customer-survey.txt',
    title: 'Customer survey of the year',
    text: '212 answers, 8.6 of 10\n',
    daysAgo: 60,
    serves: [['q', '9.1.2']],
  },
  {
    name: 'competence-matrix.txt',
    title: 'Competence matrix',
    text: '62 people, 14 activities\n',
    daysAgo: 45,
    serves: [
      ['q', '7.2'],
      ['s', '7.2'],
    ],
  },
  {
    name: 'restore-test.txt',
    title: 'Restore test of the document server',
    text: 'Restored 1.2 TB in 3 h 10 min, 0 errors\n',
    daysAgo: 30,
    expiresInDays: 150,
    serves: [['s', 'A.8.13']],
  },
  {
    name: 'access-review.txt',
    title: 'Half-yearly review of access',
    text: '412 accounts, 9 removed\n',
    daysAgo: 200,
    expiresInDays: -17,
    serves: [['s', 'A.5.18']],
  },
  {
    name: 'risk-register.txt',
    title: 'Risk register, state of the year',
    text: '47 risks, 11 treated, 2 accepted until next year\n',
    daysAgo: 75,
    serves: [
      ['s', '8.2'],
      ['s', '8.3'],
      ['s', '6.1.2'],
    ],
  },
  {
    name: 'release-records.txt',
    title: 'Release records of one month',
    text: '118 instruments, 118 released with signature\n',
    daysAgo: 20,
    serves: [['q', '8.6']],
  },
];

/** A piece that lies elsewhere: its address and title are kept, it is never fetched. */
export const LINKED = {
  title: 'Penetration test of the service portal, report at the tester',
  link: 'https://reports.example.com/northlight/portal-test',
  fromDaysAgo: 68,
  daysAgo: 62,
  serves: [['s', 'A.8.29']],
} as const satisfies object;

/** Pieces that are collected again: how often; one was collected once more, one is late. */
export const COLLECTED = {
  'Half-yearly review of access': { everyMonths: 6 },
  'Restore test of the document server': {
    everyMonths: 4,
    before: {
      name: 'restore-test-spring.txt',
      text: 'Restored 1.1 TB in 3 h 40 min, 2 errors, repeated\n',
      daysAgo: 150,
    },
  },
} as const satisfies Readonly<
  Record<string, { everyMonths: number; before?: { name: string; text: string; daysAgo: number } }>
>;
