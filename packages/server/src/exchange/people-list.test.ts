/** People from a list over HTTP on the real database: compared, taken over once, undone for whoever has not come in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const TITLES = ['Name', 'E-mail', 'Personnel number', 'Roles', 'Last day'];
const lines = (...rows: string[][]): string => [TITLES, ...rows].map(row => row.join('\t')).join('\n');
const GOOD = lines(
  ['Ana Petrova', 'ana@example.org', '', 'Employee, Process owner', '2027-06-30'],
  ['Ole Berg', '', 'W-17', 'Employee', ''],
);
const organization = () => world.organization('organization', ['manager']);
const people = (by: Caller, org: string) => by.call('party.people', org);

describe('a list', () => {
  test('is compared first: nobody is invited by that', async () => {
    const { id: org, founder } = await organization();
    const compared = await founder.call('people-list.compare', org, { text: GOOD });
    expect(compared).toMatchObject({
      before: null,
      summary: { rows: 2, invite: 1, add: 1, errors: 0 },
      rows: [
        { act: { kind: 'invite', email: 'ana@example.org', roles: ['Employee', 'Process owner'] } },
        { act: { kind: 'add', number: 'W-17' } },
      ],
    });
    const { people: here, invited } = await people(founder, org);
    expect([here.length, invited.length]).toEqual([1, 0]);
  });

  test('is taken over as a whole: each gets what he needs to come in', async () => {
    const { id: org, founder } = await organization();
    const taken = await founder.call('people-list.take', org, { text: GOOD });
    expect(taken).toMatchObject({ again: false, invited: 1, added: 1 });
    const [ana, ole] = taken.handOver;
    expect(ole).toMatchObject({ who: 'Ole Berg', number: 'W-17', link: null });
    const person = await world.someone('Ana');
    const token = ana?.link?.split('/').at(-1) ?? '';
    await person.call('party.accept', '', { token });
    const { people: here } = await people(founder, org);
    expect(here.find(one => one.id === person.person)).toMatchObject({ lastDay: '2027-06-30' });
    const { address } = await founder.call('station.open', org, { name: 'Hall' });
    const station = new URL(address).hash.slice(1);
    const nobody = world.as({ person: '', token: 'nothing' });
    const entered = await nobody.try('station.enter', '', { station, number: 'W-17', pin: ole?.pin ?? '' });
    expect(entered.status).toBe(200);
  });

  test('sent again does nothing more, and says so', async () => {
    const { id: org, founder } = await organization();
    const first = await founder.call('people-list.take', org, { text: GOOD });
    const again = await founder.call('people-list.take', org, { text: `${GOOD}\n\t\t\t\t\n` });
    expect(again).toMatchObject({ id: first.id, again: true, invited: 1, added: 1, handOver: [] });
    const { before } = await founder.call('people-list.compare', org, { text: GOOD });
    expect(before).toMatchObject({ id: first.id, by: { name: 'Founder' }, on: '2026-11-23' });
    expect((await people(founder, org)).invited).toHaveLength(1);
    const twice = await Promise.all([1, 2].map(() => founder.try('people-list.take', org, { text: GOOD })));
    expect(twice.map(one => one.body.again)).toEqual([true, true]);
  });

  test('with a bad row is refused whole, and each error says row, column, what belongs there and what to do', async () => {
    const { id: org, founder } = await organization();
    const text = lines(
      ['Ana', 'ana@example.org', '', 'Employee', ''],
      ['Eve', 'eve@example.org', '', 'Boss', ''],
      ['Ana', 'ANA@example.org', '', 'Employee', ''],
    );
    const { rows, summary } = await founder.call('people-list.compare', org, { text });
    expect(summary).toEqual({ rows: 3, invite: 1, add: 0, errors: 2 });
    expect(rows[1]).toMatchObject({ row: 3, errors: [{ column: 'Roles', got: 'Boss' }] });
    expect(rows[2]?.errors[0]?.expected).toContain('row 2');
    const refused = await founder.try('people-list.take', org, { text });
    expect(refused.problem).toMatchObject({ status: 422, code: 'import-has-errors' });
    expect(refused.problem.detail).toContain('3, 4');
    expect((await people(founder, org)).invited).toEqual([]);
  });

  test('knows who is a member, who is invited, and which number is taken', async () => {
    const { id: org, founder } = await organization();
    await founder.call('people-list.take', org, { text: GOOD });
    const { person } = await founder.call('party.session', '');
    const text = lines(
      ['Me', person.email, '', 'Employee', ''],
      ['Ana', 'ana@example.org', '', 'Employee', ''],
      ['Ole', '', 'w-17', 'Employee', ''],
    );
    const { rows } = await founder.call('people-list.compare', org, { text });
    expect(rows.map(row => row.errors[0]?.expected)).toEqual([
      'somebody who is not a member yet',
      'somebody who is not invited yet',
      'a number that nobody here has',
    ]);
  });

  test('comes as XLSX or CSV too; a cell with a formula is an error at its row', async () => {
    const { id: org, founder } = await organization();
    const sheet = async (...rows: (string | object)[][]): Promise<string> => {
      const cells = [TITLES, ...rows].map(row =>
        row.map(cell => (typeof cell === 'string' ? { value: cell, type: String } : cell)),
      );
      const bytes = await writeExcelFile(cells as never).toBuffer();
      return (await upload(world, founder, org, 'people.xlsx', new Uint8Array(bytes))).id;
    };
    const file = await sheet(['Ana', 'ana@example.org', '', 'Employee', '']);
    expect((await founder.call('people-list.compare', org, { file })).summary.invite).toBe(1);
    const computed = await sheet(
      ['Ana', 'ana@example.org', '', 'Employee', ''],
      [{ value: '1+1', type: 'Formula' }, 'eve@example.org', '', 'Employee', ''],
    );
    const { rows } = await founder.call('people-list.compare', org, { file: computed });
    expect(rows.map(row => row.errors.map(one => [row.row, one.column, one.expected]))).toEqual([
      [],
      [[3, 'Name', 'text, not a formula']],
    ]);
    const csv = `Name;Mail;Role\r\n"Jos\u00e9; Ana";ana@example.org;Employee\r\n`;
    const latin = Uint8Array.from(csv, sign => sign.charCodeAt(0));
    const { id } = await upload(world, founder, org, 'people.csv', latin);
    expect((await founder.call('people-list.compare', org, { file: id })).rows).toMatchObject([
      { who: 'José; Ana', errors: [] },
    ]);
  });

  test('that cannot be read, is empty or too long is refused with a sentence', async () => {
    const { id: org, founder } = await organization();
    const code = async (text: string) =>
      (await founder.try('people-list.compare', org, { text })).problem.code;
    expect(await code('')).toBe('people-list-empty');
    expect(await code(lines())).toBe('people-list-empty');
    expect(await code(`${lines()}\n"Ana`)).toBe('spreadsheet-unreadable');
    const many = Array.from({ length: 501 }, (_, i) => ['', `p${i}@example.org`, '', 'Employee', '']);
    expect(await code(lines(...many))).toBe('people-list-too-long');
    const noise = new Uint8Array(5 * 1024 * 1024 + 1).fill(97);
    const { id: file } = await upload(world, founder, org, 'big.csv', noise);
    expect((await founder.try('people-list.compare', org, { file })).problem.code).toBe(
      'spreadsheet-too-large',
    );
  });
});

describe('a run is undone', () => {
  test('while nobody has come in: invitations end, who was written down is no member, numbers are free', async () => {
    const { id: org, founder } = await organization();
    const { id, handOver } = await founder.call('people-list.take', org, { text: GOOD });
    expect(await founder.call('people-list.undo', org, { id })).toEqual({ undone: 2, kept: [] });
    const { people: here, invited } = await people(founder, org);
    expect([here.length, invited.length]).toEqual([1, 0]);
    const late = await world.someone('Ana');
    const token = handOver[0]?.link?.split('/').at(-1) ?? '';
    expect((await late.try('party.accept', '', { token })).problem.code).toBe('invitation-not-open');
    const again = await founder.call('people-list.take', org, { text: GOOD });
    expect(again).toMatchObject({ id, again: false, added: 1 });
    const { rows } = await founder.call('people-list.list', org);
    expect(rows).toMatchObject([{ id, phase: 'taken', invited: 1, added: 1, cameIn: 0, undone: null }]);
  });

  test('but not for whoever came in, which is said; the others are', async () => {
    const { id: org, founder } = await organization();
    const { id, handOver } = await founder.call('people-list.take', org, { text: GOOD });
    const ana = await world.someone('Ana');
    await ana.call('party.accept', '', { token: handOver[0]?.link?.split('/').at(-1) ?? '' });
    expect((await founder.call('people-list.list', org)).rows).toMatchObject([{ cameIn: 1 }]);
    const { undone, kept } = await founder.call('people-list.undo', org, { id });
    expect([undone, kept]).toEqual([1, [{ row: 2, who: 'ana@example.org', why: expect.any(String) }]]);
    const { people: here } = await people(founder, org);
    expect(here.map(one => one.id).includes(ana.person)).toBe(true);
    expect(here).toHaveLength(2);
    const twice = await founder.try('people-list.undo', org, { id });
    expect(twice.problem.code).toBe('people-list-undone-before');
  });

  test('for nobody where all came in, also at a shared device', async () => {
    const { id: org, founder } = await organization();
    const text = lines(['Ole Berg', '', 'W-18', 'Employee', '']);
    const { id, handOver } = await founder.call('people-list.take', org, { text });
    const { address } = await founder.call('station.open', org, { name: 'Hall' });
    const pin = handOver[0]?.pin ?? '';
    const nobody = world.as({ person: '', token: 'nothing' });
    const station = new URL(address).hash.slice(1);
    const { body } = await nobody.try('station.enter', '', { station, number: 'W-18', pin });
    const ole = world.as({ person: '', token: body.token });
    await ole.call('pin.choose', org, { before: pin, pin: '481516' });
    const refused = await founder.try('people-list.undo', org, { id });
    expect(refused.problem.code).toBe('people-list-all-came-in');
  });

  test('by nobody of another organization, and by nobody who does not manage people', async () => {
    const { id: org, founder } = await organization();
    const { id } = await founder.call('people-list.take', org, { text: GOOD });
    const other = await organization();
    expect((await other.founder.try('people-list.undo', other.id, { id })).status).toBe(404);
    expect((await other.founder.call('people-list.list', other.id)).rows).toEqual([]);
    const { before } = await other.founder.call('people-list.compare', other.id, { text: GOOD });
    expect(before).toBeNull();
    const owner = await world.member(org, founder, ['process-owner']);
    for (const act of ['compare', 'take'])
      expect((await owner.try(`people-list.${act}`, org, { text: GOOD })).status).toBe(403);
  });

  test('not where nobody would be left who manages', async () => {
    const { id: org, founder } = await organization();
    const text = lines(['Max Boss', '', 'M-1', 'Management-system manager', '']);
    const { id } = await founder.call('people-list.take', org, { text });
    const place = { person: founder.person, roles: ['manager'], lastDay: '2026-12-31' };
    await founder.call('party.setRoles', org, place);
    const refused = await founder.try('people-list.undo', org, { id });
    expect(refused.problem.code).toBe('last-manager');
    expect((await founder.call('people-list.list', org)).rows).toMatchObject([{ phase: 'taken' }]);
  });
});
