/** A workbook read into a take-over: next dates worked out by hand, impossible dates refused with their clause, doubles and spellings said. */
import { addDays, addMonths, addYears } from '@certwright/rules/calendar-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { USUAL_DEADLINES } from '../body/deadline.table.ts';
import { certification } from '../decision/certification.decider.ts';
import { fold, isRefusal } from '../kernel/decider.ts';
import { nextWindow } from '../planning/window.ts';
import { HAND_WORKED, SEEN_ON } from './hand-worked.fixture.ts';
import { guessAll, guessSheet, missingFields, type SheetMapping, titlesLearned } from './mapping.ts';
import { NO_CHOICES, planPortfolio, type PortfolioContext } from './plan.ts';
import { portfolio } from './portfolio.decider.ts';

const context: PortfolioContext = {
  today: SEEN_ON,
  numbers: new Set(),
  clients: new Set(),
  people: new Set(),
  mayKeepPeople: true,
  qualificationMonths: 36,
  times: USUAL_DEADLINES,
};
const TITLES = [
  'Number',
  'Client',
  'Standard',
  'Status',
  'First certified on',
  'Decision',
  'Valid until',
  'S1',
  'S2',
  'Suspended on',
  'Withdrawn on',
  'Next audit',
  'Contract',
  'Issued',
];
type Row = readonly string[];
const sheetOf = (...rows: Row[]) => ({ name: 'List', rows: [TITLES, ...rows], formulas: new Set<string>() });
const plan = (rows: Row[], more: { choices?: object; context?: object; dates?: 'day-month' | null } = {}) => {
  const sheet = sheetOf(...rows);
  const mapping = { ...guessSheet(sheet), dates: more.dates ?? null };
  return planPortfolio(
    [sheet],
    [mapping],
    { ...NO_CHOICES, ...more.choices },
    { ...context, ...more.context },
  );
};
const row = (change: Partial<Record<(typeof TITLES)[number], string>> = {}): Row => {
  const usual: Record<string, string> = {
    Number: 'A-1',
    Client: 'Sample client 1',
    Standard: 'ISO 9001:2015',
    'First certified on': '2025-03-10',
    Decision: '2025-03-10',
    'Valid until': '2028-03-09',
    Contract: 'C-1',
  };
  return TITLES.map(title => ({ ...usual, ...change })[title] ?? '');
};
const remarks = (rows: Row[], more = {}) =>
  plan(rows, more).rows.flatMap(one =>
    one.remarks.map(r => [one.row, r.level, r.field, r.because?.clause ?? '']),
  );
const first = (rows: Row[], more = {}) => plan(rows, more).certifications[0];

