/** What the sample's maker of instruments says of its context; flows name processes by their key. */

type Said = Readonly<Record<string, unknown>>;

/** `owner` is a person of the house, `reviewIn` days from today. */
export const ISSUES: readonly (Said & { owner?: 'manager' | 'owner' | 'director'; reviewIn?: number })[] = [
  {
    title: 'Two customers bring two thirds of the turnover',
    side: 'external',
    effect: 'hinders',
    topic: 'market',
    meaning: 'Losing one would close the second shift. Sales looks for buyers in rail and energy.',
    owner: 'director',
    reviewIn: 120,
  },
  {
    title: 'Calibration know-how sits with three people',
    side: 'internal',
    effect: 'both',
    topic: 'knowledge',
    meaning:
      'A strength in the market, and nobody to stand in when two are ill. Each has an apprentice since spring.',
    owner: 'owner',
    reviewIn: 60,
  },
  {
    title: 'Summers above 32 °C',
    side: 'external',
    effect: 'hinders',
    topic: 'climate',
    meaning:
      'On about ten days a year the calibration room cannot be held at 20 °C; measurements wait. Cooling is in the budget of next year.',
    owner: 'manager',
    reviewIn: -12,
  },
  {
    title: 'Rules for software in measuring instruments tighten',
    side: 'external',
    effect: 'hinders',
    topic: 'law',
    meaning: 'From 2027 updates have to be offered for five years. Development plans a release train.',
    editions: ['iso-iec-27001-2022'],
    owner: 'owner',
    reviewIn: 200,
  },
  {
    title: 'Own mechanical workshop',
    side: 'internal',
    effect: 'helps',
    topic: 'resources',
    meaning: 'Prototypes within days; changes of a drawing reach the machine the same afternoon.',
  },
];

export const PARTIES: readonly (Said & { reviewIn?: number })[] = [
  {
    name: 'Makers of machines who build in our instruments',
    kind: 'customer',
    relevance: 'They stop their line when a device drifts.',
    demands: [
      {
        text: 'Certificate of calibration with each device',
        binding: 'contract',
        source: 'Frame contracts, section 6',
        takenUp: true,
        how: 'Printed with the delivery note; no device is packed without it.',
      },
      {
        text: 'Notice twelve months before a part changes',
        binding: 'contract',
        source: 'Frame contracts, section 9',
        takenUp: true,
        how: 'Change list of development, read in the monthly talk with sales.',
      },
    ],
    reviewIn: 90,
  },
  {
    name: 'Verification authority',
    kind: 'regulator',
    relevance: 'May stop the sale of instruments that are subject to legal metrology.',
    demands: [
      {
        text: 'Type examination kept up to date',
        binding: 'law',
        source: 'Measuring instruments law',
        takenUp: true,
        how: 'Owner of the file is development; looked at before each release.',
      },
    ],
    reviewIn: 150,
  },
  {
    name: 'Employees',
    kind: 'employee',
    relevance: 'Their skill is what customers buy.',
    demands: [
      {
        text: 'Shift plan three weeks ahead',
        binding: 'chosen',
        source: '',
        takenUp: true,
        how: 'Agreed with the council.',
      },
      { text: 'Work from home on two days', binding: 'none', source: '', takenUp: false, how: '' },
    ],
  },
  {
    name: 'Insurer of the works',
    kind: 'insurer',
    relevance: 'Sets the premium after its visit.',
    demands: [
      {
        text: 'Fire doors checked every year',
        binding: 'contract',
        source: 'Policy 2024, annex B',
        takenUp: true,
        how: 'In the maintenance plan, evidence in the list of checks.',
      },
    ],
  },
];

type Flow = { readonly what: string; readonly of?: string; readonly party?: string };
export type ToldProcess = {
  readonly key: string;
  readonly name: string;
  readonly kind: 'management' | 'core' | 'support';
  readonly purpose: string;
  readonly inputs?: readonly Flow[];
  readonly outputs: readonly Flow[];
  readonly indicators?: readonly { name: string; target: string; interval: string }[];
  readonly serves?: readonly string[];
};

