/** Tasks of the sample's maker of instruments: who has what to do, and how it went. */

export type ToldTask = {
  readonly by: 'manager' | 'director' | 'owner';
  readonly owner: 'manager' | 'director' | 'owner';
  readonly what: string;
  readonly notes?: string;
  /** Days before today on which it was made. */
  readonly ago: number;
  /** Days from today until which it is to be done. */
  readonly inDays?: number;
  readonly rhythm?: { readonly every: number; readonly unit: 'day' | 'week' | 'month' };
  readonly about?: { readonly kind: 'requirement'; readonly id: string; readonly in: string };
  readonly done?: string;
  readonly dropped?: string;
  /** Handed over to the process owner, and why. */
  readonly handedOver?: string;
};

const QUALITY = 'iso-9001-2015';

export const TASKS: readonly ToldTask[] = [
  {
    by: 'manager',
    owner: 'manager',
    what: 'Call the calibration laboratory about the two gauges that are missing',
    notes: 'The laboratory has had them for five weeks. Without them line 2 stands still in December.',
    ago: 9,
    inDays: -2,
    about: { kind: 'requirement', id: '7.1.5.2', in: QUALITY },
  },
  {
    by: 'manager',
    owner: 'manager',
    what: 'Restore a back-up of the drawings and note how long it took',
    ago: 70,
    inDays: -10,
    rhythm: { every: 1, unit: 'month' },
    done: 'Restored the drawings of one week in 40 minutes; all of them opened',
  },
  {
    by: 'manager',
    owner: 'owner',
    what: 'Ask the three makers of coated parts for their certificates',
    ago: 6,
    inDays: 4,
    about: { kind: 'requirement', id: '8.4.1', in: QUALITY },
  },
  {
    by: 'director',
    owner: 'manager',
    what: 'Write down who stands in for whom over the holidays',
    notes: 'Last year nobody knew who may release documents.',
    ago: 3,
    inDays: 12,
  },
  {
    by: 'manager',
    owner: 'manager',
    what: 'Walk through the assembly hall with the list of last year',
    ago: 30,
    inDays: 1,
    rhythm: { every: 2, unit: 'week' },
  },
  { by: 'manager', owner: 'manager', what: 'Think about a simpler form for changes of drawings', ago: 20 },
  {
    by: 'manager',
    owner: 'manager',
    what: 'Order shelves for the archive',
    ago: 40,
    inDays: 20,
    dropped: 'The archive moves into the system',
  },
  {
    by: 'manager',
    owner: 'director',
    what: 'Explain the new work order to the late shift',
    ago: 15,
    inDays: 6,
    handedOver: 'The process owner leads the late shift',
  },
];

/** What somebody had who has left since. */
export const LEFT: { readonly name: string; readonly tasks: readonly string[] } = {
  name: 'Selma Dahl',
  tasks: ['Collect the signatures for the new safety rules', 'Update the list of keys'],
};
