/** The gap spreadsheet over HTTP on the real database: out, in, and hostile files. */
import { randomBytes } from 'node:crypto';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { madeZip, officeParts, repetitive } from '../testing/made-zip.ts';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';
const TITLES = ['Edition', 'Number', 'Title', 'State', 'Note', 'Owner e-mail', 'Due'];

async function organization(): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager']);
  for (const edition of [QUALITY, SECURITY])
    await made.founder.call('standard.adopt', made.id, { edition, scope: 'All we do' });
  return made;
}

const sheetOf = async (...rows: (string | number | Date)[][]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeExcelFile([TITLES, ...rows], { dateFormat: 'yyyy-mm-dd' }).toBuffer());

async function sent(org: string, by: Caller, content: BodyInit): Promise<string> {
  return (await upload(world, by, org, 'gap.xlsx', content)).id;
}

const gaps = () =>
  sheetOf(
    ['ISO 9001:2015', '8.4.1', '', 'in place', '=HYPERLINK("http://x","y")', '', new Date('2027-01-31')],
    ['ISO 9001:2015', '7.2', '', 'partly', 'Matrix is old', '', '2027-02-28'],
    ['ISO/IEC 27001:2022', 'A.8.30', '', 'not applicable', 'Nothing is developed outside', '', ''],
  );

describe('the gap spreadsheet', () => {
  test('goes out with every requirement and comes back without a change', async () => {
    const { id, founder } = await organization();
    await founder.call('requirement.assess', id, {
      edition: QUALITY,
      key: '4.1',
      state: 'partly',
      note: '=1+1',
    });
    const response = await download(world, founder, `/api/organizations/${id}/exports/gap.xlsx`);
    const bytes = await response.arrayBuffer();
    const rows = await readSheet(Buffer.from(bytes));
    const told = ['Maturity', 'Confidence', 'Proof', 'Last assessed', 'Proposed'];
    expect(rows[0]).toEqual([...TITLES, ...told]);
    expect(rows[1]?.slice(0, 5)).toEqual([
      'ISO 9001:2015',
      '4.1',
      'Understanding the organization and its context',
      'partly',
      '=1+1',
    ]);
    const file = await sent(id, founder, bytes);
    const found = await founder.call('exchange.importGap', id, { file });
    expect(found).toEqual({
      applied: false,
      summary: { rows: rows.length - 1, changes: 0, unchanged: rows.length - 1, errors: 0 },
      rows: [],
    });
  });

  test('says first what would change, then changes it as a whole, and a second time nothing', async () => {
    const { id, founder } = await organization();
    const file = await sent(id, founder, await gaps());
    const dry = await founder.call('exchange.importGap', id, { file });
    expect(dry.summary).toEqual({ rows: 3, changes: 3, unchanged: 0, errors: 0 });
    expect(dry.rows[0]?.change).toMatchObject({ key: '8.4.1', state: 'in-place', dueOn: '2027-01-31' });
    const place = { edition: QUALITY, key: '8.4.1' };
    expect((await founder.call('requirement.get', id, place)).state).toBe('not-started');
    await founder.call('exchange.importGap', id, { file, apply: true });
    expect(await founder.call('requirement.get', id, place)).toMatchObject({
      state: 'in-place',
      note: '=HYPERLINK("http://x","y")',
      dueOn: '2027-01-31',
    });
    const statement = await founder.call('control.list', id, { edition: SECURITY });
    expect(statement).toMatchObject({ excluded: 1, undecided: 92 });
    const again = await founder.call('exchange.importGap', id, { file, apply: true });
    expect(again.summary).toMatchObject({ changes: 0, unchanged: 3 });
    expect((await founder.call('requirement.get', id, place)).version).toBe(1);
  });

  test('with an error changes nothing and says row, column and what was expected', async () => {
    const { id, founder } = await organization();
    const content = await sheetOf(
      ['ISO 9001:2015', '8.4.1', '', 'in place', '', '', ''],
      ['ISO 9001:2015', '8.4.2', '', 'green', '', 'nobody@example.org', 'soon'],
    );
    const file = await sent(id, founder, content);
    const dry = await founder.call('exchange.importGap', id, { file });
    expect(dry.rows.find(row => row.row === 3)?.errors.map(one => one.column)).toEqual([
      'State',
      'Owner e-mail',
      'Due',
    ]);
    const reply = await founder.try('exchange.importGap', id, { file, apply: true });
    expect(reply.problem).toMatchObject({ status: 422, code: 'import-has-errors', facts: { rows: [3] } });
    const { rows } = await founder.call('requirement.list', id, { state: 'in-place' });
    expect(rows).toEqual([]);
    const future = await founder.try('exchange.importGap', id, { file, on: '2027-01-01' });
    expect(future.problem.code).toBe('dated-in-the-future');
  });

  test('is read and written by managers of the organization alone', async () => {
    const { id, founder } = await organization();
    const file = await sent(id, founder, await gaps());
    const owner = await world.member(id, founder, ['process-owner']);
    expect((await owner.try('exchange.importGap', id, { file })).status).toBe(403);
    expect((await download(world, owner, `/api/organizations/${id}/exports/gap.xlsx`)).status).toBe(403);
    const other = await organization();
    expect((await other.founder.try('exchange.importGap', other.id, { file })).status).toBe(404);
    expect((await download(world, other.founder, `/api/organizations/${id}/exports/gap.xlsx`)).status).toBe(
      404,
    );
  });
});

/** A workbook with one sheet; `says` is what its directory tells about the size. */
const archive = (name: string, content: Buffer, says = content.length): Uint8Array<ArrayBuffer> =>
  new Uint8Array(madeZip([...officeParts('xlsx'), { name, content, says }]));

describe('a hostile spreadsheet', () => {
  const cell = (address: string) =>
    Buffer.from(
      `<worksheet><sheetData><row r="1"><c r="${address}"><v>1</v></c></row></sheetData></worksheet>`,
    );
  const name = 'xl/worksheets/sheet1.xml';
  test.each([
    ['that inflates to more than it may', archive(name, repetitive(40 * 1024 * 1024)), /larger than 30 MB/],
    ['that declares less than it holds', archive(name, Buffer.alloc(9_000_000), 10), /damaged|declares/],
    ['with a cell in the last corner of the sheet', archive(name, cell('XFD1048576')), /more than 5000 rows/],
    ['with a cell in the last column', archive(name, cell('XFD1')), /more than 60 columns/],
    [
      'with cells at no place',
      archive(name, Buffer.from('<sheetData><row><c><v>1</v></c></row></sheetData>')),
      /no address/,
    ],
  ])('%s is refused with a sentence', async (_, content, sentence) => {
    const { id, founder } = await organization();
    const file = await sent(id, founder, content);
    const reply = await founder.try('exchange.importGap', id, { file, apply: true });
    expect(reply.problem).toMatchObject({ status: 422, code: 'spreadsheet-unreadable' });
    expect(reply.problem.detail).toMatch(sentence);
  });

  test('of more than five megabytes is not opened', async () => {
    const { id, founder } = await organization();
    const noise = archive(name, randomBytes(5 * 1024 * 1024 + 1));
    const file = await sent(id, founder, noise);
    const reply = await founder.try('exchange.importGap', id, { file });
    expect(reply.problem.code).toBe('spreadsheet-too-large');
  });
});