describe('the next audit of a certification that is taken over', () => {
  test.each(HAND_WORKED)('$name', one => {
    const cells = row({
      'First certified on': one.originalOn,
      Decision: one.decidedOn,
      'Valid until': one.expiresOn,
      S1: one.surveillances[0] ?? '',
      S2: one.surveillances[1] ?? '',
      Status: one.suspendedOn ? 'suspended' : one.withdrawnOn ? 'withdrawn' : 'valid',
      'Suspended on': one.suspendedOn ?? '',
      'Withdrawn on': one.withdrawnOn ?? '',
    });
    const [planned] = plan([cells]).certifications;
    if (!planned) throw new Error(JSON.stringify(plan([cells]).rows));
    const { next } = planned;
    expect(next && { code: next.code, limit: next.limit, clause: next.because.clause }).toEqual(one.next);
    const taken = certification.decide(
      {
        type: 'TakeOver',
        by: 'kim',
        on: SEEN_ON,
        engagement: 'e',
        edition: 'iso-9001-2015',
        ...planned,
        origin: { run: 'r', file: 'f', ...planned.origin },
      },
      certification.initial,
    );
    if (isRefusal(taken)) throw new Error(taken.refused);
    const state = fold(certification, taken);
    expect(state.late.map(late => late.code)).toEqual(one.late);
    expect(nextWindow(state)?.limit).toBe(one.next?.limit);
  });

  test('of any certification is inside its cycle, and never later than a calendar year without a surveillance', () => {
    const day = fc.integer({ min: 0, max: 1_400 }).map(n => addDays('2023-01-01', n));
    expect(() =>
      fc.assert(
        fc.property(
          day,
          fc.array(fc.integer({ min: 20, max: 1_060 }), { maxLength: 3 }),
          (decidedOn, gaps) => {
            const expiresOn = addDays(addYears(decidedOn, 3), -1);
            const held = gaps.map(n => addDays(decidedOn, n)).filter(on => on <= expiresOn && on <= SEEN_ON);
            const [planned] = plan([
              row({
                'First certified on': decidedOn,
                Decision: decidedOn,
                'Valid until': expiresOn,
                S1: held[0] ?? '',
                S2: held[1] ?? '',
              }),
            ]).certifications;
            if (decidedOn > SEEN_ON) return planned === undefined;
            const next = planned?.next;
            if (!next) return false;
            const used = held.slice(0, 2).toSorted();
            const firstLimit = used.length > 0 || next.limit <= addMonths(decidedOn, 12);
            const latest = Math.max(Number(decidedOn.slice(0, 4)), ...used.map(on => Number(on.slice(0, 4))));
            const nextYear = Number(next.limit.slice(0, 4));
            const yearly = next.kind === 'recertification' || nextYear <= latest + 1;
            return next.limit <= expiresOn && firstLimit && yearly;
          },
        ),
        { numRuns: 400 },
      ),
    ).not.toThrow();
  });
});

describe('a date that cannot be is refused with its clause', () => {
  test.each([
    [
      'expiry more than three years after the decision',
      { 'Valid until': '2028-03-11' },
      'expiresOn',
      '9.1.3.2',
    ],
    ['expiry before the decision', { 'Valid until': '2025-03-09' }, 'expiresOn', '9.1.3.2'],
    [
      'a decision to come',
      { Decision: '2026-12-01', 'First certified on': '2026-12-01', 'Valid until': '2029-11-30' },
      'decidedOn',
      '9.1.3.2',
    ],
    ['first certified after the decision', { 'First certified on': '2025-04-01' }, 'originalOn', '8.2.2'],
    ['a surveillance to come', { S1: '2026-12-01' }, 'lastOn', '9.1.3'],
    [
      'a surveillance after the expiry',
      {
        Decision: '2023-03-10',
        'First certified on': '2023-03-10',
        'Valid until': '2026-03-09',
        S1: '2026-04-01',
      },
      'surveillance2On',
      '9.1.3.3',
    ],
    ['suspended without a day', { Status: 'ausgesetzt' }, 'suspendedOn', '9.6.5'],
    ['withdrawn without a day', { Status: 'withdrawn' }, 'endedOn', '9.6.5'],
  ])('%s', (_, change, field, clause) => {
    expect(remarks([row(change)])).toContainEqual([2, 'refused', field, clause]);
    expect(plan([row(change)]).certifications).toEqual([]);
  });

  test('nor one that takes effect before its decision, nor a suspension outside the cycle', () => {
    expect(remarks([row({ Issued: '2025-03-09' })])).toContainEqual([2, 'refused', 'issuedOn', '8.2.2']);
    const suspended = row({ Status: 'suspended', 'Suspended on': '2025-03-09' });
    expect(remarks([suspended])).toContainEqual([2, 'refused', 'suspendedOn', '9.6.5']);
  });

  test('a first surveillance after twelve months is no error: it is taken over and the breach is said', () => {
    const late = row({
      Decision: '2024-06-01',
      'First certified on': '2024-06-01',
      'Valid until': '2027-05-31',
      S1: '2025-07-15',
    });
    expect(remarks([late])).toContainEqual([2, 'said', 'surveillance1On', '9.1.3.3']);
    expect(first([late])?.next?.limit).toBe('2026-12-31');
  });
});

