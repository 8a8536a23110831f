/** The tables themselves: no gap, no overlap, never falling, one answer for each day. */
import { describe, expect, test } from 'vitest';
import { addDays, isCalendarDate } from '../calendar-date.ts';
import { inForce } from '../rule.ts';
import { FACTORS } from './factors.table.ts';
import { ISMS_TABLES } from './isms.tables.ts';
import { MD5_TABLES } from './md5.tables.ts';

const columns = [...MD5_TABLES.entries(), ['isms', ISMS_TABLES] as const];
const tables = columns.flatMap(([, editions]) => editions);

describe('the audit-time tables', () => {
  test.each(tables.map(table => [table.id, table] as const))(
    '%s has bands without gaps that never fall',
    (_id, table) => {
      let next = 1;
      let days = 0;
      for (const { value } of table.bands) {
        expect(value.min).toBe(next);
        expect(value.max).toBeGreaterThanOrEqual(value.min);
        expect(value.days).toBeGreaterThanOrEqual(days);
        expect(value.days * 2).toBe(Math.round(value.days * 2));
        next = value.max + 1;
        days = value.days;
      }
      expect(table.last).toBe(table.edition.key === '27006-2011' ? 1175 : 10_700);
    },
  );

  test.each(columns)('%s has exactly one edition on each day since its first', (_key, editions) => {
    const first = editions[0]?.from ?? '';
    for (let day = 0; day < 4000; day += 1) {
      const on = addDays(first, day);
      expect(editions.filter(edition => inForce(edition, on))).toHaveLength(1);
    }
  });

  test('OH&SMS risk carries the EMS figures of the same name', () => {
    for (const name of ['high', 'medium', 'low']) {
      const days = (key: string) =>
        MD5_TABLES.get(key)
          ?.slice(-2)
          .map(table => table.bands.map(row => row.value.days));
      expect(days(`ohsms/${name}`)).toEqual(days(`ems/${name}`));
    }
  });

  test('QMS has one column', () =>
    expect([...MD5_TABLES.keys()].filter(key => key.startsWith('qms'))).toEqual(['qms']));

  test('the 2015 and 2024 editions for ISMS agree, and the merged band of 2011 is in neither', () => {
    const [, older, newer] = ISMS_TABLES;
    expect(older?.bands.map(row => row.value)).toEqual(newer?.bands.map(row => row.value));
    expect(newer?.bands.slice(1, 3).map(row => row.value)).toEqual([
      { min: 11, max: 15, days: 6 },
      { min: 16, max: 25, days: 7 },
    ]);
  });

  test('a figure with conflicting sources says so', () => {
    const row = MD5_TABLES.get('ems/limited')?.[1]?.bands.find(band => band.value.min === 626);
    expect(row).toMatchObject({ confidence: 'single-source', value: { days: 6.5 } });
    expect(row?.note).toContain('6 days');
  });

  test('every row has its source, its day and an identity of its own', () => {
    const rows = [...tables.flatMap(table => table.bands), ...FACTORS.values()];
    expect(new Set(rows.map(row => row.id)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.document).not.toBe('');
      expect(row.clause).not.toBe('');
      expect(isCalendarDate(row.from)).toBe(true);
    }
  });

  test('no factor carries a percentage: the document gives none', () => {
    for (const row of FACTORS.values())
      expect(Object.keys(row.value).toSorted()).toEqual(['direction', 'schemes']);
  });
});
