/** From a proposal to the agreed plan over HTTP: three sites, two standards, and nothing shown to the client before it is sent. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { rolesOf } from '@certwright/core/party/role.table';
import { addDays } from '@certwright/rules/calendar-date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: { id: string; founder: Caller };
let client: { id: string; founder: Caller };
let lead: Caller;
let second: Caller;
let audit: string;
beforeAll(async () => {
  world = await openWorld();
  body = await world.organization('certification-body', rolesOf('certification-body'));
  client = await world.organization('organization', rolesOf('organization'));
  lead = await world.member(body.id, body.founder, ['auditor']);
  second = await world.member(body.id, body.founder, ['auditor']);
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015', 'iso-iec-27001-2022'],
    scope: 'Optical instruments',
    sites: ['Kiel', 'Lübeck', 'Plön'].map(name => ({
      name,
      address: 'Hafen 1',
      city: name,
      country: 'DE',
      persons: 30,
    })),
    processes: 'Development, assembly, service',
  });
  await body.founder.call('application.review', body.id, { id, outcome: 'accept', points: REVIEWED });
  const { engagement } = await body.founder.call('application.get', body.id, { id });
  const paper = {
    engagement,
    number: `P-${engagement}`,
    concludedOn: world.clock.today(),
    elsewhere: 'Folder 3',
  };
  await body.founder.call('contract.take-over', body.id, paper);
  const { rows } = await body.founder.call('decision.list', body.id, { engagement });
  const from = addDays(world.clock.today(), 30);
  const planned = await body.founder.call('audit.plan', body.id, {
    engagement,
    kind: 'initial',
    certifications: rows.map(row => row.id),
    from,
    to: addDays(from, 20),
    days: 12,
  });
  audit = planned.id;
  const members = [
    { person: lead.person, role: 'lead' },
    { person: second.person, role: 'auditor' },
  ];
  await body.founder.call('audit.appointTeam', body.id, { id: audit, members });
});
afterAll(() => world.close());

const code = async (by: Caller, operation: string, org: string, input: object): Promise<string> =>
  (await by.try(operation, org, input)).problem.code;
const file = (by: Caller, path: string) =>
  world.opened.app.request(`/api/organizations/${client.id}/audits/${audit}/plans/${path}`, {
    headers: { authorization: `Bearer ${by.token}` },
  });

test('the plan of stage 1 is proposed, changed, sent, sent back, sent again and agreed to', async () => {
  const at = { id: audit, stage: 'stage1' };
  const { wants, sites } = await lead.call('audit-plan.get', body.id, at);
  expect(sites).toEqual(['Kiel', 'Lübeck', 'Plön']);
  const { sessions } = await lead.call('audit-plan.propose', body.id, at);
  expect(await code(second, 'audit-plan.draft', body.id, { ...at, sessions, wants })).toBe(
    'plan-of-somebody-else',
  );
  await lead.call('audit-plan.draft', body.id, { ...at, sessions: sessions.slice(1), wants });
  const lacking = await lead.try('audit-plan.send', body.id, at);
  expect(lacking.problem).toMatchObject({ code: 'plan-not-complete' });
  expect((await lead.call('audit-plan.get', body.id, at)).faults.length).toBeGreaterThan(0);
  await lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  expect((await lead.call('audit-plan.get', body.id, at)).faults).toEqual([]);
  // The client sees nothing of a draft.
  expect(await client.founder.call('audit-plan.get', client.id, at)).toMatchObject({
    phase: 'none',
    sessions: [],
    faults: [],
  });
  expect((await client.founder.try('audit-plan.agree', client.id, { ...at, number: 1 })).status).toBe(404);
  await lead.call('audit-plan.send', body.id, at);
  expect(await code(lead, 'audit-plan.send', body.id, at)).toBe('nothing-to-send');
  const seen = await client.founder.call('audit-plan.get', client.id, at);
  expect(seen).toMatchObject({ phase: 'sent', number: 1, mayWrite: false, faults: [] });
  expect(seen.team.every(one => one.hours === 0)).toBe(true);
  expect(await code(client.founder, 'audit-plan.agree', client.id, { ...at, number: 2 })).toBe(
    'plan-changed-meanwhile',
  );
  const change = { ...at, number: 1, what: 'The laboratory is closed in the morning.' };
  await client.founder.call('audit-plan.askChange', client.id, change);
  expect(await code(client.founder, 'audit-plan.askChange', client.id, change)).toBe('plan-already-answered');
  await lead.call('audit-plan.draft', body.id, { ...at, sessions: sessions.slice(1), wants });
  // What is being changed is not shown: the client still sees version 1.
  expect((await client.founder.call('audit-plan.get', client.id, at)).sessions).toHaveLength(sessions.length);
  await lead.call('audit-plan.draft', body.id, { ...at, sessions, wants });
  await lead.call('audit-plan.send', body.id, at);
  await client.founder.call('audit-plan.agree', client.id, { ...at, number: 2 });
  expect(await lead.call('audit-plan.get', body.id, at)).toMatchObject({
    phase: 'agreed',
    versions: [{ number: 1 }, { number: 2 }],
  });
});

test('the plan leaves the house as PDF and as a calendar', async () => {
  const pdf = await file(client.founder, 'stage1/plan.pdf');
  expect([pdf.status, pdf.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  const ics = await (await file(client.founder, 'stage1/plan.ics')).text();
  expect(ics).toMatch(/BEGIN:VEVENT[\s\S]*DTSTART:\d{8}T083000\r\n/);
  expect(ics.split('\r\n').every(line => Buffer.byteLength(line) <= 75)).toBe(true);
  const none = await file(client.founder, 'visit/plan.pdf');
  expect(none.status).toBe(404);
});

test('when the stage is over, its plan stays as it was', async () => {
  const { plannedFrom } = await lead.call('audit.get', body.id, { id: audit });
  world.clock.set(`${addDays(plannedFrom, 5)}T10:00:00.000Z`);
  const visit = { id: audit, from: plannedFrom, to: plannedFrom, days: 3, conclusion: 'Ready', ready: true };
  await lead.call('audit.performStage1', body.id, visit);
  const at = { id: audit, stage: 'stage1', sessions: [], wants: {} };
  expect(await code(lead, 'audit-plan.draft', body.id, at)).toBe('plan-of-a-closed-audit');
});