export const PROCESSES: readonly ToldProcess[] = [
  {
    key: 'lead',
    name: 'Lead and review',
    kind: 'management',
    purpose: 'Set direction, give means, look at the results.',
    outputs: [{ what: 'Objectives of the year', of: 'improve' }],
    serves: ['5.1.1', '6.2.1', '9.3.1'],
  },
  {
    key: 'improve',
    name: 'Audit and improve',
    kind: 'management',
    purpose: 'Find out what does not work, and remove why.',
    outputs: [{ what: 'Findings and figures', of: 'lead' }],
    serves: ['9.2.1', '10.2.1'],
  },
  {
    key: 'sell',
    name: 'Win orders',
    kind: 'core',
    purpose: 'Understand what the customer measures, and promise only what can be kept.',
    inputs: [{ what: 'Enquiry', party: 'Customer' }],
    outputs: [
      { what: 'Confirmed order', of: 'plan' },
      { what: 'Wish for a new device', of: 'develop' },
    ],
    indicators: [{ name: 'Orders changed after confirmation', target: 'under 3 %', interval: 'monthly' }],
    serves: ['8.2.2', '8.2.3.1'],
  },
  {
    key: 'develop',
    name: 'Develop instruments',
    kind: 'core',
    purpose: 'Devices that hold their accuracy for five years.',
    outputs: [{ what: 'Released drawing and software', of: 'make' }],
    indicators: [
      { name: 'Changes in the first year after release', target: 'at most 4', interval: 'at each release' },
    ],
    serves: ['8.3.2', '8.3.4'],
  },
  {
    key: 'plan',
    name: 'Plan and buy',
    kind: 'core',
    purpose: 'Parts and people on the day.',
    inputs: [{ what: 'Parts', party: 'Suppliers' }],
    outputs: [{ what: 'Work order with parts', of: 'make' }],
    indicators: [{ name: 'Parts on the day', target: '97 %', interval: 'weekly' }],
    serves: ['8.4.1', '8.1'],
  },
  {
    key: 'make',
    name: 'Assemble',
    kind: 'core',
    purpose: 'Built as drawn, each step signed.',
    outputs: [{ what: 'Assembled device', of: 'calibrate' }],
    indicators: [{ name: 'First pass', target: '94 %', interval: 'weekly' }],
    serves: ['8.5.1', '8.5.2'],
  },
  {
    key: 'calibrate',
    name: 'Calibrate and deliver',
    kind: 'core',
    purpose: 'No device leaves that was not measured against a traceable standard.',
    outputs: [{ what: 'Device with certificate of calibration', party: 'Customer' }],
    indicators: [{ name: 'Delivered on the day promised', target: '95 %', interval: 'monthly' }],
    serves: ['8.6', '7.1.5.2'],
  },
  {
    key: 'serve',
    name: 'Service and repair',
    kind: 'core',
    purpose: 'A device in the field measures again within ten days.',
    inputs: [{ what: 'Returned device', party: 'Customer' }],
    outputs: [
      { what: 'Repaired device', party: 'Customer' },
      { what: 'Failures seen', of: 'develop' },
    ],
    serves: ['8.5.5'],
  },
  {
    key: 'people',
    name: 'People and knowledge',
    kind: 'support',
    purpose: 'Everybody can do what the work needs.',
    outputs: [{ what: 'Trained people', of: 'make' }],
    serves: ['7.2', '7.1.6'],
  },
  {
    key: 'it',
    name: 'Keep systems and data safe',
    kind: 'support',
    purpose: 'Drawings and measurements are there, right, and nobody else’s.',
    outputs: [{ what: 'Running systems', of: 'develop' }],
    serves: ['7.1.3'],
  },
];
