/** The six scores of an information security management system, in words that tell 1, 2 and 3 apart. */

export type Score = {
  /** Path in the input: business or IT, and the place in its three scores. */
  readonly path: 'business.0' | 'business.1' | 'business.2' | 'it.0' | 'it.1' | 'it.2';
  readonly label: string;
  /** What 1, 2 and 3 mean. */
  readonly means: readonly [low: string, medium: string, high: string];
};

export const ISMS_SCORES: readonly Score[] = [
  {
    path: 'business.0',
    label: 'Business and regulation',
    means: [
      'not critical, hardly regulated',
      'customers in critical sectors',
      'critical sector or strict law',
    ],
  },
  {
    path: 'business.1',
    label: 'Processes and tasks',
    means: ['standard, repetitive', 'standard, many products', 'complex, many business units'],
  },
  {
    path: 'business.2',
    label: 'Maturity of the system',
    means: ['well established, others in place too', 'partly established', 'new, nothing comparable before'],
  },
  {
    path: 'it.0',
    label: 'IT infrastructure',
    means: [
      'few or uniform platforms',
      'several platforms and networks',
      'many platforms, servers, networks',
    ],
  },
  {
    path: 'it.1',
    label: 'Outsourcing and suppliers',
    means: ['little, cloud hardly used', 'some, managed partly', 'much, important activities depend on it'],
  },
  {
    path: 'it.2',
    label: 'Development of information systems',
    means: ['none or very little', 'some, in house or outsourced', 'extensive, important for the business'],
  },
];

export const scoreChoices = ({ means }: Score): readonly { value: string; label: string }[] =>
  means.map((words, at) => ({ value: String(at + 1), label: `${at + 1} · ${words}` }));
