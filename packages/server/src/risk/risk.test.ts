/** Registers of risks over HTTP on the real database. */
import { findRiskMethod } from '@certwright/standards/risk/methods';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readRows } from '../platform/xlsx/read-rows.ts';
import { download } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let org: string;
let manager: Caller;
let leader: Caller;
let owner: Caller;
let reader: Caller;
let method: string;
let register: string;
const until = '2027-05-01';

beforeAll(async () => {
  world = await openWorld();
  ({ id: org, founder: manager } = await world.organization('organization', ['manager']));
  leader = await world.member(org, manager, ['top-management']);
  owner = await world.member(org, manager, ['process-owner']);
  reader = await world.member(org, manager, ['reader']);
  await manager.call('standard.adopt', org, { edition: 'iso-9001-2026', scope: 'Instruments, Kiel' });
  ({ id: method } = await manager.call('risk-method.takeUp', org, { origin: 'risk-5x5' }));
  ({ id: register } = await manager.call('risk-register.record', org, {
    name: 'Risks of the house',
    prefix: 'R',
    method,
  }));
});
afterAll(() => world.close());

const content = () => ({
  title: 'Servo drives come from one maker',
  cause: 'The software knows one family of drives',
  fields: { objective: 'Delivery in 20 weeks', source: 'suppliers' },
  owner: owner.person,
});
const values = (likelihood: number, impact: number) => ({ likelihood, impact });

async function line(before: [number, number] = [4, 4], after: [number, number] = [2, 4]): Promise<string> {
  const { id } = await owner.call('risk.identify', org, { register, ...content() });
  await owner.call('risk.judge', org, { id, values: values(...before) });
  await owner.call('risk.treat', org, { id, treatment: 'likelihood', after: values(...after) });
  return id;
}
const get = (id: string) => manager.call('risk.get', org, { id });
const code = async (by: Caller, operation: string, input: object) =>
  (await by.try(operation, org, input)).problem.code;

