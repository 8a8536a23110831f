/** Rows of a list of people, and the run that they become, given/when/then. */
import { describe, expect, test } from 'vitest';
import { given } from '../kernel/given.ts';
import { peopleList, type PeopleListEvent } from './people-list.decider.ts';
import { PEOPLE_COLUMNS, type PeopleContext, planPeople } from './people-list.ts';

const context: PeopleContext = {
  kind: 'organization',
  today: '2026-11-23',
  ownRoles: [{ id: 'own', name: 'Document controller' }],
  members: new Set(['bo@example.org']),
  invited: new Set(['ina@example.org']),
  numbers: new Set(['100']),
  formulas: new Set(),
};
const list = (...rows: string[][]): string[][] => [[...PEOPLE_COLUMNS], ...rows];
const plan = (...rows: string[][]) => planPeople(list(...rows), context);

describe('a row', () => {
  test('with an address becomes an invitation, in any spelling of the roles', () => {
    expect(
      plan(['Ana Petrova', 'Ana@Example.org', '', 'employee; Process Owner, internal-auditor', '2027-06-30']),
    ).toEqual([
      {
        row: 2,
        who: 'Ana Petrova',
        errors: [],
        note: '',
        act: {
          kind: 'invite',
          email: 'ana@example.org',
          roles: ['reader', 'process-owner', 'internal-auditor'],
          ownRoles: [],
          lastDay: '2027-06-30',
        },
      },
    ]);
  });

  test('with a number alone becomes a person without e-mail; roles of one’s own count', () => {
    expect(plan(['Ole Berg', '', 'w-17', 'Guest (reads only), document controller', ''])[0]?.act).toEqual({
      kind: 'add',
      name: 'Ole Berg',
      number: 'W-17',
      roles: ['guest'],
      ownRoles: ['own'],
      lastDay: null,
    });
  });

  test('with both is invited, and says that the number is not used yet', () => {
    const [row] = plan(['Ana', 'ana@example.org', '17', 'Employee', '']);
    expect([row?.act?.kind, row?.note]).toEqual(['invite', expect.stringContaining('number')]);
  });

  test.each([
    [
      'a role that nobody has here',
      ['A', 'a@example.org', '', 'Boss', ''],
      'Roles',
      'Management-system manager',
    ],
    ['a role in another language', ['A', 'a@example.org', '', 'Mitarbeiter', ''], 'Roles', 'Employee'],
    ['no role', ['A', 'a@example.org', '', '', ''], 'Roles', 'at least one role'],
    ['no address', ['A', 'a at example.org', '', 'Employee', ''], 'E-mail', 'ana@example.org'],
    ['a member', ['Bo', 'BO@example.org', '', 'Employee', ''], 'E-mail', 'not a member yet'],
    ['somebody who is invited', ['Ina', 'ina@example.org', '', 'Employee', ''], 'E-mail', 'not invited yet'],
    ['neither address nor number', ['A', '', '', 'Employee', ''], 'E-mail', 'a name and a personnel number'],
    ['a number without a name', ['', '', '7', 'Employee', ''], 'Name', 'no e-mail'],
    ['a number that somebody has', ['A', '', '100', 'Employee', ''], 'Personnel number', 'nobody here has'],
    ['a number that is none', ['A', '', '1 2/3', 'Employee', ''], 'Personnel number', 'at most twenty'],
    [
      'a day that does not exist',
      ['A', 'a@example.org', '', 'Employee', '2027-02-30'],
      'Last day',
      'YYYY-MM-DD',
    ],
    [
      'a day that is over',
      ['A', 'a@example.org', '', 'Employee', '2026-11-22'],
      'Last day',
      'from 2026-11-23 on',
    ],
    ['a formula', ['=HYPERLINK("http://x")', 'a@example.org', '', 'Employee', ''], 'Name', 'not a formula'],
    ['a command for a spreadsheet', ['@SUM(1)', '', '8', 'Employee', ''], 'Name', 'not a formula'],
    ['signs that turn the writing', ['A\u202Egnp', '', '8', 'Employee', ''], 'Name', 'hidden signs'],
    ['a name without end', ['x'.repeat(121), '', '8', 'Employee', ''], 'Name', '120'],
  ])('is an error when it names %s, with what belongs there and what to do', (_, cells, column, expected) => {
    const [row] = plan(cells);
    expect(row).toMatchObject({ row: 2, act: null, errors: [{ column }] });
    expect(row?.errors[0]?.expected).toContain(expected);
    expect(row?.errors[0]?.remedy).toMatch(/\.$/);
  });

  test('says at once everything that is wrong in it, and shows no hidden sign', () => {
    const [row] = plan(['A\u0007', 'x', '', 'Boss', 'soon']);
    expect(row?.errors.map(one => one.column)).toEqual(['Name', 'Roles', 'Last day', 'E-mail']);
    expect(JSON.stringify(row)).not.toContain('\\u0007');
  });

  test('whose cell a spreadsheet computes is an error, whatever it shows', () => {
    const formulas = new Set(['2:2']);
    const [row] = planPeople(list(['A', 'a@example.org', '', 'Employee', '']), { ...context, formulas });
    expect(row?.errors).toMatchObject([{ column: 'E-mail', expected: 'text, not a formula' }]);
  });
});

