/** The rules that give deadlines in a certification's life: months, years and conventions with their clauses. */
import type { Confidence, RuleRow } from '../rule.ts';

function iso17021<V>(
  id: string,
  clause: string,
  subject: string,
  value: V,
  confidence: Confidence,
  note?: string,
): readonly [RuleRow<V>] {
  const row: RuleRow<V> = {
    id: `17021-1-2015/${id}`,
    document: 'ISO/IEC 17021-1',
    edition: '2015',
    clause,
    subject,
    value,
    from: '2015-06-15',
    confidence,
  };
  return [note === undefined ? row : { ...row, note }];
}

export const FIRST_SURVEILLANCE = iso17021(
  'first-surveillance',
  '9.1.3.3',
  'months from the certification decision to the first surveillance at the latest',
  12,
  'two-sources',
  'Counted from the decision. Bodies that count from the last day of stage 2 are stricter than the rule.',
);
export const CALENDAR_YEAR = iso17021(
  'surveillance-each-calendar-year',
  '9.1.3.3',
  'surveillance at least once in a calendar year, except in years of recertification',
  1,
  'two-sources',
);
export const STAGE_2_REPEAT = iso17021(
  'stage-2-repeat',
  '9.5.3.2',
  'months after the last day of stage 2 within which major nonconformities are verified, else another stage 2',
  6,
  'two-sources',
);
export const MAJOR_BEFORE_EXPIRY = iso17021(
  'major-before-expiry',
  '9.6.3.2.2',
  'majors of a recertification audit are corrected and verified before the certification expires',
  null,
  'two-sources',
);
export const CYCLE = iso17021(
  'cycle',
  '9.1.3.2',
  'years of a certification cycle, from the decision on certification or recertification',
  3,
  'two-sources',
);
export const CYCLE_END_CONVENTION = iso17021(
  'cycle-end-convention',
  '9.1.3.2',
  'last day of validity: days before the third anniversary',
  1,
  'body-parameter',
  'The day before the anniversary is one convention; some bodies print the anniversary itself.',
);
export const RENEWAL = iso17021(
  'renewal-keeps-cycle',
  '9.6.3.2.3',
  'years added to the old expiry when recertification is finished before it',
  3,
  'two-sources',
  'The new expiry may be based on the old one; the issue date is on or after the decision.',
);
export const RESTORE = iso17021(
  'restore-window',
  '9.6.3.2.5',
  'months after expiry within which certification may be restored; after that at least a stage 2',
  6,
  'two-sources',
);
export const RESTORED_EXPIRY = iso17021(
  'restored-expiry',
  '9.6.3.2.5',
  'years added to the expiry of the prior cycle when certification is restored; its effective date is not backdated',
  3,
  'two-sources',
);
export const SUSPENSION = iso17021(
  'suspension-maximum',
  '9.6.5',
  'months a suspension normally lasts at most; then lifted, reduced or withdrawn',
  6,
  'two-sources',
);
export const SUSPENDED_EXPIRY = iso17021(
  'suspension-does-not-stop-cycle',
  '9.6.5',
  'a suspension does not stop the cycle: suspended past the expiry is expired',
  null,
  'unchecked',
);
export const RECORDS = iso17021(
  'record-retention',
  '9.9',
  'full certification cycles for which records are kept after the current one',
  1,
  'unchecked',
);

function md2<V>(id: string, clause: string, subject: string, value: V): readonly [RuleRow<V>, RuleRow<V>] {
  const row = { document: 'IAF MD 2', clause, subject, value, confidence: 'two-sources' as const };
  return [
    { ...row, id: `md2-2017/${id}`, edition: '2017', from: '2018-06-15', until: '2022-12-31' },
    {
      ...row,
      id: `md2-2023/${id}`,
      edition: '2023',
      from: '2023-01-01',
      note: 'The day of the 2023 edition and its changes are not published; the rule of 2017 is carried on.',
    },
  ];
}

export const TRANSFER_OF_SUSPENDED = md2(
  'suspended-not-transferred',
  '-',
  'a suspended certification is not eligible for transfer',
  false,
);
export const TRANSFER_AFTER_LOSS = md2(
  'transfer-after-loss',
  '-',
  'months to transfer when the issuing body ceased or lost its accreditation, or until expiry if sooner',
  6,
);

/** Every row of this file, for the manual. */
export const DEADLINE_RULES: readonly RuleRow[] = [
  ...FIRST_SURVEILLANCE,
  ...CALENDAR_YEAR,
  ...STAGE_2_REPEAT,
  ...MAJOR_BEFORE_EXPIRY,
  ...CYCLE,
  ...CYCLE_END_CONVENTION,
  ...RENEWAL,
  ...RESTORE,
  ...RESTORED_EXPIRY,
  ...SUSPENSION,
  ...SUSPENDED_EXPIRY,
  ...RECORDS,
  ...TRANSFER_OF_SUSPENDED,
  ...TRANSFER_AFTER_LOSS,
];