describe('a line of a register', () => {
  test('is numbered by its register, accepted by its owner, and waits for it until then', async () => {
    const id = await line();
    const told = await get(id);
    expect(told).toMatchObject({ standing: 'to-accept', accepts: 'owner', mayAccept: false });
    expect(told.reference).toMatch(/^R-\d{3}$/);
    const waiting = async () =>
      (await owner.call('today.waiting', org)).items.filter(one => one.path.endsWith(id));
    expect(await waiting()).toMatchObject([{ kind: 'acceptance', stop: 'risks' }]);
    expect((await owner.call('risk.get', org, { id })).mayAccept).toBe(true);
    const accepting = { id, because: 'A third source costs more', until, revision: told.revision };
    await owner.call('risk.accept', org, accepting);
    expect(await get(id)).toMatchObject({
      standing: 'accepted',
      reviewOn: until,
      acceptance: { as: 'owner', by: { id: owner.person }, score: 8, lapsed: null },
    });
    expect(await waiting()).toEqual([]);
  });

  test('loses its acceptance to a change of values, visibly, and keeps the history of both', async () => {
    const id = await line();
    await owner.call('risk.accept', org, { id, because: 'Small', until, revision: 2 });
    await manager.call('risk.judge', org, { id, what: 'after', values: values(2, 5), reason: 'Price rose' });
    const told = await get(id);
    expect(told).toMatchObject({
      standing: 'lapsed',
      acceptance: { lapsed: { by: { id: manager.person } } },
    });
    expect(told.history.map(one => [one.what, one.judgement.score, one.reason])).toEqual([
      ['before', 16, ''],
      ['after', 8, ''],
      ['after', 10, 'Price rose'],
    ]);
  });

  test('above the owner’s level is accepted by leadership alone, and at the highest by nobody', async () => {
    const high = await line([4, 5], [3, 5]);
    const asked = { id: high, because: 'No other maker this year', until, revision: 2 };
    const refused = await owner.try('risk.accept', org, asked);
    expect(refused).toMatchObject({ status: 422, problem: { code: 'acceptance-is-leaderships' } });
    expect(refused.problem.citations).toEqual([{ doc: 'ISO 31000', edition: '2018', clause: '6.5' }]);
    await leader.call('risk.accept', org, asked);
    expect((await get(high)).acceptance).toMatchObject({ as: 'leadership' });
    const critical = await line([5, 5], [4, 5]);
    expect(await code(leader, 'risk.accept', { ...asked, id: critical })).toBe('level-nobody-accepts');
    expect((await get(critical)).standing).toBe('over-limit');
  });

  test('that two people write at once answers the second with both versions', async () => {
    const { id, version } = await owner.call('risk.identify', org, { register, ...content() });
    const mine = { id, ...content(), title: 'One maker of drives' };
    await owner.call('risk.describe', org, mine, { 'if-match': `"${version}"` });
    const theirs = { ...mine, title: 'Drives are scarce' };
    const late = await manager.try('risk.describe', org, theirs, { 'if-match': `"${version}"` });
    expect(late.status).toBe(409);
    expect(late.problem).toMatchObject({
      versions: { yours: version, current: version + 1 },
      current: { content: { title: 'One maker of drives' } },
    });
    expect((await get(id)).title).toBe('One maker of drives');
  });

  test('gets its own number when two are recorded at once', async () => {
    const record = () => owner.call('risk.identify', org, { register, ...content() });
    const ids = (await Promise.all([record(), record(), record()])).map(one => one.id);
    const { rows } = await manager.call('risk.list', org, { register });
    const numbers = rows.filter(row => ids.includes(row.id)).map(row => row.number);
    expect(new Set(numbers).size).toBe(3);
  });

  test('keeps text of any kind as it was typed', async () => {
    const title = '<script>alert(1)</script> =HYPERLINK("x") \u202Eevil';
    const fields = { objective: "'; drop table risk; --", source: 'suppliers' };
    const { id } = await owner.call('risk.identify', org, { register, ...content(), title, fields });
    expect(await get(id)).toMatchObject({ title, content: { fields } });
    const file = await download(
      world,
      manager,
      `/api/organizations/${org}/risk-registers/${register}/register.xlsx`,
    );
    const rows = await readRows(Buffer.from(await file.arrayBuffer()));
    expect(JSON.stringify(rows)).toContain('drop table risk');
  });

  test('takes no value under a name that every object has', async () => {
    const { id } = await owner.call('risk.identify', org, { register, ...content() });
    const judge = (name: string) =>
      owner.try(
        'risk.judge',
        org,
        JSON.parse(`{"id":"${id}","values":{"${name}":3,"likelihood":3,"impact":3}}`) as object,
      );
    for (const name of ['constructor', 'toString', 'hasOwnProperty'])
      expect([name, (await judge(name)).status]).toEqual([name, 400]);
    // Read as JSON this name is no member at all.
    expect((await judge('__proto__')).status).toBe(200);
    expect(Object.keys((await get(id)).before?.values ?? {}).toSorted()).toEqual(['impact', 'likelihood']);
  });

  test('has actions that their owner completes, whoever keeps the register too, nobody else', async () => {
    const id = await line();
    const planned = { id, what: 'Frame order', owner: reader.person, dueOn: '2026-12-01' };
    const { action } = await owner.call('risk.planAction', org, planned);
    const waits = (await reader.call('today.waiting', org)).items.filter(one => one.path.endsWith(id));
    expect(waits).toMatchObject([{ detail: 'Frame order', due: '2026-12-01' }]);
    const done = { id, action, what: 'Signed' };
    const other = await world.member(org, manager, ['reader']);
    expect(await code(other, 'risk.completeAction', done)).toBe('risk-action-of-another');
    await reader.call('risk.completeAction', org, done);
    expect(await code(owner, 'risk.completeAction', done)).toBe('risk-action-over');
    const missing = { id, action: crypto.randomUUID(), why: 'None' };
    expect(await code(owner, 'risk.dropAction', missing)).toBe('no-such-risk-action');
    expect((await get(id)).reached).toBe(true);
  });

  test('is looked at again, and closed when nothing of it is open', async () => {
    const id = await line();
    const { action } = await owner.call('risk.planAction', org, { id, what: 'Stock', dueOn: '2026-12-01' });
    expect(await code(owner, 'risk.close', { id, why: 'Sold' })).toBe('closed-with-open-actions');
    await owner.call('risk.dropAction', org, { id, action, why: 'Too dear' });
    await owner.call('risk.review', org, { id, reason: 'Nothing happened', next: until });
    expect((await get(id)).reviews).toMatchObject([{ reason: 'Nothing happened', next: until }]);
    await owner.call('risk.close', org, { id, why: 'The line was sold' });
    expect(await code(owner, 'risk.judge', { id, values: values(1, 1) })).toBe('risk-closed');
    const { rows } = await manager.call('risk.list', org, { register });
    expect(rows.some(row => row.id === id)).toBe(false);
    const all = await manager.call('risk.list', org, { register, closed: true });
    expect(all.rows.find(row => row.id === id)?.standing).toBe('closed');
  });
});

