// Invented findings for the gallery.
export type SampleFinding = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly clause: string;
  readonly standard: string;
  readonly state: string;
  readonly owner: string;
  readonly due: string;
  readonly days: number;
};

const finding = (
  id: string,
  title: string,
  clause: string,
  standard: string,
  state: string,
  owner: string,
  due: string,
  days: number,
): SampleFinding => ({
  id,
  number: `NC-2026-${id.padStart(3, '0')}`,
  title,
  clause,
  standard,
  state,
  owner,
  due,
  days,
});

export const FINDINGS: readonly SampleFinding[] = [
  finding(
    '1',
    'Purchase orders placed without review',
    '8.4.1',
    'ISO 9001',
    'major',
    'Jon Reed',
    '2026-12-01',
    0.5,
  ),
  finding(
    '2',
    'Calibration of two gauges overdue',
    '7.1.5.2',
    'ISO 9001',
    'minor',
    'Mila Sörensen',
    '2027-01-14',
    1,
  ),
  finding(
    '3',
    'Access rights of leavers kept for up to six weeks',
    'A.5.18',
    'ISO/IEC 27001',
    'answered',
    'Tariq Haddad',
    '2026-11-30',
    2.5,
  ),
  finding(
    '4',
    'Internal audit did not reach the Gdańsk site',
    '9.2.2',
    'ISO 9001',
    'closed',
    'Iris Vale',
    '2026-10-02',
    1,
  ),
  finding(
    '5',
    'Backup restored last in 2024',
    'A.8.13',
    'ISO/IEC 27001',
    'open',
    'Tariq Haddad',
    '2026-11-20',
    12,
  ),
  finding(
    '6',
    'Objectives without a measure',
    '6.2.1',
    'ISO 9001',
    'opportunity',
    'Iris Vale',
    '2027-03-01',
    0.5,
  ),
];
