/** A shared device: a number and a PIN open a few minutes of reading and acknowledging, and nothing else. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../operations.ts';
import { madeInput } from '../proof/made-input.ts';
import { download, PDF, postFile, upload } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

const NOW = '2026-11-23T09:00:00.000Z';
const CHOSEN = '481516';
let world: World;
let org: string;
let manager: Caller;
let approver: Caller;
let station: string;

beforeAll(async () => {
  world = await openWorld(NOW);
  ({ id: org, founder: manager } = await world.organization('organization', ['manager']));
  approver = await world.member(org, manager, ['manager']);
  const { address } = await manager.call('station.open', org, { name: 'Packing line' });
  station = new URL(address).hash.slice(1);
});
afterAll(() => world.close());

const nobody = (): Caller => world.as({ person: '', token: 'nothing' });

async function released(number: string, more: object = {}): Promise<string> {
  const plain = { number, title: 'Lifting loads', kind: 'instruction', text: 'Two people.' } as const;
  const content = { ...plain, ...more };
  const { id } = await manager.call('document.draft', org, content);
  await manager.call('document.submit', org, { id });
  await approver.call('document.approve', org, { id });
  return id;
}

/** Somebody without an account, with a number and the PIN that was handed out. */
async function worker(number: string) {
  const { id } = await manager.call('party.add', org, { name: `Worker ${number}`, roles: ['reader'] });
  const { pin } = await manager.call('pin.give', org, { person: id, number });
  return { id, number, pin };
}

const enter = (number: string, pin: string, at = station) =>
  nobody().try('station.enter', '', { station: at, number, pin });

/** Enters with the PIN that was handed out and changes it. */
async function inside(number: string) {
  const one = await worker(number);
  const { body } = await enter(number, one.pin);
  const caller = world.as({ person: one.id, token: body.token });
  await caller.call('pin.choose', org, { before: one.pin, pin: CHOSEN });
  return { ...one, caller, token: body.token };
}