describe('refuses', () => {
  const bare = { fields: {}, owner: null };
  test.each([
    ['risk-fields-missing', () => ({ ...content(), ...bare })],
    ['risk-field-unknown', () => ({ ...content(), fields: { ...content().fields, colour: 'red' } })],
    ['risk-names-unknown', () => ({ ...content(), assets: [crypto.randomUUID()] })],
    ['owner-not-a-member', () => ({ ...content(), owner: crypto.randomUUID() })],
    [
      'edition-not-adopted',
      () => ({
        ...content(),
        controls: [{ what: 'Keys', requirement: { edition: 'iso-iec-27001-2022', key: 'A.8.5' } }],
      }),
    ],
  ])('to record a line: %s', async (refused, made) => {
    expect(await code(owner, 'risk.identify', { register, ...made() })).toBe(refused);
  });

  test('each act on a line that is not its turn', async () => {
    const { id } = await owner.call('risk.identify', org, { register, ...content() });
    const accepting = { id, because: 'Small', until, revision: 0 };
    const treating = { id, treatment: 'likelihood', after: values(2, 2) };
    const after = { id, what: 'after', values: values(1, 1), reason: 'x' };
    const said: [string, Caller, string, object][] = [
      ['nothing-to-confirm', owner, 'risk.confirm', { id }],
      ['treatment-before-assessment', owner, 'risk.treat', treating],
      ['acceptance-before-treatment', owner, 'risk.accept', accepting],
      ['review-before-assessment', owner, 'risk.review', { id, reason: 'x', next: until }],
      ['risk-values-incomplete', owner, 'risk.judge', { id, values: { likelihood: 3 } }],
      ['treatment-before-after', owner, 'risk.judge', after],
      ['method-version-current', owner, 'risk.rejudge', { id, values: values(1, 1), reason: 'x' }],
    ];
    for (const [refused, by, operation, input] of said)
      expect([operation, await code(by, operation, input)]).toEqual([operation, refused]);
    await owner.call('risk.judge', org, { id, values: values(3, 3) });
    const judged: [string, object][] = [
      ['judgement-unchanged', { values: values(3, 3), reason: 'Looked' }],
      ['change-without-reason', { values: values(3, 4) }],
    ];
    for (const [refused, input] of judged)
      expect(await code(owner, 'risk.judge', { id, ...input })).toBe(refused);
    expect(await code(owner, 'risk.treat', { ...treating, treatment: 'pray' })).toBe('treatment-unknown');
    expect(await code(owner, 'risk.treat', { ...treating, treatment: 'keep' })).toBe(
      'kept-with-other-values',
    );
    await owner.call('risk.treat', org, { ...treating, after: values(3, 2) });
    const revision = (await get(id)).revision;
    expect(await code(owner, 'risk.accept', accepting)).toBe('accepted-state-changed');
    expect(await code(manager, 'risk.accept', { ...accepting, revision })).toBe('acceptance-is-the-owners');
    const late = { ...accepting, revision, until: '2099-01-01' };
    expect(await code(owner, 'risk.accept', late)).toBe('review-day-not-in-period');
    await owner.call('risk.describe', org, { id, ...content(), owner: null });
    expect(await code(owner, 'risk.accept', { ...accepting, revision })).toBe('risk-without-owner');
  });

  test('a reader who would write, and lets him see', async () => {
    expect((await reader.try('risk.identify', org, { register, ...content() })).status).toBe(403);
    expect((await reader.try('risk.list', org, { register })).status).toBe(200);
    expect((await owner.try('risk-method.takeUp', org, { origin: 'hazard' })).status).toBe(403);
  });
});