describe('the command on one certification', () => {
  const by = { by: 'kim', on: SEEN_ON };
  const planned = first([row()]);
  const command = {
    type: 'TakeOver',
    ...by,
    engagement: 'e',
    edition: 'iso-9001-2015',
    ...(planned as NonNullable<typeof planned>),
    origin: { run: 'r', file: 'f', sheet: 'List', row: 2 },
  } as const;
  const decided = certification.decide(command, certification.initial);
  const events = isRefusal(decided) ? [] : decided;
  const state = fold(certification, events);

  test('says who stated it and from which row, and grants nothing of its own', () => {
    expect(state).toMatchObject({
      phase: 'certified',
      takenOver: { number: 'A-1', statedBy: 'kim', statedOn: SEEN_ON, origin: { file: 'f', row: 2 } },
    });
    expect(state.review).toBeUndefined();
  });
  test('is given once, and undone while nothing was built on it', () => {
    expect(certification.decide(command, state)).toMatchObject({ refused: 'certification-already-open' });
    const undo = { type: 'UndoTakeOver', ...by } as const;
    expect(certification.decide({ ...undo, built: true }, state)).toMatchObject({
      refused: 'take-over-built-on',
    });
    const undone = certification.decide({ ...undo, built: false }, state);
    const after = fold(certification, [...events, ...(isRefusal(undone) ? [] : undone)]);
    expect(after.phase).toBe('undone');
    expect(nextWindow(after)).toBeUndefined();
    expect(certification.decide({ ...undo, built: false }, after)).toMatchObject({
      refused: 'take-over-built-on',
    });
  });
  test('is followed by the decisions that any certification has: suspended, and expired when its day is over', () => {
    const suspend = { type: 'Suspend', ...by, reason: 'No visit allowed' } as const;
    expect(certification.decide(suspend, state)).toMatchObject([{ type: 'CertificationSuspended' }]);
    expect(certification.decide({ ...suspend, on: '2028-03-10' }, state)).toMatchObject({
      refused: 'certification-expired',
    });
  });
});

describe('what could be two things is asked, never guessed', () => {
  test('03/04/2025, until somebody says what it means', () => {
    const cells = row({ Decision: '03/04/2025', 'First certified on': '03/04/2025' });
    expect(remarks([cells])).toContainEqual([2, 'asked', 'decidedOn', '']);
    expect(first([cells], { dates: 'day-month' })?.cycle.decidedOn).toBe('2025-04-03');
    expect(
      first([row({ Decision: '13/02/2025', 'First certified on': '2/13/2025', 'Valid until': '2028-02-12' })])
        ?.cycle.decidedOn,
    ).toBe('2025-02-13');
  });
  test('a standard that nobody knows, until somebody says what it is', () => {
    const cells = row({ Standard: 'House rule 7' });
    expect(remarks([cells])).toContainEqual([2, 'asked', 'standards', '']);
    const choices = { standards: { 'house rule 7': 'iso-9001-2015' } };
    expect(first([cells], { choices })?.editions).toEqual(['iso-9001-2015']);
  });
  test.each([
    ['ISO 9001', ['iso-9001-2015']],
    ['9001:2015', ['iso-9001-2015']],
    ['DIN EN ISO 9001:2015', ['iso-9001-2015']],
    ['QMS', ['iso-9001-2015']],
    ['ISO9001+ISO14001:2015', ['iso-9001-2015', 'iso-14001-2015']],
    ['ISO/IEC 27001:2022', ['iso-iec-27001-2022']],
    ['QMS / EMS', ['iso-9001-2015', 'iso-14001-2015']],
  ])('%s is read', (text, editions) => {
    expect(first([row({ Standard: text })])?.editions).toEqual(editions);
  });
  test.each([
    ['2025-03-10', '2025-03-10'],
    ['10.3.2025', '2025-03-10'],
    ['10.03.25', '2025-03-10'],
    ['45726', '2025-03-10'],
    ['10 March 2025', '2025-03-10'],
    ['10. März 2025', '2025-03-10'],
    ['March 10, 2025', '2025-03-10'],
    ['2025-03-10 00:00:00', '2025-03-10'],
  ])('%s is a date', (text, date) => {
    expect(first([row({ Decision: text, 'First certified on': text })])?.cycle.decidedOn).toBe(date);
  });
});

