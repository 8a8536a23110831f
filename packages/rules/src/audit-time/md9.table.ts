/** IAF MD 9: days for the initial audit of a quality management system for medical devices. */
import type { BandTable, TableSource } from './band-table.ts';
import { bandTable } from './band-table.ts';
import { rowsOf } from '../edition.ts';
import { MD9_2022, MD9_2023 } from './other-schemes.rules.ts';

const SOURCE: TableSource = {
  column: 'd-1',
  clause: 'Table D.1',
  subject: 'audit time of a quality management system for medical devices',
  values: [
    [1, 5, 3],
    [6, 10, 4],
    [11, 15, 4.5],
    [16, 25, 5],
    [26, 45, 6],
    [46, 65, 7],
    [66, 85, 8],
    [86, 125, 10],
    [126, 175, 11],
    [176, 275, 12],
    [276, 425, 13],
    [426, 625, 14],
    [626, 875, 15],
    [876, 1175, 16],
    [1176, 1550, 17],
    [1551, 2025, 18],
    [2026, 2675, 19],
    [2676, 3450, 20],
    [3451, 4350, 21],
    [4351, 5450, 22],
    [5451, 6800, 23],
    [6801, 8500, 24],
    [8501, 10_700, 25],
  ],
  confidence: () => 'two-sources',
};

export const MDQMS_TABLES: readonly BandTable[] = [bandTable(MD9_2022, SOURCE), bandTable(MD9_2023, SOURCE)];

export const MD9_ADDED_TIME = rowsOf({ ...MD9_2023, from: MD9_2022.from })(
  'added-time',
  '-',
  'time for national or regional regulatory requirements and reviews of technical files is added; more than one technical area increases the time',
  null,
  'single-source',
  'The document states no amount: one body adds half a day for each further technical area and site.',
);

/** Reasons for less time that one body lists. */
export const MD9_DECREASES = rowsOf({ ...MD9_2023, from: MD9_2022.from })(
  'decreases',
  '-',
  'reasons for less time: scope without manufacturing, reduced product range, reduced design or production processes, parts or services only',
  null,
  'single-source',
);