describe('a method', () => {
  test('changed by the organization judges new lines; a line keeps its version until it is judged anew', async () => {
    const id = await line();
    await owner.call('risk.accept', org, { id, because: 'Small', until, revision: 2 });
    const shipped = findRiskMethod('risk-5x5');
    const changed = { ...shipped, reviewMonths: 6 };
    await manager.call('risk-method.change', org, { id: method, method: changed, why: 'Twice a year' });
    expect(await code(manager, 'risk-method.change', { id: method, method: changed, why: 'Again' })).toBe(
      'risk-method-unchanged',
    );
    const faulty = { ...changed, bands: changed.bands?.toReversed() };
    const refused = await manager.try('risk-method.change', org, { id: method, method: faulty, why: 'x' });
    expect(refused.problem).toMatchObject({ code: 'risk-method-faulty' });
    expect(refused.problem.detail).toContain('bands[1].from does not rise');
    expect(await get(id)).toMatchObject({
      methodVersion: 1,
      standing: 'accepted',
      currentMethod: { number: 2 },
    });
    await owner.call('risk.rejudge', org, { id, values: values(3, 3), reason: 'By the new version' });
    expect(await get(id)).toMatchObject({ methodVersion: 2, standing: 'assessed', treatment: null });
    const whole = await manager.call('risk-method.get', org, { id: method });
    expect(whole.whole.map(one => one.number)).toEqual([1, 2]);
    expect((await manager.call('risk-method.list', org)).rows).toMatchObject([{ id: method, changed: true }]);
  });
});

describe('a register', () => {
  test('counts what stands in it, keeps its method and letters, takes no lines once ended', async () => {
    const { rows } = await manager.call('risk-register.list', org);
    const here = rows.find(row => row.id === register);
    expect(here).toMatchObject({ methodName: 'Risks, likelihood by impact', many: 'risks' });
    expect(here?.counts.overLimit).toBeGreaterThan(0);
    const other = await manager.call('risk-method.takeUp', org, { origin: 'hazard' });
    const again = { id: register, name: 'Risks', prefix: 'R', method };
    expect(await code(manager, 'risk-register.revise', { ...again, method: other.id })).toBe(
      'register-keeps-its-method',
    );
    expect(await code(manager, 'risk-register.revise', { ...again, prefix: 'X' })).toBe(
      'register-keeps-its-prefix',
    );
    expect(await code(manager, 'risk-register.record', { name: 'More', prefix: 'R', method })).toBe(
      'register-prefix-taken',
    );
    expect(
      await code(manager, 'risk-register.record', { name: 'More', prefix: 'Q', method: crypto.randomUUID() }),
    ).toBe('risk-method-not-used');
    await manager.call('risk-register.revise', org, { ...again, name: 'Risks of the whole house' });
    const short = await manager.call('risk-register.record', org, { name: 'Short', prefix: 'S', method });
    await manager.call('risk-register.end', org, { id: short.id, why: 'Never used' });
    const ended = { register: short.id, ...content() };
    expect(await code(owner, 'risk.identify', ended)).toBe('record-ended');
    expect(await code(owner, 'risk.takeExamples', { register: short.id, refs: ['R-01'] })).toBe(
      'record-ended',
    );
  });

  test('begins from the worked lines, each an example until a person confirms it', async () => {
    const hazards = await manager.call('risk-method.takeUp', org, { origin: 'hazard' });
    const { id: safe } = await manager.call('risk-register.record', org, {
      name: 'Hazards',
      prefix: 'H',
      method: hazards.id,
    });
    const { rows: none } = await manager.call('risk.list', org, { register: safe });
    expect(none).toEqual([]);
    const { loadRegister } = await import('@certwright/standards/risk/registers');
    const refs = (await loadRegister('hazard'))?.lines.map(one => one.ref) ?? [];
    expect(await manager.call('risk.takeExamples', org, { register: safe, refs })).toEqual({
      taken: refs.length,
    });
    // What was taken is not taken twice.
    expect(await manager.call('risk.takeExamples', org, { register: safe, refs })).toEqual({ taken: 0 });
    const { rows } = await manager.call('risk.list', org, { register: safe });
    expect(new Set(rows.map(row => row.standing))).toEqual(new Set(['example']));
    const id = rows[0]?.id ?? '';
    const told = await get(id);
    const accepting = { id, because: 'x', until: told.latestReview, revision: told.revision };
    expect(await code(leader, 'risk.accept', accepting)).toBe('example-not-confirmed');
    const unfilled = await manager.try('risk.confirm', org, { id });
    const { method: version, content: said } = told;
    const missing = version.method.fields.filter(one => one.required && !said.fields[one.id]);
    expect(unfilled.status).toBe(missing.length > 0 ? 422 : 200);
    if (missing.length > 0) {
      const asset = await manager.call('asset.record', org, { name: 'Press 3', kind: 'device' });
      const site = await manager.call('site.record', org, { name: 'Kiel' });
      const work = await manager.call('process.record', org, {
        name: 'Assembly',
        kind: 'core',
        outputs: [{ what: 'Machine' }],
      });
      const ids: Record<string, string> = { asset: asset.id, site: site.id, process: work.id };
      const filled = Object.fromEntries(missing.map(one => [one.id, ids[one.kind] ?? 'Said']));
      const fields = { ...said.fields, ...filled };
      await manager.call('risk.describe', org, { id, ...said, owner: owner.person, fields });
      await manager.call('risk.confirm', org, { id });
    }
    expect((await get(id)).confirmed).toBe(true);
    const counts = (await manager.call('risk-register.list', org)).rows.find(row => row.id === safe)?.counts;
    expect(counts).toMatchObject({ lines: refs.length, examples: refs.length - 1 });
    const ordered = told.method.method.treatments.at(-2)?.id ?? '';
    const treating = { id, treatment: ordered, after: told.before?.values ?? {} };
    expect(await code(manager, 'risk.treat', treating)).toBe('treatment-out-of-order');
  });

  test('has an end, so that its picture can be read', async () => {
    const refs = Array.from({ length: 200 }, () => 'R-01');
    const { id: wide } = await manager.call('risk-register.record', org, {
      name: 'Wide',
      prefix: 'W',
      method,
    });
    const { MOST_LINES } = await import('./risk.store.ts');
    const admin = new pg.Client(world.engine.owner);
    await admin.connect();
    await admin.query('alter table risk no force row level security');
    await admin.query(
      `insert into risk (id, org, shared, version, state, pos)
       select gen_random_uuid(), $1, false, 1, jsonb_build_object('phase', 'identified', 'register', $2::text,
         'number', n, 'content', '{}'::jsonb), 0
       from generate_series(1, $3::int) n`,
      [org, wide, MOST_LINES],
    );
    await admin.query('alter table risk force row level security');
    await admin.end();
    expect(await code(owner, 'risk.identify', { register: wide, ...content() })).toBe('register-full');
    expect(await code(owner, 'risk.takeExamples', { register: wide, refs })).toBe('register-full');
  });
});

