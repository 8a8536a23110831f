/** The manual says every row, and a changed row names the cases it touches. */
import { describe, expect, test } from 'vitest';
import { determineAuditTime } from './audit-time/audit-time.ts';
import { isCalendarDate } from './calendar-date.ts';
import { rowChanges, rowsUsed, touchedCases } from './impact.ts';
import { rulesManual } from './manual.ts';
import { ALL_ROWS, CHAPTERS } from './row-catalogue.ts';
import { isRefused } from './rule.ts';

describe('the manual of the rules', () => {
  const manual = rulesManual();
  test('is the same each time', () => expect(rulesManual()).toBe(manual));
  test('has every chapter and the words of every rule', () => {
    for (const chapter of CHAPTERS) {
      expect(manual).toContain(`## ${chapter.title}`);
      for (const row of chapter.rows) expect(manual).toContain(row.subject.replaceAll('|', '\\|'));
    }
  });
  test('prints the days of a band and marks a single source', () => {
    expect(manual).toContain('| 46 | 65 | 5 | 8 | 6 | 4.5 | 3.5 | 8 | 6 | 4.5 |');
    expect(manual).toContain('6.5*');
  });
  test('gives no value as an object or a gap', () =>
    expect(manual).not.toMatch(/\[object|undefined|NaN|9007199254740991/));
});

describe('the rows', () => {
  test('carry identity, source, day and confidence', () => {
    expect(ALL_ROWS.size).toBeGreaterThan(700);
    for (const row of ALL_ROWS.values()) {
      expect(isCalendarDate(row.from)).toBe(true);
      expect(row.until === undefined || row.until >= row.from).toBe(true);
      expect([row.document, row.edition, row.clause, row.subject].every(text => text !== '')).toBe(true);
    }
  });

  test('have one identity each, whatever the chapter', () => {
    const seen = new Map<string, string>();
    for (const row of CHAPTERS.flatMap(chapter => chapter.rows)) {
      const text = JSON.stringify(row);
      expect(seen.get(row.id) ?? text).toBe(text);
      seen.set(row.id, text);
    }
  });

  test('that change name the cases they touch, and no others', () => {
    const cases = [50, 500].map(personnel => {
      const result = determineAuditTime({ on: '2026-11-23', scheme: 'qms', personnel });
      return { personnel, rows: isRefused(result) ? [] : rowsUsed(result) };
    });
    const id = 'md5-2023/qms-1/46-65';
    const row = ALL_ROWS.get(id);
    if (!row) throw new Error(`no row ${id}`);
    const changes = rowChanges(ALL_ROWS, new Map([...ALL_ROWS, [id, { ...row, value: 5.5 }]]));
    expect(changes.map(change => [change.id, change.kind])).toEqual([[id, 'changed']]);
    expect(touchedCases(changes, cases).map(one => one.personnel)).toEqual([50]);
  });
});