describe('what stands twice is said and never merged', () => {
  test('one number and standard in two rows', () => {
    const both = [row(), row({ Client: 'Sample client 1' })];
    expect(remarks(both)).toContainEqual([3, 'refused', 'number', '8.2.2']);
    expect(plan(both).certifications).toHaveLength(1);
  });
  test('one number for two clients', () => {
    expect(remarks([row(), row({ Client: 'Another', Standard: 'ISO 14001:2015' })])).toContainEqual([
      3,
      'refused',
      'number',
      '8.2.2',
    ]);
  });
  test('one client in two spellings stays two until a person says that they are one', () => {
    const both = [row({ Client: 'Sample client 1 GmbH' }), row({ Number: 'A-2', Client: 'sample Client 1' })];
    expect(remarks(both).filter(one => one[2] === 'client')).toEqual([
      [2, 'doubtful', 'client', ''],
      [3, 'doubtful', 'client', ''],
    ]);
    expect(plan(both).certifications.map(one => one.client)).toEqual([
      'Sample client 1 GmbH',
      'sample Client 1',
    ]);
    const choices = { clients: { 'sample Client 1': 'Sample client 1 GmbH' } };
    expect(new Set(plan(both, { choices }).certifications.map(one => one.client)).size).toBe(1);
  });
  test('a number that is here already', () => {
    const numbers = new Set(['A-1 iso-9001-2015']);
    expect(remarks([row()], { context: { numbers } })).toContainEqual([2, 'refused', 'number', '8.2.2']);
  });
});

describe('hostile cells', () => {
  test('formulas, commands and hidden signs are refused at their cell', () => {
    for (const client of ['=HYPERLINK("http://x")', '@SUM(1)', 'A\u202Egnp'])
      expect(remarks([row({ Client: client })])).toContainEqual([2, 'refused', 'client', '']);
    const sheet = { ...sheetOf(row()), formulas: new Set(['2:2']) };
    const planned = planPortfolio([sheet], [guessSheet(sheet)], NO_CHOICES, context);
    expect(planned.rows[0]?.remarks[0]).toMatchObject({ level: 'refused', cell: 'B2' });
  });
  test('no text at all makes reading throw', () => {
    const any = fc.record(Object.fromEntries(TITLES.map(title => [title, fc.string({ maxLength: 30 })])));
    expect(() =>
      fc.assert(
        fc.property(fc.array(any, { maxLength: 4 }), rows => {
          const planned = plan(rows.map(one => TITLES.map(title => String(one[title]))));
          return planned.certifications.length <= rows.length;
        }),
        { numRuns: 200 },
      ),
    ).not.toThrow();
  });
});

describe('columns', () => {
  test('are guessed from titles in other languages, below rows that are none', () => {
    const rows = [
      ['Portfolio 2026'],
      [],
      ['Zert.-Nr.', 'Firma', 'Norm', 'Gültig bis', 'Entscheidung', 'ÜA 1'],
    ];
    const guessed = guessSheet({ name: 'Tabelle1', rows, formulas: new Set() });
    expect(guessed).toMatchObject({
      kind: 'certifications',
      titles: 3,
      columns: { number: 1, client: 2, standards: 3, expiresOn: 4, decidedOn: 5, surveillance1On: 6 },
    });
    expect(missingFields(guessed)).toEqual([]);
  });
  test('that a person chose are known the next time', () => {
    const sheet = { name: 'T', rows: [['Kennung', 'Wer', 'ISO', 'Bis wann']], formulas: new Set<string>() };
    expect(guessSheet(sheet).kind).toBeNull();
    const chosen: SheetMapping = {
      sheet: 'T',
      kind: 'certifications',
      titles: 1,
      columns: { number: 1, client: 2, standards: 3, expiresOn: 4 },
      dates: null,
    };
    const known = titlesLearned([sheet], [chosen], {});
    expect(guessAll([sheet], known)[0]).toMatchObject({ kind: 'certifications', columns: chosen.columns });
  });
});