test('an asset is recorded with what depends on it, revised, ended', async () => {
  const said = { name: 'Payroll server', kind: 'application', confidentiality: 'very-high' } as const;
  const { id } = await owner.call('asset.record', org, { ...said, owner: owner.person });
  const foreign = { ...said, site: crypto.randomUUID() };
  expect(await code(owner, 'asset.record', foreign)).toBe('risk-names-unknown');
  await owner.call('asset.revise', org, { id, ...said, availability: 'high' });
  const { rows } = await reader.call('asset.list', org);
  expect(rows.find(row => row.id === id)).toMatchObject({ availability: 'high', phase: 'current' });
  await owner.call('asset.end', org, { id, why: 'Switched off' });
});

test('a guest limited to documents sees no risk', async () => {
  const guest = await world.someone('Guest');
  const place = { email: 'guest@example.org', roles: ['guest'], lastDay: '2099-12-31' } as const;
  const invite = (kinds: string[]) =>
    manager.call('party.invite', org, { ...place, limits: { kinds } }) as Promise<{ token: string }>;
  await guest.call('party.accept', '', { token: (await invite(['documents'])).token });
  expect((await guest.call('risk-register.list', org)).rows).toEqual([]);
  expect((await guest.try('risk.list', org, { register })).status).toBe(404);
  const seer = await world.someone('Seer');
  await seer.call('party.accept', '', { token: (await invite(['risks'])).token });
  expect((await seer.call('risk.list', org, { register })).rows.length).toBeGreaterThan(0);
});
