/** ISO/IEC 27006: days for stage 1 and stage 2 of an information security management system by persons under its control. */
import type { Edition } from '../edition.ts';
import type { BandTable, TableSource } from './band-table.ts';
import { bandTable } from './band-table.ts';

export const ISMS_2011: Edition = {
  key: '27006-2011',
  document: 'ISO/IEC 27006',
  edition: '2011',
  from: '2011-12-01',
  until: '2015-09-30',
  note: 'The annex was informative. Its table is known up to 1,175 persons; one band held 11 to 25.',
};

export const ISMS_2015: Edition = {
  key: '27006-2015',
  document: 'ISO/IEC 27006',
  edition: '2015',
  from: '2015-10-01',
  until: '2024-02-29',
  note: 'The 2015 edition stayed usable until 2026-03-31; both editions have the same figures. The 2011 edition had one band 11 to 25.',
};

export const ISMS_2024: Edition = {
  key: '27006-1-2024',
  document: 'ISO/IEC 27006-1',
  edition: '2024',
  from: '2024-03-01',
  note: 'Published in March 2024; the day is not known.',
};

const SOURCE: Omit<TableSource, 'clause'> = {
  column: 'isms',
  subject: 'audit time of an information security management system',
  values: [
    [1, 10, 5],
    [11, 15, 6],
    [16, 25, 7],
    [26, 45, 8.5],
    [46, 65, 10],
    [66, 85, 11],
    [86, 125, 12],
    [126, 175, 13],
    [176, 275, 14],
    [276, 425, 15],
    [426, 625, 16.5],
    [626, 875, 17.5],
    [876, 1175, 18.5],
    [1176, 1550, 19.5],
    [1551, 2025, 21],
    [2026, 2675, 22],
    [2676, 3450, 23],
    [3451, 4350, 24],
    [4351, 5450, 25],
    [5451, 6800, 26],
    [6801, 8500, 27],
    [8501, 10_700, 28],
  ],
  confidence: () => 'two-sources',
};

/** The later figures with one band 11 to 25, as far as a body's table of that time shows them. */
const VALUES_2011: TableSource['values'] = [
  [1, 10, 5],
  [11, 25, 7],
  ...SOURCE.values.filter(([min]) => min > 25 && min <= 876),
];

export const ISMS_TABLES: readonly BandTable[] = [
  bandTable(ISMS_2011, {
    ...SOURCE,
    clause: 'informative annex',
    values: VALUES_2011,
    confidence: () => 'single-source',
  }),
  bandTable(ISMS_2015, { ...SOURCE, clause: 'Table B.1' }),
  bandTable(ISMS_2024, { ...SOURCE, clause: 'Annex C' }),
];
