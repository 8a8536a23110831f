/** What the sample's maker of instruments keeps as risks: worked lines that are true there, with what became of each. */

/** Who of the house; the director is top management. */
type Who = 'manager' | 'owner' | 'director';

export type ToldRisk = {
  readonly ref: string;
  readonly owner: Who;
  /** What is told otherwise than in the example. */
  readonly says?: Readonly<Record<string, string>>;
  /** Accepted by whom, how many days ago, why, and until how many days from today. */
  readonly accepted?: {
    readonly by: Who;
    readonly ago: number;
    readonly because: string;
    readonly inDays: number;
  };
  /** Judged again after treatment, how many days ago. */
  readonly changed?: {
    readonly by: Who;
    readonly ago: number;
    readonly after: readonly [across: number, up: number];
    readonly reason: string;
  };
  readonly reviewed?: { readonly ago: number; readonly reason: string; readonly inDays: number };
  readonly action?: {
    readonly what: string;
    readonly by: Who;
    readonly inDays: number;
    readonly done?: string;
  };
  /** Left as a draft from the example. */
  readonly draft?: true;
};

export const GENERAL_RISKS: readonly ToldRisk[] = [
  {
    ref: 'R-02',
    owner: 'owner',
    says: {
      title: 'The only programmer of the evaluation software leaves',
      consequence:
        'Faults of delivered instruments stay open for weeks; two frame contracts name a time to repair.',
    },
    accepted: {
      by: 'owner',
      ago: 210,
      because: 'The second programmer solved the last six faults alone.',
      inDays: 120,
    },
    reviewed: { ago: 40, reason: 'Both are here; the pairing goes on every second week.', inDays: 140 },
  },
  {
    ref: 'R-06',
    owner: 'manager',
    accepted: {
      by: 'manager',
      ago: 190,
      because: 'Detectors and walls were inspected; what remains is insured.',
      inDays: 150,
    },
  },
  { ref: 'R-07', owner: 'owner' },
  { ref: 'R-08', owner: 'owner' },
  {
    ref: 'R-09',
    owner: 'manager',
    says: { title: 'New rules for software in measuring instruments make technical files incomplete' },
    changed: {
      by: 'manager',
      ago: 12,
      after: [4, 5],
      reason: 'The consultant’s look at three files found the description of updates missing in each.',
    },
    action: { what: 'Describe the updates in the files of all nine families', by: 'owner', inDays: 21 },
  },
  {
    ref: 'R-10',
    owner: 'owner',
    accepted: {
      by: 'owner',
      ago: 170,
      because: 'What is left are parts of devices older than 15 years.',
      inDays: 90,
    },
    changed: {
      by: 'manager',
      ago: 20,
      after: [4, 2],
      reason: 'The maker of the displays ended the small series; stock lasts until summer.',
    },
  },
  {
    ref: 'R-11',
    owner: 'director',
    accepted: {
      by: 'director',
      ago: 280,
      because: 'Four customers refuse the clause; their volume is small.',
      inDays: -10,
    },
  },
  {
    ref: 'R-13',
    owner: 'manager',
    accepted: {
      by: 'manager',
      ago: 120,
      because: 'Two days without systems were bridged on paper in the drill.',
      inDays: 200,
    },
  },
  {
    ref: 'R-15',
    owner: 'owner',
    action: { what: 'Agree on notice of changes with both coaters', by: 'owner', inDays: -6 },
  },
  { ref: 'R-19', owner: 'manager' },
  {
    ref: 'R-20',
    owner: 'director',
    action: { what: 'Try alarm devices for people who work alone', by: 'manager', inDays: 20 },
  },
  { ref: 'R-23', owner: 'director' },
  { ref: 'R-24', owner: 'owner' },
  {
    ref: 'R-26',
    owner: 'director',
    says: { title: 'Prototype of the wireless gauge eats the budget' },
    accepted: {
      by: 'director',
      ago: 60,
      because: 'The board wants the gauge at the spring fair and carries up to 80,000 euros more.',
      inDays: 100,
    },
  },
  { ref: 'R-12', owner: 'manager', draft: true },
  { ref: 'R-22', owner: 'owner', draft: true },
];

export const SECURITY_RISKS: readonly ToldRisk[] = [
  {
    ref: 'IS-03',
    owner: 'manager',
    reviewed: { ago: 30, reason: 'Restore test of last month took five hours; no case since.', inDays: 150 },
  },
  {
    ref: 'IS-09',
    owner: 'owner',
    says: { consequence: 'Calibration files of one or two customers are readable.' },
  },
  {
    ref: 'IS-11',
    owner: 'owner',
    action: {
      what: 'Scan the old repositories for keys',
      by: 'owner',
      inDays: -40,
      done: 'Two test keys found and revoked',
    },
  },
  {
    ref: 'IS-12',
    owner: 'manager',
    says: {
      consequence: 'Calibration history is gone for good; certificates that rest on it cannot be defended.',
    },
  },
  {
    ref: 'IS-13',
    owner: 'manager',
    says: { consequence: 'Drawings and service tickets of customers are read and passed on.' },
  },
  {
    ref: 'IS-16',
    owner: 'manager',
    says: { consequence: 'Drawings of instruments leave over weeks, and nobody can say which.' },
    accepted: {
      by: 'director',
      ago: 75,
      because:
        'Watching day and night costs more than the service earns; looked at again with the new contract.',
      inDays: 60,
    },
  },
  { ref: 'IS-17', owner: 'manager' },
  {
    ref: 'IS-19',
    owner: 'owner',
    changed: {
      by: 'owner',
      ago: 25,
      after: [2, 4],
      reason: 'A second firm writes firmware since spring; its people are not vetted yet.',
    },
  },
  { ref: 'IS-21', owner: 'owner' },
  { ref: 'IS-24', owner: 'manager' },
];

/** Named as the worked lines name them, so that each finds its asset. */
export const ASSETS: readonly (Readonly<Record<string, string>> & { readonly name: string })[] = [
  { name: 'Office laptops and file store', kind: 'device', confidentiality: 'high', availability: 'high' },
  { name: 'Laptops of support', kind: 'device', confidentiality: 'high' },
  { name: 'Keys and tokens', kind: 'information', confidentiality: 'very-high', integrity: 'very-high' },
  { name: 'Backups', kind: 'information', confidentiality: 'high', availability: 'very-high' },
  { name: 'Accounts of staff', kind: 'information', confidentiality: 'high', integrity: 'high' },
  { name: 'Logs of production', kind: 'information', integrity: 'high' },
  { name: 'Network cupboard of the main office', kind: 'place', availability: 'high' },
  { name: 'Source code', kind: 'information', confidentiality: 'high', integrity: 'very-high' },
  { name: 'Wireless network', kind: 'network', confidentiality: 'normal', availability: 'normal' },
  { name: 'Domain and name service', kind: 'supplier-service', availability: 'very-high', integrity: 'high' },
  {
    name: 'Calibration data of ten years',
    kind: 'information',
    integrity: 'very-high',
    availability: 'high',
    note: 'Certificates rest on it; kept for as long as a device is in use.',
  },
];
