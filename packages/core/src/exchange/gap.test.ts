/** Rows of a gap spreadsheet compared with what is known, on the real editions. */
import { loadEdition } from '@certwright/standards/library';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Assessment } from '../requirement/assessment.decider.ts';
import { assessment } from '../requirement/assessment.decider.ts';
import { GAP_COLUMNS, type GapContext, planGap } from './gap.ts';

let context: GapContext;
beforeAll(async () => {
  context = {
    editions: [await loadEdition('iso-9001-2015'), await loadEdition('iso-iec-27001-2022')],
    assessments: new Map(),
    excluded: new Map(),
    people: new Map([['bo@example.org', 'bo']]),
  };
});

const sheet = (...rows: string[][]): string[][] => [[...GAP_COLUMNS], ...rows];
const row = (
  edition: string,
  number: string,
  state: string,
  note = '',
  owner = '',
  due = '',
  maturity = '',
  confidence = '',
): string[] => [edition, number, '', state, note, owner, due, maturity, confidence];

describe('a row', () => {
  test('says what would change, in any spelling of edition and state', () => {
    const [found] = planGap(
      sheet(row('iso 9001:2015', '8.4.1', 'In Place', 'List', 'Bo@example.org', '2027-01-31')),
      context,
    );
    expect(found).toEqual({
      row: 2,
      edition: 'iso-9001-2015',
      number: '8.4.1',
      errors: [],
      change: {
        edition: 'iso-9001-2015',
        key: '8.4.1',
        exclude: false,
        state: 'in-place',
        note: 'List',
        maturity: null,
        confidence: null,
        owner: 'bo',
        dueOn: '2027-01-31',
      },
    });
  });

  test('with empty cells leaves things as they are', () => {
    const said: Assessment = {
      ...assessment.initial,
      phase: 'partly',
      note: 'Begun',
      owner: 'bo',
      dueOn: '2027-01-31',
    };
    const known = { ...context, assessments: new Map([['iso-9001-2015:8.4.1', said]]) };
    expect(planGap(sheet(row('ISO 9001:2015', '8.4.1', '')), known)[0]?.change).toBeNull();
    expect(planGap(sheet(row('ISO 9001:2015', '8.4.1', 'effective')), known)[0]?.change).toMatchObject({
      state: 'effective',
      note: 'Begun',
      owner: 'bo',
    });
  });

  test('may say maturity as a figure, a word or both, and dates in three ways', () => {
    const found = planGap(
      sheet(
        row('ISO 9001:2015', '8.4.1', 'in place', '', '', '2027-01-31', '3', 'High'),
        row('ISO 9001:2015', '8.4.2', 'in place', '', '', '31.1.2027', 'Followed', ''),
        row('ISO 9001:2015', '8.4.3', 'in place', '', '', '46418', '3 followed', 'low'),
      ),
      context,
    );
    expect(found.map(one => [one.change?.maturity, one.change?.confidence, one.change?.dueOn])).toEqual([
      [3, 'high', '2027-01-31'],
      [3, null, '2027-01-31'],
      [3, 'low', '2027-01-31'],
    ]);
  });

  test('that excludes a control goes to the statement of applicability with its reason', () => {
    const [found] = planGap(
      sheet(row('ISO/IEC 27001:2022', 'A.8.30', 'not applicable', 'No outsourcing')),
      context,
    );
    expect(found?.change).toMatchObject({ exclude: true, key: 'A.8.30', note: 'No outsourcing' });
    const known = { ...context, excluded: new Map([['iso-iec-27001-2022:A.8.30', 'No outsourcing']]) };
    expect(planGap(sheet(row('ISO/IEC 27001:2022', 'A.8.30', '')), known)[0]?.change).toBeNull();
    const [against] = planGap(sheet(row('ISO/IEC 27001:2022', 'A.8.30', 'partly')), known);
    expect(against?.errors[0]?.column).toBe('State');
  });

  test.each([
    ['an edition that is not adopted', row('ISO 14001:2015', '4.1', 'partly'), 'Edition'],
    ['a heading', row('ISO 9001:2015', '8.4', 'partly'), 'Number'],
    ['a state that does not exist', row('ISO 9001:2015', '8.4.1', 'green'), 'State'],
    ['a clause that nobody may leave out', row('ISO 9001:2015', '9.2.2', 'not applicable', 'no'), 'State'],
    ['an exclusion without a reason', row('ISO 9001:2015', '8.3.1', 'not applicable'), 'Note'],
    ['an owner who is no member', row('ISO 9001:2015', '8.4.1', 'partly', '', 'x@y.org'), 'Owner e-mail'],
    ['a date that does not exist', row('ISO 9001:2015', '8.4.1', 'partly', '', '', '2027-02-30'), 'Due'],
    ['a day that does not exist', row('ISO 9001:2015', '8.4.1', 'partly', '', '', '31.02.2027'), 'Due'],
    ['a date that could be two', row('ISO 9001:2015', '8.4.1', 'partly', '', '', '03/04/2027'), 'Due'],
    ['a maturity of 9', row('ISO 9001:2015', '8.4.1', 'partly', '', '', '', '9'), 'Maturity'],
    ['a confidence of sure', row('ISO 9001:2015', '8.4.1', 'partly', '', '', '', '', 'sure'), 'Confidence'],
  ])('is an error when it names %s', (_, cells, column) => {
    const [found] = planGap(sheet(cells), context);
    expect(found).toMatchObject({ row: 2, change: null, errors: [{ column }] });
  });
});

describe('a sheet', () => {
  test('without a needed column is refused at its first row', () => {
    const found = planGap(
      [
        ['Edition', 'Number'],
        ['ISO 9001:2015', '4.1'],
      ],
      context,
    );
    expect(found).toMatchObject([{ row: 1, errors: [{ column: 'State' }] }]);
  });

  test('takes no value that a formula computed', () => {
    const cells = sheet(row('ISO 9001:2015', '4.1', 'partly', 'seen'), row('ISO 9001:2015', '4.2', 'partly'));
    const found = planGap(cells, context, new Set(['2:5']));
    expect(found[0]).toMatchObject({
      row: 2,
      change: null,
      errors: [{ column: 'Note', expected: 'a value, not a formula' }],
    });
    expect(found[1]?.errors).toEqual([]);
  });

  test('names each requirement once', () => {
    const twice = sheet(row('ISO 9001:2015', '4.1', 'partly'), row('ISO 9001:2015', '4.1', 'effective'));
    expect(planGap(twice, context)[1]?.errors[0]?.expected).toContain('row 2');
  });

  test('may have its columns in any order, and empty rows', () => {
    const found = planGap(
      [
        ['State', 'Number', 'Edition'],
        ['', '', ''],
        ['partly', '4.1', 'ISO 9001:2015'],
      ],
      context,
    );
    expect(found).toMatchObject([{ row: 3, errors: [], change: { state: 'partly' } }]);
  });
});
