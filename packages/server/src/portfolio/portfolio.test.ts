/** A running portfolio taken over over HTTP on the real database: brought in untidy, mapped, mended, carried out in pieces, due list checked against dates worked out by hand, undone, taken over again. */
import {
  caseOf,
  FIRST_ROW,
  numberOf,
  standardsOf,
  untidyPortfolio,
  WRONG_ROWS,
} from '@certwright/core/portfolio/untidy.fixture';
import { HAND_WORKED } from '@certwright/core/portfolio/hand-worked.fixture';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BODY_AGGREGATES } from '../body-aggregates.ts';
import { replayAll } from '../platform/events/rebuild.ts';
import { writtenSheets } from '../platform/xlsx/sheets.ts';
import { madeZip } from '../testing/made-zip.ts';
import { postFile, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { takePortfolio } from './take.worker.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const body = () => world.organization('certification-body', ['scheme-manager', 'decision-maker', 'planner']);
const workbook = async (count: number, people: number) =>
  new Uint8Array(await writtenSheets(untidyPortfolio(count, people)));
async function brought(by: Caller, org: string, content: BodyInit, name = 'portfolio.xlsx'): Promise<string> {
  const { id: file } = await upload(world, by, org, name, content);
  return (await by.call('portfolio.bring', org, { file })).id;
}
async function dueRows(by: Caller, org: string) {
  const rows: {
    client: string;
    edition: string;
    code: string;
    limit: string;
    because: { clause: string };
    late: boolean;
    audit: object | null;
  }[] = [];
  for (let after: string | undefined; ; ) {
    const page = await by.call('planning.due', org, { limit: 200, ...(after ? { after } : {}) });
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}
const run = (org: string, id: string, pieces?: number) =>
  takePortfolio(world.opened.shell, org, id, pieces === undefined ? {} : { pieces });
const mended = (row: number, field: string, text: string) => ({
  sheet: 'Zertifikate',
  row: row + FIRST_ROW,
  field,
  text,
});

describe('three hundred certifications and forty people in an untidy workbook', () => {
  test('are mapped, tried, mended, taken over, due on the right day by the right clause, undone, and taken over again', async () => {
    const { id: org, founder } = await body();
    const id = await brought(founder, org, await workbook(300, 40));
    const found = await founder.call('portfolio.get', org, { id });
    expect(found.sheets.map(one => [one.sheet, one.kind, one.missing])).toEqual([
      ['Zertifikate', 'certifications', []],
      ['Standorte', 'sites', []],
      ['Abweichungen', 'findings', []],
      ['Auditoren', 'people', []],
      ['Zulassungen', 'qualifications', []],
    ]);

    const before = await founder.call('portfolio.try', org, { id, only: 'open', limit: 200 });
    expect(before.summary.asked, 'days and months in either order are asked').toBeGreaterThan(20);
    const sheets = found.sheets.map(({ sheet, kind, titles, columns }) => ({
      sheet,
      kind,
      titles,
      columns,
      dates: 'day-month',
    }));
    await founder.call('portfolio.map', org, { id, sheets });

    const tried = await founder.call('portfolio.try', org, { id, only: 'open' });
    expect(
      tried.rows.map(one => [
        one.row,
        one.remarks.find(r => r.level === 'refused' || r.level === 'asked')?.field,
      ]),
    ).toEqual([
      [WRONG_ROWS.day + FIRST_ROW, 'expiresOn'],
      [WRONG_ROWS.cycle + FIRST_ROW, 'expiresOn'],
      [WRONG_ROWS.standard + FIRST_ROW, 'standards'],
    ]);
    expect(tried.rows[1]?.remarks.find(one => one.level === 'refused')).toMatchObject({
      cell: `K${WRONG_ROWS.cycle + FIRST_ROW}`,
      because: { clause: '9.1.3.2' },
    });
    expect((await founder.try('portfolio.start', org, { id })).problem.code).toBe('portfolio-has-open-rows');

    await founder.call('portfolio.mend', org, {
      id,
      corrections: [
        mended(WRONG_ROWS.day, 'expiresOn', caseOf(WRONG_ROWS.day).expiresOn),
        mended(WRONG_ROWS.cycle, 'expiresOn', caseOf(WRONG_ROWS.cycle).expiresOn),
        mended(WRONG_ROWS.standard, 'standards', 'ISO 45001:2018'),
      ],
    });
    const ready = await founder.call('portfolio.try', org, { id });
    expect(ready.summary).toMatchObject({ refused: 0, asked: 0, people: 40, qualifications: 80 });

    const began = performance.now();
    await founder.call('portfolio.start', org, { id });
    await run(org, id);
    const seconds = (performance.now() - began) / 1_000;
    console.log(`300 rows with 40 people: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(60);
    const done = await founder.call('portfolio.progress', org, { id });
    const certifications = Array.from({ length: 300 }, (_, row) =>
      row === WRONG_ROWS.standard ? 1 : standardsOf(row),
    ).reduce((a, b) => a + b, 0);
    expect(done).toMatchObject({
      phase: 'taken',
      done: 420,
      made: { clients: 300, certifications, people: 40, qualifications: 80 },
    });

    const due = await dueRows(founder, org);
    const byClient = Map.groupBy(due, one => one.client);
    for (let row = 0; row < 300; row += 1) {
      const one = caseOf(row);
      const rows = byClient.get(`Sample client ${row + 1}${row % 3 === 0 ? ' GmbH' : ''}`) ?? [];
      const expected =
        one.listed && one.next
          ? [one.next.code, one.next.limit, one.next.clause, one.next.limit < '2026-11-23']
          : undefined;
      const length = row === WRONG_ROWS.standard ? 1 : standardsOf(row);
      expect(
        rows.map(r => [r.code, r.limit, r.because.clause, r.late]),
        `row ${row + FIRST_ROW}: ${one.name}`,
      ).toEqual(Array.from({ length: expected ? length : 0 }, () => expected));
    }
    expect(due.map(one => one.limit)).toEqual(due.map(one => one.limit).toSorted());
    expect(
      due.some(one => one.audit !== null),
      'agreed audits are planned',
    ).toBe(true);
    const { rows: matrix, count } = await founder.call('competence.list', org, { limit: 50 });
    expect(count).toBe(40);
    expect(matrix[0]?.cells.length).toBeGreaterThan(0);

    expect(await founder.call('portfolio.undo', org, { id })).toEqual({ undone: true, built: [] });
    expect(await dueRows(founder, org)).toEqual([]);
    expect((await founder.call('engagement.list', org)).rows).toEqual([]);
    expect((await founder.call('competence.list', org, { limit: 50 })).count).toBe(0);
    expect((await founder.call('party.people', org)).people).toHaveLength(1);

    const again = await brought(founder, org, await workbook(300, 40));
    const known = await founder.call('portfolio.get', org, { id: again });
    await founder.call('portfolio.map', org, {
      id: again,
      sheets: known.sheets.map(({ sheet, kind, titles, columns }) => ({
        sheet,
        kind,
        titles,
        columns,
        dates: 'day-month',
      })),
    });
    await founder.call('portfolio.start', org, { id: again, leaveOpenOut: true });
    await run(org, again);
    expect(await founder.call('portfolio.progress', org, { id: again })).toMatchObject({
      phase: 'taken',
      started: { open: 3 },
      made: { people: 40 },
    });

    const { differences } = await replayAll({ pool: world.opened.pools.app }, BODY_AGGREGATES, false);
    expect(differences).toEqual([]);
  }, 300_000);
});

describe('a run', () => {
  test('that was killed goes on where it was, and worked twice makes nothing twice', async () => {
    const { id: org, founder } = await body();
    const id = await brought(founder, org, await workbook(60, 4));
    const { sheets } = await founder.call('portfolio.get', org, { id });
    await founder.call('portfolio.map', org, {
      id,
      sheets: sheets.map(({ sheet, kind, titles, columns }) => ({
        sheet,
        kind,
        titles,
        columns,
        dates: 'day-month',
      })),
    });
    await founder.call('portfolio.start', org, { id, leaveOpenOut: true });
    await run(org, id, 1);
    expect(await founder.call('portfolio.progress', org, { id })).toMatchObject({
      phase: 'running',
      done: 25,
    });
    expect((await founder.try('portfolio.undo', org, { id })).problem.code).toBe('portfolio-running');
    await Promise.allSettled([run(org, id), run(org, id)]);
    await run(org, id);
    const done = await founder.call('portfolio.progress', org, { id });
    expect(done).toMatchObject({ phase: 'taken', made: { people: 4, clients: 59 } });
    expect((await founder.call('engagement.list', org)).rows).toHaveLength(59);
    await run(org, id);
    expect((await founder.call('portfolio.progress', org, { id })).version).toBe(done.version);
  }, 120_000);

  test('is not undone while something was built on it, which is said by name', async () => {
    const { id: org, founder } = await body();
    const csv = [
      'Number;Client;Standard;Decision;First certified on;Valid until;Contract',
      'B-1;Sample client 1;ISO 9001:2015;2026-03-20;2026-03-20;2029-03-19;C-1',
    ].join('\n');
    const id = await brought(founder, org, csv, 'portfolio.csv');
    await founder.call('portfolio.start', org, { id });
    await run(org, id);
    const [row] = (await founder.call('decision.list', org)).rows;
    expect(row).toMatchObject({ number: 'B-1', status: 'valid', client: { name: 'Sample client 1' } });
    const view = await founder.call('decision.get', org, { id: row?.id ?? '' });
    expect(view.takenOver).toMatchObject({
      file: 'portfolio.csv',
      sheet: 'CSV',
      row: 2,
      statedBy: { id: founder.person },
    });
    const issued = await founder.call('certificate.issue', org, { id: row?.id ?? '' });
    expect(issued, 'the earlier number goes on').toMatchObject({ number: 'B-1', revision: 1 });
    await founder.call('decision.suspend', org, { id: row?.id ?? '', reason: 'No visit allowed' });
    const undone = await founder.call('portfolio.undo', org, { id });
    expect(undone).toMatchObject({ undone: false, built: [{ what: 'certification', name: 'B-1' }] });
    expect((await founder.call('decision.list', org)).rows).toHaveLength(1);
  });

  test('takes the same number over once only, also from another file', async () => {
    const { id: org, founder } = await body();
    const csv = [
      'Number;Client;Standard;Decision;Valid until',
      'B-1;Sample client 1;ISO 9001:2015;2026-03-20;2029-03-19',
    ].join('\n');
    const id = await brought(founder, org, csv, 'one.csv');
    await founder.call('portfolio.start', org, { id });
    await run(org, id);
    expect((await founder.try('portfolio.start', org, { id })).problem.code).toBe('portfolio-begun-before');
    const next = await brought(founder, org, `${csv}\n`, 'two.csv');
    const tried = await founder.call('portfolio.try', org, { id: next, only: 'open' });
    expect(tried.rows[0]?.remarks).toContainEqual(
      expect.objectContaining({ field: 'number', level: 'refused' }),
    );
    expect((await founder.try('portfolio.start', org, { id: next, leaveOpenOut: true })).problem.code).toBe(
      'portfolio-nothing-to-take',
    );
  });
});

describe('hostile files', () => {
  test('are refused with a sentence: bombs, a hundred thousand rows, what is no table, nothing', async () => {
    const { id: org, founder } = await body();
    const code = async (content: BodyInit, name = 'x.xlsx'): Promise<string> => {
      const { id: file } = await upload(world, founder, org, name, content);
      return (await founder.try('portfolio.bring', org, { file })).problem.code;
    };
    const long = `Number;Client\n${Array.from({ length: 100_000 }, (_, i) => `${i};x`).join('\n')}`;
    expect(await code(long, 'long.csv')).toBe('spreadsheet-unreadable');
    expect(await code('\n', 'empty.csv')).toBe('portfolio-empty');
    const bomb = madeZip([
      { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(40 * 1024 * 1024, 'a') },
    ]);
    const response = await postFile(world, founder, org, 'bomb.xlsx', new Uint8Array(bomb));
    const stopped = response.status === 200 ? await code(new Uint8Array(bomb)) : 'spreadsheet-unreadable';
    expect(stopped).toBe('spreadsheet-unreadable');
  });

  test('columns that need a choice are named; names of people are not mended into the trail', async () => {
    const { id: org, founder } = await body();
    const id = await brought(founder, org, 'Kennung;Wer\n1;Sample client 1', 'odd.csv');
    expect((await founder.try('portfolio.try', org, { id })).problem.code).toBe('portfolio-not-mapped');
    const unknown = { id, sheets: [{ sheet: 'Other', kind: null, titles: 1, columns: {}, dates: null }] };
    expect((await founder.try('portfolio.map', org, unknown)).problem.code).toBe('portfolio-sheet-unknown');
    const people = await brought(
      founder,
      org,
      'Name;Function;Standard;From\nSample person 1;LA;QMS;2025-02-03',
      'people.csv',
    );
    const corrections = [{ sheet: 'CSV', row: 2, field: 'name', text: 'Somebody' }];
    expect((await founder.try('portfolio.mend', org, { id: people, corrections })).problem.code).toBe(
      'name-not-mended-here',
    );
    expect((await founder.try('portfolio.undo', org, { id: people })).problem.code).toBe(
      'portfolio-not-taken',
    );
  });

  test('another body sees none of it, and who may not decide does not begin it', async () => {
    const { id: org, founder } = await body();
    const id = await brought(
      founder,
      org,
      'Number;Client;Standard;Decision;Valid until\nB-1;Sample client 1;ISO 9001;2026-03-20;2029-03-19',
      'x.csv',
    );
    const other = await body();
    expect((await other.founder.try('portfolio.get', other.id, { id })).status).toBe(404);
    const planner = await world.member(org, founder, ['scheme-manager']);
    expect((await planner.try('portfolio.try', org, { id })).status).toBe(200);
    expect((await planner.try('portfolio.start', org, { id })).status).toBe(403);
  });
});

test('the hand-worked cases are all in the workbook', () => {
  expect(new Set(Array.from({ length: 300 }, (_, row) => caseOf(row).name)).size).toBe(HAND_WORKED.length);
  expect(numberOf(0)).toBe('SB-0001');
});
