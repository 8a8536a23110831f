/** IAF MD 5: days for stage 1 and stage 2 by effective personnel (tables QMS 1, EMS 1, OH&SMS 1). */
import type { Edition } from '../edition.ts';
import type { BandTable, TableSource } from './band-table.ts';
import { bandTable } from './band-table.ts';

export const MD5_2015: Edition = {
  key: 'md5-2015',
  document: 'IAF MD 5',
  edition: 'Issue 3 (2015)',
  from: '2016-06-09',
  until: '2020-05-06',
  note: 'For cases of that time: the figures of the next issue, general knowledge that they were the same.',
};

export const MD5_2019: Edition = {
  key: 'md5-2019',
  document: 'IAF MD 5',
  edition: 'Issue 4 version 2 (2019)',
  from: '2020-05-07',
  until: '2023-06-13',
  note: 'Application was put off from 2020-05-07 to 2020-11-07 because of the pandemic.',
};

export const MD5_2023: Edition = {
  key: 'md5-2023',
  document: 'IAF MD 5',
  edition: 'Issue 4 version 3 (2023)',
  from: '2023-06-14',
};

const FULL_EDITIONS = [MD5_2019, MD5_2023] as const;

export type Md5Scheme = 'qms' | 'ems' | 'ohsms';
export type Complexity = 'high' | 'medium' | 'low' | 'limited';

/** min, max, QMS, then EMS high, medium, low, limited. OH&SMS high, medium and low carry the EMS figures, value for value. */
const FIGURES = [
  [1, 5, 1.5, 3, 2.5, 2.5, 2.5],
  [6, 10, 2, 3.5, 3, 3, 3],
  [11, 15, 2.5, 4.5, 3.5, 3, 3],
  [16, 25, 3, 5.5, 4.5, 3.5, 3],
  [26, 45, 4, 7, 5.5, 4, 3],
  [46, 65, 5, 8, 6, 4.5, 3.5],
  [66, 85, 6, 9, 7, 5, 3.5],
  [86, 125, 7, 11, 8, 5.5, 4],
  [126, 175, 8, 12, 9, 6, 4.5],
  [176, 275, 9, 13, 10, 7, 5],
  [276, 425, 10, 15, 11, 8, 5.5],
  [426, 625, 11, 16, 12, 9, 6],
  [626, 875, 12, 17, 13, 10, 6.5],
  [876, 1175, 13, 19, 15, 11, 7],
  [1176, 1550, 14, 20, 16, 12, 7.5],
  [1551, 2025, 15, 21, 17, 12, 8],
  [2026, 2675, 16, 23, 18, 13, 8.5],
  [2676, 3450, 17, 25, 19, 14, 9],
  [3451, 4350, 18, 27, 20, 15, 10],
  [4351, 5450, 19, 28, 21, 16, 11],
  [5451, 6800, 20, 30, 23, 17, 12],
  [6801, 8500, 21, 32, 25, 19, 13],
  [8501, 10_700, 22, 34, 27, 20, 14],
] as const;

function column(index: 2 | 3 | 4 | 5 | 6): TableSource['values'] {
  return FIGURES.map(figures => [figures[0], figures[1], figures[index]] as const);
}

const QMS: TableSource = {
  column: 'qms-1',
  clause: 'Table QMS 1',
  subject: 'audit time of a quality management system',
  values: column(2),
  confidence: () => 'two-sources',
};

function ems(complexity: Complexity, index: 3 | 4 | 5 | 6): TableSource {
  return {
    column: `ems-1-${complexity}`,
    clause: 'Table EMS 1',
    subject: `audit time of an environmental management system, ${complexity} complexity`,
    values: column(index),
    confidence: min => (complexity === 'limited' && min === 626 ? 'single-source' : 'two-sources'),
    note: min =>
      complexity === 'limited' && min === 626
        ? 'One reproduction gives 6 days; 6.5 fits the progression of the column.'
        : undefined,
  };
}

function ohsms(risk: Exclude<Complexity, 'limited'>, index: 3 | 4 | 5): TableSource {
  return {
    column: `ohsms-1-${risk}`,
    clause: 'Table OH&SMS 1',
    subject: `audit time of an occupational health and safety management system, ${risk} risk`,
    values: column(index),
    confidence: () => 'verified',
  };
}

const SOURCES: Readonly<Record<string, TableSource>> = {
  qms: QMS,
  'ems/high': ems('high', 3),
  'ems/medium': ems('medium', 4),
  'ems/low': ems('low', 5),
  'ems/limited': ems('limited', 6),
  'ohsms/high': ohsms('high', 3),
  'ohsms/medium': ohsms('medium', 4),
  'ohsms/low': ohsms('low', 5),
};

/** Column key ("qms", "ems/high", "ohsms/low") to its tables, one per edition. */
export const MD5_TABLES: ReadonlyMap<string, readonly BandTable[]> = new Map(
  Object.entries(SOURCES).map(([key, source]) => [
    key,
    [
      // Occupational health and safety came into the document with the issue of 2019.
      ...(key.startsWith('ohsms') ? [] : [bandTable(MD5_2015, { ...source, confidence: () => 'unchecked' })]),
      ...FULL_EDITIONS.map(edition => bandTable(edition, source)),
    ],
  ]),
);
