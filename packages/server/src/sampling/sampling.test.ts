/** Sites drawn over HTTP: by whom, seen by whom, what the plan then has to visit, and other sites at the next audit. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { drawnAgain } from '@certwright/core/sampling/draw';
import { addDays, addMonths } from '@certwright/rules/calendar-date';
import { ELIGIBILITY_CONDITIONS } from '@certwright/rules/multi-site/eligibility';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let client: { id: string; founder: Caller };
let lead: Caller;
let second: Caller;
let engagement: string;
let certifications: string[];

const SITES = Array.from({ length: 26 }, (_, at) => ({
  name: `Depot ${String(at + 1).padStart(2, '0')}`,
  address: `Road ${at + 1}`,
  city: 'Kiel',
  country: 'DE',
  persons: at === 0 ? 60 : 12,
  activities: at > 20 ? 'Workshop' : 'Storage',
}));

beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  client = await world.organization('organization', rolesOf('organization'));
  lead = await world.member(body.id, body.founder, ['auditor']);
  second = await world.member(body.id, body.founder, ['auditor']);
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Storage of goods',
    sites: SITES,
    processes: 'Storage, repair',
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  ({ engagement } = await body.founder.call('application.get', body.id, { id }));
  await body.founder.call('contract.take-over', body.id, {
    engagement,
    number: 'P-1',
    concludedOn: world.clock.today(),
    elsewhere: 'Folder 3',
  });
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  certifications = rows.map(row => row.id);
});
afterAll(() => world.close());

async function planned(kind: string, from: string, more: object = {}): Promise<string> {
  const days = { from, to: addDays(from, 60), days: 12 };
  const asked = { engagement, kind, certifications, ...days, ...more };
  const { id } = await body.founder.call('audit.plan', body.id, asked);
  const members = [
    { person: lead.person, role: 'lead' as const },
    { person: second.person, role: 'auditor' as const },
  ];
  const care = Object.keys(more).length > 0 ? { care: 'Nobody of them knows the client' } : {};
  await body.founder.call('audit.appointTeam', body.id, { id, members, ...care });
  return id;
}
const asked = (id: string) => ({
  id,
  central: 'Depot 01',
  conditions: [...ELIGIBILITY_CONDITIONS],
  basis: 'One manual, audited and reviewed by the head office',
});
const refused = async (by: Caller, input: object): Promise<string> =>
  (await by.try('site-sample.draw', body.id, input)).problem.code;
const drawnFor = async (id: string) => {
  const { draws } = await lead.call('site-sample.get', body.id, { id });
  return (draws.at(-1)?.drawn ?? []).filter(one => one.how !== 'central').map(one => one.name);
};
let initial: string;

describe('the sample of an audit', () => {
  test('is drawn by strata, and everything that is needed to draw it again is shown', async () => {
    initial = await planned('initial', addDays(world.clock.today(), 20));
    const before = await lead.call('site-sample.get', body.id, { id: initial });
    expect(before).toMatchObject({ phase: 'none', event: 'initial', central: 'Depot 01', mayDraw: true });
    await lead.call('site-sample.draw', body.id, asked(initial));
    const { draws, phase } = await lead.call('site-sample.get', body.id, { id: initial });
    expect([phase, draws.length]).toEqual(['drawn', 1]);
    const [draw] = draws;
    expect(draw?.groups.map(one => [one.group, one.sites, one.sample])).toEqual([
      ['Storage', 20, 5],
      ['Workshop', 5, 3],
    ]);
    expect(draw && drawnAgain(draw)).toEqual(await drawnFor(initial));
  });

  test.each([
    ['plan-of-somebody-else', () => second, {}],
    ['sample-drawn-already', () => lead, {}],
    ['not-one-multi-site', () => lead, { conditions: ['similarActivities'] }],
    ['central-function-unknown', () => lead, { central: 'Head office' }],
    ['rules-refused', () => lead, { chosen: [{ name: 'Depot 99', reason: 'size', why: 'Large' }] }],
    ['input-invalid', () => lead, { chosen: [{ name: 'Depot 02', reason: 'size', why: '' }] }],
  ])('is refused: %s', async (code, by, change) => {
    expect(await refused(by(), { ...asked(initial), ...change })).toBe(code);
  });

  test('is read by the client, drawn by nobody of it, and nothing of it reaches another organization', async () => {
    const seen = await client.founder.call('site-sample.get', client.id, { id: initial });
    expect([seen.draws.length, seen.mayDraw]).toEqual([1, false]);
    expect((await client.founder.try('site-sample.draw', client.id, asked(initial))).status).toBe(403);
    const other = await world.organization('certification-body', rolesOf('certification-body'));
    expect((await other.founder.try('site-sample.get', other.id, { id: initial })).status).toBe(404);
    const path = (org: string) => `/api/organizations/${org}/audits/${initial}/sites/sample.pdf`;
    const file = (org: string, by: Caller) =>
      world.opened.app.request(path(org), { headers: { authorization: `Bearer ${by.token}` } });
    const pdf = await file(client.id, client.founder);
    expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect((await file(other.id, other.founder)).status).toBe(404);
    expect((await world.opened.app.request(path(body.id))).status).toBe(401);
  });

  test('is what the plan of the visit covers; stage 1 is held at the centre', async () => {
    const visit = await lead.call('audit-plan.get', body.id, { id: initial, stage: 'visit' });
    expect(visit.sites).toEqual(['Depot 01', ...(await drawnFor(initial))]);
    const stage1 = await lead.call('audit-plan.get', body.id, { id: initial, stage: 'stage1' });
    expect(stage1.sites).toEqual(['Depot 01']);
    const at = { id: initial, stage: 'visit' };
    const { sessions } = await lead.call('audit-plan.propose', body.id, at);
    const missed = visit.sites.at(-1) ?? '';
    const without = sessions.map(one => ({ ...one, site: one.site === missed ? 'Depot 01' : one.site }));
    await lead.call('audit-plan.draft', body.id, { ...at, sessions: without, wants: visit.wants });
    const { problem } = await lead.try('audit-plan.send', body.id, at);
    expect(problem).toMatchObject({ code: 'plan-not-complete', facts: { faults: ['site-not-covered'] } });
    expect(problem.detail).toContain(missed);
    await lead.call('audit-plan.draft', body.id, { ...at, sessions, wants: visit.wants });
    await lead.call('audit-plan.send', body.id, at);
    const said = { ...at, number: 1, how: 'By phone, with the head of the depots' };
    expect((await second.try('audit-plan.recordAgreement', body.id, said)).problem.code).toBe(
      'plan-of-somebody-else',
    );
    const late = { ...said, on: addDays(world.clock.today(), 1) };
    expect((await lead.try('audit-plan.recordAgreement', body.id, late)).problem.code).toBe(
      'dated-in-the-future',
    );
    await lead.call('audit-plan.recordAgreement', body.id, said);
    expect(await client.founder.call('audit-plan.get', client.id, at)).toMatchObject({
      phase: 'agreed',
      agreedHow: said.how,
    });
    const pdf = await world.opened.app.request(
      `/api/organizations/${client.id}/audits/${initial}/plans/visit/plan.pdf`,
      { headers: { authorization: `Bearer ${client.founder.token}` } },
    );
    expect(pdf.status).toBe(200);
  });

  test('is drawn again with a reason; the earlier draw stays', async () => {
    const again = { ...asked(initial), again: 'Two of them are closed for rebuilding' };
    await lead.call('site-sample.draw', body.id, again);
    const { draws } = await lead.call('site-sample.get', body.id, { id: initial });
    expect(draws.map(one => one.again)).toEqual(['', again.again]);
    expect(draws[0]?.seed).not.toBe(draws[1]?.seed);
  });

  test('has to be drawn again when a site is added, and the plan waits for it', async () => {
    const grown = [...SITES, { ...SITES[1], name: 'Depot 27' }];
    const change = await client.founder.call('change.report', client.id, {
      engagement,
      kinds: ['sites'],
      what: 'A new depot',
      changesOn: world.clock.today(),
      sites: grown as never,
    });
    // What is not assessed yet changes nothing.
    expect((await lead.call('site-sample.get', body.id, { id: initial })).phase).toBe('drawn');
    const conclusion = 'A depot more: time and sample again';
    await body.founder.call('change.assess', body.id, { id: change.id, conclusion, timeAgain: true });
    const seen = await lead.call('site-sample.get', body.id, { id: initial });
    expect([seen.phase, seen.added]).toEqual(['outdated', ['Depot 27']]);
    const { faults } = await lead.call('audit-plan.get', body.id, { id: initial, stage: 'visit' });
    expect(faults.map(one => one.code)).toContain('sample-outdated');
    await lead.call('site-sample.draw', body.id, asked(initial));
    expect((await lead.call('site-sample.get', body.id, { id: initial })).phase).toBe('drawn');
  });

  test('of the next audit of the cycle has other sites', async () => {
    const first = await drawnFor(initial);
    const next = await planned('surveillance', addMonths(world.clock.today(), 12));
    await lead.call('site-sample.draw', body.id, asked(next));
    const drawn = await drawnFor(next);
    expect(drawn.length).toBeGreaterThan(2);
    expect(drawn.filter(name => first.includes(name))).toEqual([]);
  });

  test('of an audit without notice stays with the body', async () => {
    const short = await planned('special', addMonths(world.clock.today(), 16), {
      announcement: {
        mode: 'short-notice',
        reason: 'A complaint',
        conditions: 'As in the contract',
        toldOn: world.clock.today(),
      },
    });
    await lead.call('site-sample.draw', body.id, asked(short));
    expect((await client.founder.try('site-sample.get', client.id, { id: short })).status).toBe(404);
  });

  test('stays as it was after the visit', async () => {
    const { plannedFrom } = await lead.call('audit.get', body.id, { id: initial });
    world.clock.set(`${addDays(plannedFrom, 5)}T10:00:00.000Z`);
    const stage1 = { from: plannedFrom, to: plannedFrom, days: 2, conclusion: 'Ready', ready: true };
    await lead.call('audit.performStage1', body.id, { id: initial, ...stage1 });
    const day = addDays(plannedFrom, 2);
    const visit = { from: day, to: addDays(day, 2), days: 12, conclusion: 'Conforming' };
    await lead.call('audit.performVisit', body.id, { id: initial, ...visit });
    expect(await refused(lead, { ...asked(initial), again: 'Another' })).toBe('sample-after-the-visit');
  });
});