describe('a list', () => {
  test('names each address and each number once', () => {
    const rows = plan(
      ['A', 'a@example.org', '', 'Employee', ''],
      ['B', 'A@example.org', '', 'Employee', ''],
      ['C', '', '7', 'Employee', ''],
      ['D', '', '7', 'Employee', ''],
    );
    expect(rows.map(one => one.errors[0]?.expected ?? '')).toEqual([
      '',
      expect.stringContaining('row 2'),
      '',
      expect.stringContaining('row 4'),
    ]);
  });

  test('may have its columns in any order and other words for them, and empty rows', () => {
    const rows = planPeople(
      [
        ['Role', 'Mail'],
        ['', ''],
        ['Employee', 'a@example.org'],
      ],
      context,
    );
    expect(rows).toMatchObject([{ row: 3, errors: [], act: { kind: 'invite' } }]);
  });

  test('without titles is refused at its first row with what they are', () => {
    expect(planPeople([['ana@example.org', 'Employee']], context)).toMatchObject([
      { row: 1, errors: [{ column: 'E-mail' }, { column: 'Roles' }] },
    ]);
  });

  test('of a certification body knows its roles', () => {
    const body = { ...context, kind: 'certification-body' as const };
    const [row] = planPeople(list(['A', 'a@example.org', '', 'Lead auditor', '']), body);
    expect(row?.errors[0]?.expected).toContain('Technical reviewer');
  });
});

describe('a run', () => {
  const by = 'ana';
  const on = '2026-11-23';
  const rows = [
    { row: 2, invitation: 'i', person: null },
    { row: 3, invitation: null, person: 'p' },
  ];
  const taken: PeopleListEvent = { type: 'PeopleListTaken', rows, by, on };
  const undone: PeopleListEvent = { type: 'PeopleListUndone', kept: [2], by, on };

  test('is undone for those who have not come in, and can be taken again', () => {
    expect(given(peopleList, taken).after({ type: 'Undo', cameIn: [2], by, on })).toMatchObject({
      phase: 'undone',
      kept: [2],
    });
    expect(given(peopleList, taken, undone).after({ type: 'Take', rows, by, on })).toMatchObject({
      phase: 'taken',
      kept: [],
      undone: null,
    });
  });

  test.each([
    ['people-list-taken-before', [taken], { type: 'Take', rows, by, on } as const],
    ['people-list-empty', [], { type: 'Take', rows: [], by, on } as const],
    ['people-list-undone-before', [taken, undone], { type: 'Undo', cameIn: [], by, on } as const],
    ['people-list-all-came-in', [taken], { type: 'Undo', cameIn: [2, 3], by, on } as const],
  ])('is refused: %s', (refused, events, command) => {
    expect(given(peopleList, ...events).when(command)).toMatchObject({ refused });
  });
});
