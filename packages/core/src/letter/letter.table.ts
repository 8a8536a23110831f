/** Letters of a body to its clients: what each is for, which fields it knows, and the words that it has where the body brought none. */

export const LETTER_KINDS = {
  'audit-notice': {
    title: 'Notice of an audit',
    about: 'audit',
    words: [
      'Your audit: {{standards}}',
      'We will visit you from {{audit.from}} to {{audit.to}} for the {{audit.kind}}. The audit takes {{audit.days}} days of audit time.',
      '{{audit.sites}}',
      'If these days do not suit you, please tell us soon. You receive the plan by the hour before the visit.',
    ],
  },
  'team-notice': {
    title: 'Notice of the audit team',
    about: 'audit',
    words: [
      'The team of your audit: {{standards}}',
      'From {{audit.from}} to {{audit.to}} you are visited by: {{audit.team}}. {{audit.lead}} leads the audit.',
      'You may ask about the background of each member, and object to one with your reasons. Please do so before the visit.',
    ],
  },
  reminder: {
    title: 'Reminder of an audit',
    about: 'audit',
    words: [
      'A reminder of your audit: {{standards}}',
      'Your {{audit.kind}} is planned from {{audit.from}} to {{audit.to}}, and something of it still waits for you: {{audit.waits}}.',
      'Please answer in your account, or write to us.',
    ],
  },
  'offer-cover': {
    title: 'Cover letter of an offer',
    about: 'offer',
    words: [
      'Our offer {{offer.number}}: {{standards}}',
      'Thank you for your enquiry. With this letter you receive our offer {{offer.number}} of {{offer.date}} over {{offer.total}}.',
      'It can be accepted until {{offer.until}}. It rests on what you told us of your organization; if something of that changes, please tell us.',
    ],
  },
} as const satisfies Record<
  string,
  { readonly title: string; readonly about: 'audit' | 'offer'; readonly words: readonly string[] }
>;
export type LetterKind = keyof typeof LETTER_KINDS;
export const ALL_LETTER_KINDS = Object.keys(LETTER_KINDS) as [LetterKind, ...LetterKind[]];

type Field = { readonly meaning: string; readonly example: string };

const EVERYWHERE = {
  'body.name': { meaning: 'Your name', example: 'Example Certification' },
  'body.address': { meaning: 'Your address', example: 'Long Road 1, Sampletown' },
  client: { meaning: 'Name of the client', example: 'Example Works' },
  'client.address': { meaning: 'Address of the client', example: 'Short Road 2, Sampletown' },
  standards: { meaning: 'The standards that it is about', example: 'ISO 9001:2015' },
  today: { meaning: 'Day of the letter', example: '1 March 2027' },
  'written.by': { meaning: 'Who writes the letter', example: 'Robin Sample' },
} satisfies Record<string, Field>;

const OF_AUDIT = {
  'audit.kind': { meaning: 'Kind of audit', example: 'surveillance audit' },
  'audit.from': { meaning: 'First day', example: '12 April 2027' },
  'audit.to': { meaning: 'Last day', example: '14 April 2027' },
  'audit.days': { meaning: 'Audit time in days', example: '2.5' },
  'audit.lead': { meaning: 'Who leads the audit', example: 'Robin Sample' },
  'audit.team': {
    meaning: 'The team with the role of each',
    example: 'Robin Sample (leads), Kim Sample (auditor)',
  },
  'audit.sites': {
    meaning: 'The sites that are visited, and how they were found',
    example: 'We visit all sites: Head office, Works.',
  },
  'audit.waits': { meaning: 'What still waits for the client', example: 'your agreement to the days' },
} satisfies Record<string, Field>;

const OF_OFFER = {
  'offer.number': { meaning: 'Number of the offer', example: 'O-2027-0012' },
  'offer.date': { meaning: 'Day of the offer', example: '1 March 2027' },
  'offer.total': { meaning: 'Sum with its currency', example: '12500.00 EUR' },
  'offer.until': { meaning: 'Last day on which it can be accepted', example: '30 April 2027' },
} satisfies Record<string, Field>;

export type LetterValues = Readonly<Record<string, string>>;

/** The fields that a letter knows, by their names in its template: `{{audit.from}}`. */
export const fieldsOf = (kind: LetterKind): Readonly<Record<string, Field>> => ({
  ...EVERYWHERE,
  ...(LETTER_KINDS[kind].about === 'audit' ? OF_AUDIT : OF_OFFER),
});

export const exampleValues = (kind: LetterKind): LetterValues =>
  Object.fromEntries(Object.entries(fieldsOf(kind)).map(([name, { example }]) => [name, example]));
