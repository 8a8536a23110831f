/** What people really send as a gap spreadsheet: merged cells, dates of all kinds, formulas, people who left. */
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { formulaCell } from '../platform/xlsx/formula-cell.ts';
import { download, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const QUALITY = 'iso-9001-2015';
const SECURITY = 'iso-iec-27001-2022';
const OTHERS = ['iso-14001-2015', 'iso-45001-2018', 'iso-22301-2019'];
const TITLES = ['Edition', 'Number', 'State', 'Note', 'Owner e-mail', 'Due', 'Maturity', 'Confidence'];

async function organization(...more: string[]): Promise<{ id: string; founder: Caller }> {
  const made = await world.organization('organization', ['manager']);
  for (const edition of [QUALITY, SECURITY, ...more])
    await made.founder.call('standard.adopt', made.id, { edition, scope: 'All we do' });
  return made;
}

type Cell = string | number | Date | null | object;
async function sent(org: string, by: Caller, rows: readonly (readonly Cell[])[]): Promise<string> {
  const sheet = [TITLES, ...rows] as never;
  const content = await writeExcelFile(sheet, { dateFormat: 'yyyy-mm-dd' }).toBuffer();
  return (await upload(world, by, org, 'gap.xlsx', new Uint8Array(content))).id;
}

const tried = async (org: string, by: Caller, rows: readonly (readonly Cell[])[]) => {
  const file = await sent(org, by, rows);
  return { file, ...(await by.call('exchange.importGap', org, { file })) };
};

test('300 rows under merged cells of edition and note are read as if each row said it', async () => {
  const { id, founder } = await organization(...OTHERS);
  const { rows: lines, editions } = await founder.call('requirement.list', id);
  const all = lines.flatMap(line => line.members);
  const names = new Map(editions.map(one => [one.id, one.name]));
  const members = editions
    .flatMap(({ id: edition }) => all.filter(one => one.edition === edition))
    .slice(0, 300);
  expect(members).toHaveLength(300);
  const rows = members.map(({ edition, key }, i) => {
    const first = i === 0 || members[i - 1]?.edition !== edition;
    const rowSpan = members.filter(one => one.edition === edition).length;
    const name = names.get(edition) ?? edition;
    return [
      first ? { value: name, type: String, rowSpan } : null,
      key,
      'partly',
      i === 0 ? { value: 'Seen in spring', type: String, rowSpan: 300 } : null,
    ];
  });
  const dry = await tried(id, founder, rows);
  expect(dry.summary).toEqual({ rows: 300, changes: 300, unchanged: 0, errors: 0 });
  expect(new Set(dry.rows.map(row => row.change?.note))).toEqual(new Set(['Seen in spring']));
  await founder.call('exchange.importGap', id, { file: dry.file, apply: true });
  const { rows: after } = await founder.call('requirement.list', id, { state: 'partly' });
  expect(after.flatMap(line => line.members).filter(one => one.state === 'partly')).toHaveLength(300);
}, 60_000);

test('a date is read as ISO text, as day.month.year, as a serial number and as a date cell', async () => {
  const { id, founder } = await organization();
  const { rows, summary } = await tried(id, founder, [
    ['ISO 9001:2015', '4.1', 'partly', '', '', '2027-01-31'],
    ['ISO 9001:2015', '4.2', 'partly', '', '', '31.01.2027'],
    ['ISO 9001:2015', '4.3', 'partly', '', '', 46_418],
    ['ISO 9001:2015', '4.4.1', 'partly', '', '', new Date('2027-01-31')],
    ['ISO 9001:2015', '4.4.2', 'partly', '', '', '01/31/2027'],
  ]);
  expect(rows.map(row => row.change?.dueOn)).toEqual([
    '2027-01-31',
    '2027-01-31',
    '2027-01-31',
    '2027-01-31',
    undefined,
  ]);
  expect(summary.errors).toBe(1);
  expect(rows[4]?.errors).toMatchObject([{ column: 'Due', got: '01/31/2027' }]);
});

test('a clause that does not apply in one standard and applies in the other keeps an answer of its own in each', async () => {
  const { id, founder } = await organization('iso-9001-2026');
  const { file, summary } = await tried(id, founder, [
    ['ISO 9001:2015', '8.3.1', 'not applicable', 'Designs come from customers', '', '', '4'],
    ['ISO 9001:2026', '8.3.1', 'partly', 'Looked at again', '', '', '2', 'low'],
  ]);
  expect(summary).toMatchObject({ changes: 2, errors: 0 });
  await founder.call('exchange.importGap', id, { file, apply: true });
  const read = (edition: string) => founder.call('requirement.get', id, { edition, key: '8.3.1' });
  expect(await read(QUALITY)).toMatchObject({
    state: 'not-applicable',
    justification: 'Designs come from customers',
    maturity: null,
    proposals: [],
  });
  expect(await read('iso-9001-2026')).toMatchObject({ state: 'partly', maturity: 2, confidence: 'low' });
});

test('an unknown clause, a maturity of 9 and a confidence in percent are told by row, and nothing is taken over', async () => {
  const { id, founder } = await organization();
  const { file, rows } = await tried(id, founder, [
    ['ISO 9001:2015', '4.1', 'partly'],
    ['ISO 9001:2015', '14.7', 'partly'],
    ['ISO 9001:2015', '4.2', 'partly', '', '', '', '9'],
    ['ISO 9001:2015', '4.3', 'partly', '', '', '', '', '80 %'],
  ]);
  expect(rows.map(row => [row.row, row.errors[0]?.column, row.errors[0]?.got])).toEqual([
    [2, undefined, undefined],
    [3, 'Number', '14.7'],
    [4, 'Maturity', '9'],
    [5, 'Confidence', '80 %'],
  ]);
  const reply = await founder.try('exchange.importGap', id, { file, apply: true });
  expect(reply.problem).toMatchObject({ code: 'import-has-errors', facts: { rows: [3, 4, 5] } });
  const first = await founder.call('requirement.get', id, { edition: QUALITY, key: '4.1' });
  expect(first.version).toBe(0);
});

test('a formula in a cell is a fault of its row and column, whatever it last showed', async () => {
  const { id, founder } = await organization();
  const { rows } = await tried(id, founder, [
    ['ISO 9001:2015', '4.1', { value: 'IF(1=1,"effective","partly")', type: 'Formula' }],
    ['ISO 9001:2015', '4.2', 'partly'],
  ]);
  expect(rows[0]).toMatchObject({
    row: 2,
    change: null,
    errors: [{ column: 'State', expected: 'a value, not a formula' }],
  });
  expect(rows[1]?.errors).toEqual([]);
});

test('text that begins like a command is taken as text, and leaves as text', async () => {
  const { id, founder } = await organization();
  const evil = "=cmd|' /C calc'!A0";
  const { file } = await tried(id, founder, [['ISO 9001:2015', '4.1', 'partly', evil]]);
  await founder.call('exchange.importGap', id, { file, apply: true });
  const answer = await download(world, founder, `/api/organizations/${id}/exports/gap.xlsx`);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(await formulaCell(bytes)).toBeUndefined();
  const rows = await readSheet(bytes);
  expect(rows[1]?.[4]).toBe(evil);
});

test('an owner who left is no owner of anything new, and what he owns already may stay as it is', async () => {
  const { id, founder } = await organization();
  const gone = await world.member(id, founder, ['process-owner']);
  await founder.call('requirement.assess', id, {
    edition: QUALITY,
    key: '4.2',
    state: 'partly',
    owner: gone.person,
  });
  const { people } = await founder.call('party.people', id);
  const email = people.find(one => one.id === gone.person)?.email ?? '';
  expect(email).toContain('@');
  await founder.call('party.end', id, { person: gone.person });
  const { rows } = await tried(id, founder, [
    ['ISO 9001:2015', '4.1', 'partly', '', email],
    ['ISO 9001:2015', '4.2', 'in place', '', ''],
  ]);
  expect(rows[0]).toMatchObject({
    change: null,
    errors: [
      {
        column: 'Owner e-mail',
        expected: 'the address of somebody who is a member of the organization now',
        got: email,
      },
    ],
  });
  expect(rows[1]?.change).toMatchObject({ state: 'in-place', owner: gone.person });
});

test('what goes out says maturity, confidence, proof and what is proposed, and comes back without a change', async () => {
  const { id, founder } = await organization();
  const said = { state: 'in-place', maturity: 3, confidence: 'high' } as const;
  await founder.call('requirement.assess', id, { edition: QUALITY, key: '7.2', ...said });
  const answer = await download(world, founder, `/api/organizations/${id}/exports/gap.xlsx`);
  const bytes = await answer.arrayBuffer();
  const rows = await readSheet(Buffer.from(bytes));
  const row = (edition: string) => rows.find(one => one[0] === edition && one[1] === '7.2');
  expect(row('ISO 9001:2015')?.slice(7)).toEqual(['3 followed', 'high', 'claimed', '2026-11-23', null]);
  expect(row('ISO/IEC 27001:2022')?.[11]).toBe('in place, from ISO 9001:2015 7.2');
  const file = (await upload(world, founder, id, 'gap.xlsx', bytes)).id;
  const { summary } = await founder.call('exchange.importGap', id, { file });
  expect(summary).toMatchObject({ changes: 0, errors: 0 });
});
