/** What the sample's bodies know of their people; all of them are invented. */

export type QualifiedFor = { readonly standard: string; readonly areas: readonly string[] };

export const MERIDIAN_STANDARDS: readonly QualifiedFor[] = [
  { standard: 'ISO 9001', areas: ['18', '19', '31', '17'] },
  { standard: 'ISO/IEC 27001', areas: ['33', '19'] },
  { standard: 'ISO 14001', areas: ['31', '18'] },
  { standard: 'ISO 45001', areas: ['18', '28'] },
];
export const POLARIS_STANDARDS: readonly QualifiedFor[] = [
  { standard: 'ISO 9001', areas: ['17', '4', '14'] },
  { standard: 'ISO 14001', areas: ['17', '14'] },
];

/** Auditors and experts without an account, with the story that each tells. */
export const MERIDIAN_OTHERS = [
  {
    name: 'Hanna Weiss',
    bond: 'contracted',
    agreement: 'Frame contract 12/2022',
    country: 'DE',
    languages: ['German', 'English'],
    function: 'lead-audit',
    what: [{ standard: 'ISO 9001', areas: ['17', '18'] }],
    // Nobody has evaluated her again: the qualification lapsed by itself.
    evaluatedMonthsAgo: [38],
  },
  {
    name: 'Jan Peeters',
    bond: 'contracted',
    agreement: 'Frame contract 3/2023',
    country: 'BE',
    languages: ['Dutch', 'French', 'English'],
    function: 'lead-audit',
    what: [
      { standard: 'ISO/IEC 27001', areas: ['33'] },
      { standard: 'ISO 9001', areas: ['33', '19'] },
    ],
    evaluatedMonthsAgo: [20],
  },
  {
    name: 'Marta Silva',
    bond: 'employed',
    agreement: '',
    country: 'DE',
    languages: ['German', 'Portuguese'],
    function: 'lead-audit',
    what: [
      { standard: 'ISO 9001', areas: ['18', '19'] },
      { standard: 'ISO/IEC 27001', areas: ['33'] },
    ],
    evaluatedMonthsAgo: [9],
  },
  {
    name: 'Olga Brandt',
    bond: 'contracted',
    agreement: 'Letter of appointment 2024-06',
    country: 'DE',
    languages: ['German'],
    function: 'expert',
    what: [{ standard: 'ISO 9001', areas: ['13', '19'] }],
    evaluatedMonthsAgo: [15],
  },
] as const;

export const POLARIS_OTHERS = [
  {
    name: 'Fiona Gray',
    bond: 'employed',
    agreement: '',
    country: 'GB',
    languages: ['English'],
    function: 'audit',
    what: [{ standard: 'ISO 9001', areas: ['17'] }],
    evaluatedMonthsAgo: [11],
  },
] as const;

export type Other = (typeof MERIDIAN_OTHERS)[number] | (typeof POLARIS_OTHERS)[number];