describe('people', () => {
  const people = (...rows: Row[]) => {
    const titles = ['Name', 'Function', 'Standard', 'Areas', 'From', 'Until', 'Evaluated by', 'Evidence'];
    const sheet = { name: 'Qualifications', rows: [titles, ...rows], formulas: new Set<string>() };
    return planPortfolio([sheet], [guessSheet(sheet)], NO_CHOICES, context);
  };
  test('come with their qualifications, by standard and area', () => {
    const { people: planned } = people(
      ['Sample person 1', 'LA', 'QMS', '17; 19', '3.2.2025', '2028-02-02', 'Sample evaluator', 'File 1'],
      ['Sample person 1', 'Auditor', 'ISO 14001', '17', '2024-06-17', '', 'Sample evaluator', 'File 1'],
    );
    expect(planned).toMatchObject([
      {
        name: 'Sample person 1',
        qualifications: [
          { function: 'lead-audit', standard: 'ISO 9001', areas: ['IAF 17', 'IAF 19'], until: '2028-02-02' },
          { function: 'audit', standard: 'ISO 14001', until: '2027-06-16' },
        ],
      },
    ]);
  });
  test('who evaluated themselves, or will only be evaluated, are refused', () => {
    const { rows } = people(
      ['Sample person 1', 'LA', 'QMS', '17', '2025-02-03', '', 'sample PERSON 1', 'x'],
      ['Sample person 2', 'LA', 'QMS', '17', '2027-02-03', '', 'Sample evaluator', 'x'],
    );
    expect(rows.map(one => one.remarks.find(r => r.level === 'refused')?.field)).toEqual([
      'evaluatedBy',
      'from',
    ]);
  });
});

describe('a run', () => {
  const by = { by: 'kim', on: SEEN_ON };
  const brought = { type: 'PortfolioBrought', file: 'f', fileName: 'x.xlsx', known: {}, ...by } as const;
  const started = { type: 'PortfolioStarted', total: 50, open: 0, ...by } as const;
  const made = { clients: 25, certifications: 25, findings: 0, audits: 0, people: 0, qualifications: 0 };
  const given = (...events: Parameters<typeof portfolio.evolve>[1][]) => fold(portfolio, events);
  test('goes on where it was, and a piece that comes twice counts once', () => {
    const half = given(brought, started, { type: 'PortfolioAdvanced', done: 25, made, ...by });
    expect(half).toMatchObject({ phase: 'running', done: 25 });
    expect(portfolio.decide({ type: 'Advance', done: 25, made, ...by }, half)).toEqual([]);
    expect(given(brought, started, { type: 'PortfolioAdvanced', done: 50, made, ...by }).phase).toBe('taken');
  });
  test.each([
    [
      'portfolio-has-open-rows',
      [brought],
      { type: 'Start', total: 5, planned: 3, open: 2, leaveOpenOut: false },
    ],
    [
      'portfolio-nothing-to-take',
      [brought],
      { type: 'Start', total: 2, planned: 0, open: 2, leaveOpenOut: true },
    ],
    ['portfolio-begun-before', [brought, started], { type: 'Map', sheets: [], known: {} }],
    ['portfolio-running', [brought, started], { type: 'Undo' }],
    ['portfolio-not-taken', [brought], { type: 'Undo' }],
  ] as const)('is refused: %s', (refused, events, command) => {
    expect(portfolio.decide({ ...command, ...by }, given(...events))).toMatchObject({ refused });
  });
});
