/** Certifications in mid-cycle with the next date of each worked out by hand from the clauses, seen from 23 November 2026. */

export const SEEN_ON = '2026-11-23';

export type HandWorked = {
  readonly name: string;
  readonly originalOn: string;
  readonly decidedOn: string;
  readonly expiresOn: string;
  readonly surveillances: readonly string[];
  readonly suspendedOn?: string;
  readonly withdrawnOn?: string;
  /** Null: nothing is due any more. */
  readonly next: { readonly code: string; readonly limit: string; readonly clause: string } | null;
  /** Whether it stands on the due list of that day. */
  readonly listed: boolean;
  readonly late: readonly string[];
};

const YEAR = '9.1.3.3';
const CYCLE = '9.1.3.2';

type Short = readonly [
  name: string,
  originalOn: string,
  decidedOn: string,
  expiresOn: string,
  surveillances: readonly string[],
  next: readonly [code: string, limit: string, clause: string] | null,
  more?: Partial<Pick<HandWorked, 'suspendedOn' | 'withdrawnOn' | 'late' | 'listed'>>,
];

const FIRST_LATE = 'first-surveillance-late';
const YEAR_MISSED = 'surveillance-year-missed';

const CASES: readonly Short[] = [
  ['granted this year', '2026-03-20', '2026-03-20', '2029-03-19', [], ['surveillance-1', '2027-03-20', YEAR]],
  [
    'first surveillance overdue',
    '2025-09-30',
    '2025-09-30',
    '2028-09-29',
    [],
    ['surveillance-1', '2026-09-30', YEAR],
  ],
  [
    'first held in time',
    '2025-03-10',
    '2025-03-10',
    '2028-03-09',
    ['2026-02-20'],
    ['surveillance-2', '2027-12-31', YEAR],
  ],
  [
    'both held',
    '2024-05-06',
    '2024-05-06',
    '2027-05-05',
    ['2025-04-10', '2026-04-21'],
    ['recertification', '2027-05-05', CYCLE],
  ],
  [
    'first held late',
    '2024-06-01',
    '2024-06-01',
    '2027-05-31',
    ['2025-07-15'],
    ['surveillance-2', '2026-12-31', YEAR],
    { late: [FIRST_LATE] },
  ],
  [
    'second still this year',
    '2024-02-15',
    '2024-02-15',
    '2027-02-14',
    ['2025-02-10'],
    ['surveillance-2', '2026-12-31', YEAR],
  ],
  [
    'first held in the year of the decision',
    '2025-01-15',
    '2025-01-15',
    '2028-01-14',
    ['2025-12-02'],
    ['surveillance-2', '2026-12-31', YEAR],
  ],
  [
    'a year without surveillance',
    '2023-12-10',
    '2023-12-10',
    '2026-12-09',
    ['2025-03-01'],
    ['recertification', '2026-12-09', CYCLE],
    { late: [FIRST_LATE, YEAR_MISSED] },
  ],
  [
    'second cycle, none held',
    '2021-05-20',
    '2024-05-10',
    '2027-05-19',
    [],
    ['surveillance-1', '2025-12-31', YEAR],
  ],
  [
    'second cycle, one held',
    '2021-05-20',
    '2024-05-10',
    '2027-05-19',
    ['2025-05-05'],
    ['surveillance-2', '2026-12-31', YEAR],
  ],
  [
    'second cycle, both held',
    '2021-05-20',
    '2024-05-10',
    '2027-05-19',
    ['2025-05-05', '2026-05-11'],
    ['recertification', '2027-05-19', CYCLE],
  ],
  [
    'second cycle began late in the year',
    '2022-11-28',
    '2025-11-20',
    '2028-11-27',
    [],
    ['surveillance-1', '2026-12-31', YEAR],
  ],
  [
    'renewed early, in the year before the expiry',
    '2020-03-01',
    '2025-11-15',
    '2029-02-28',
    [],
    ['surveillance-1', '2027-12-31', YEAR],
  ],
  [
    'decided on a leap day, one held',
    '2024-02-29',
    '2024-02-29',
    '2027-02-28',
    ['2025-02-28'],
    ['surveillance-2', '2026-12-31', YEAR],
  ],
  [
    'decided on a leap day, none held',
    '2024-02-29',
    '2024-02-29',
    '2027-02-28',
    [],
    ['surveillance-1', '2025-02-28', YEAR],
  ],
  [
    'decided on New Year, first held in that year',
    '2024-01-01',
    '2024-01-01',
    '2026-12-31',
    ['2024-12-20'],
    ['surveillance-2', '2025-12-31', YEAR],
  ],
  [
    'decided on New Year, first held on the last day',
    '2024-01-01',
    '2024-01-01',
    '2026-12-31',
    ['2025-01-01'],
    ['recertification', '2026-12-31', CYCLE],
  ],
  [
    'decided on the last day of a year',
    '2025-12-31',
    '2025-12-31',
    '2028-12-30',
    [],
    ['surveillance-1', '2026-12-31', YEAR],
  ],
  [
    'expired, can still be restored',
    '2023-08-01',
    '2023-08-01',
    '2026-07-31',
    ['2024-07-01', '2025-06-30'],
    ['recertification', '2026-07-31', CYCLE],
  ],
  [
    'expired, cannot be restored any more',
    '2023-03-01',
    '2023-03-01',
    '2026-02-28',
    ['2024-02-20', '2025-02-18'],
    ['recertification', '2026-02-28', CYCLE],
    { listed: false },
  ],
  [
    'suspended, the programme goes on',
    '2025-02-03',
    '2025-02-03',
    '2028-02-02',
    ['2026-01-20'],
    ['surveillance-2', '2027-12-31', YEAR],
    { suspendedOn: '2026-09-01' },
  ],
  [
    'suspended for too long',
    '2025-04-01',
    '2025-04-01',
    '2028-03-31',
    [],
    ['surveillance-1', '2026-04-01', YEAR],
    { suspendedOn: '2026-03-01', late: ['suspension-past-six-months'] },
  ],
  [
    'withdrawn',
    '2024-04-02',
    '2024-04-02',
    '2027-04-01',
    ['2025-03-20'],
    null,
    { withdrawnOn: '2026-02-10', listed: false },
  ],
  [
    'ends before its three years',
    '2025-07-01',
    '2025-07-01',
    '2027-10-31',
    [],
    ['surveillance-1', '2026-07-01', YEAR],
  ],
  [
    'a cycle of two years, one held',
    '2025-06-10',
    '2025-06-10',
    '2027-06-09',
    ['2026-05-20'],
    ['recertification', '2027-06-09', CYCLE],
  ],
  [
    'expires on the anniversary itself',
    '2024-09-09',
    '2024-09-09',
    '2027-09-09',
    ['2025-09-01', '2026-09-02'],
    ['recertification', '2027-09-09', CYCLE],
  ],
  [
    'third cycle, second surveillance due',
    '2018-10-01',
    '2024-09-20',
    '2027-09-30',
    ['2025-10-14'],
    ['surveillance-2', '2026-12-31', YEAR],
  ],
];

export const HAND_WORKED: readonly HandWorked[] = CASES.map(
  ([name, originalOn, decidedOn, expiresOn, surveillances, next, more]) => ({
    name,
    originalOn,
    decidedOn,
    expiresOn,
    surveillances,
    next: next && { code: next[0], limit: next[1], clause: next[2] },
    listed: true,
    late: [],
    ...more,
  }),
);