describe('at a shared device', () => {
  test('somebody without an account reads what is in force and acknowledges it', async () => {
    const id = await released('I-01');
    const { id: person, caller } = await inside('100');
    const { rows } = await caller.call('document.to-read', org);
    expect(rows.map(row => [row.id, row.acknowledged])).toEqual([[id, false]]);
    const release = await caller.call('document.release', org, { id, number: 1 });
    expect(release.text).toBe('Two people.');
    await caller.call('document.acknowledge', org, { id, release: 1 });
    const seen = await manager.call('document.get', org, { id });
    expect(seen.acknowledgements).toMatchObject([{ person: { id: person, name: 'Worker 100' }, release: 1 }]);
    expect((await caller.call('document.to-read', org)).rows[0]?.acknowledged).toBe(true);
  });

  test('a PIN that was handed out is changed before anything is read', async () => {
    const { pin, number, id } = await worker('101');
    const { body } = await enter(number, pin);
    expect(body.chosen).toBe(false);
    const caller = world.as({ person: id, token: body.token });
    expect((await caller.try('document.to-read', org)).problem.code).toBe('not-for-devices');
    const refused = async (before: string, next: string) =>
      (await caller.try('pin.choose', org, { before, pin: next })).problem.code;
    expect(await refused('999000', CHOSEN)).toBe('pin-wrong');
    expect(await refused(pin, '123456')).toBe('pin-guessable');
    expect(await refused(pin, pin)).toBe('pin-unchanged');
    await caller.call('pin.choose', org, { before: pin, pin: CHOSEN });
    expect((await enter(number, pin)).problem.code).toBe('number-or-pin-wrong');
    expect((await enter(number, CHOSEN)).body.chosen).toBe(true);
  });

  test('no other operation is open, whatever the person may do otherwise', async () => {
    const id = await released('I-02');
    const one = await manager.call('pin.give', org, { person: manager.person, number: '200' });
    const first = await enter('200', one.pin);
    const caller = world.as({ person: manager.person, token: first.body.token });
    await caller.call('pin.choose', org, { before: one.pin, pin: CHOSEN });
    const open = ['document.to-read', 'document.release', 'document.acknowledge', 'pin.choose'];
    for (const op of OPERATIONS) {
      if (op.scope === 'public' || op.scope === 'operator' || open.includes(op.id)) continue;
      const { status, problem } = await caller.try(op.id, org, madeInput(op, id));
      const code = op.scope === 'person' ? 'not-for-tokens' : 'not-for-devices';
      expect([op.id, status, problem.code]).toEqual([op.id, 403, code]);
    }
    expect((await postFile(world, caller, org, 'a.pdf', '%PDF-1.7\n%%EOF\n')).status).toBe(403);
  });

  test('an uploaded document and the pictures of a written one are read there, and no other file', async () => {
    const content = await upload(world, manager, org, 'procedure.pdf');
    const picture = await upload(world, manager, org, 'bench.pdf');
    const other = await upload(world, manager, org, 'other.pdf');
    const text = `See:\n\n![The bench](file:${picture.id})`;
    const id = await released('I-03', { file: content.id, text });
    const { caller } = await inside('110');
    const read = (file: string) =>
      download(world, caller, `/api/organizations/${org}/reading/${id}/files/${file}`);
    expect(await (await read(content.id)).text()).toBe(PDF);
    expect((await read(picture.id)).status).toBe(200);
    expect((await read(other.id)).status).toBe(404);
    const plain = await download(world, caller, `/api/organizations/${org}/files/${content.id}`);
    expect(plain.status).toBe(403);
    await manager.call('document.retire', org, { id, why: 'Over' });
    expect((await read(content.id)).status).toBe(404);
  });

  test('a number that nobody has is answered like a wrong PIN', async () => {
    const { number } = await worker('102');
    const [wrong, unknown] = await Promise.all([enter(number, '999000'), enter('NOBODY', '999000')]);
    expect({ ...wrong.problem, requestId: '' }).toEqual({ ...unknown.problem, requestId: '' });
  });

  test('after five wrong tries the number waits here, and nowhere else', async () => {
    const { number, pin } = await worker('103');
    // Side by side, so that counting after judging would let more through.
    const tries = await Promise.all(Array.from({ length: 8 }, () => enter(number, '999000')));
    const codes = tries.map(one => one.problem.code);
    expect(codes.filter(code => code === 'number-or-pin-wrong')).toHaveLength(5);
    expect((await enter(number, pin)).problem.code).toBe('too-many-wrong-pins');
    const { address } = await manager.call('station.open', org, { name: 'Office' });
    expect((await enter(number, pin, new URL(address).hash.slice(1))).status).toBe(200);
    world.clock.set('2026-11-23T09:16:00.000Z');
    expect((await enter(number, pin)).status).toBe(200);
    world.clock.set(NOW);
  });

  test('the session ends by itself, by leaving, with the PIN, and with the device', async () => {
    const asks = async (caller: Caller) => (await caller.try('document.to-read', org)).status;
    const first = await inside('104');
    await nobody().call('station.leave', '', { token: first.token });
    expect(await asks(first.caller)).toBe(401);

    const second = await inside('105');
    await manager.call('pin.end', org, { person: second.id });
    expect(await asks(second.caller)).toBe(401);

    const third = await inside('106');
    world.clock.set('2026-11-23T09:21:00.000Z');
    world.opened.shell.db.committed?.();
    await nobody().call('station.leave', '', { token: 'none' });
    expect(await asks(third.caller)).toBe(401);
    world.clock.set(NOW);

    const { id, address } = await manager.call('station.open', org, { name: 'Gate' });
    const gate = new URL(address).hash.slice(1);
    const { body } = await enter('104', CHOSEN, gate);
    await manager.call('station.end', org, { id });
    expect(await asks(world.as({ person: first.id, token: body.token }))).toBe(401);
    expect((await nobody().try('station.greet', '', { station: gate })).status).toBe(404);
    expect((await enter('104', CHOSEN, gate)).status).toBe(404);
  });

  test('what the device shows before anybody entered is whose it is, no names', async () => {
    const { body } = await nobody().try('station.greet', '', { station });
    expect(Object.keys(body).toSorted()).toEqual(['name', 'organization', 'slug']);
  });

  test('a number is one person’s, and another organization’s device does not know it', async () => {
    const { number, pin } = await worker('107');
    const two = await manager.call('party.add', org, { name: 'Second', roles: ['reader'] });
    const taken = await manager.try('pin.give', org, { person: two.id, number });
    expect(taken.problem.code).toBe('person-number-taken');
    const other = await world.organization('organization', ['manager']);
    const { address } = await other.founder.call('station.open', other.id, { name: 'Elsewhere' });
    const { problem } = await enter(number, pin, new URL(address).hash.slice(1));
    expect(problem.code).toBe('number-or-pin-wrong');
  });

  test('who has no PIN has none to change', async () => {
    const fresh = await world.member(org, manager, ['reader']);
    const asked = await fresh.try('pin.choose', org, { before: '481516', pin: '481517' });
    expect(asked.problem.code).toBe('no-pin-given');
  });
});

describe('somebody without an account', () => {
  test('has a name until it is erased, which waits for the end of the membership', async () => {
    const { id, number } = await worker('108');
    const erase = (person: string) => manager.try('party.erase', org, { person, sure: true });
    expect((await erase(id)).problem.code).toBe('still-a-member');
    expect((await erase(approver.person)).problem.code).toBe('has-own-account');
    await manager.call('party.end', org, { person: id });
    expect((await erase(id)).status).toBe(200);
    const { rows } = await manager.call('pin.list', org);
    expect(rows.find(row => row.number === number)).toBeUndefined();
    const other = await world.organization('organization', ['manager']);
    expect((await other.founder.try('party.erase', other.id, { person: id, sure: true })).status).toBe(404);
  });

  test('is given a role that the organization has', async () => {
    const refused = await manager.try('party.add', org, { name: 'Nobody', roles: ['auditor'] });
    expect(refused.problem.code).toBe('role-of-another-kind');
    const { people } = await manager.call('party.people', org);
    expect(people.find(one => one.name === 'Worker 100')?.email).toBe('');
  });
});
