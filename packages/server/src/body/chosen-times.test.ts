/** The times that a body chooses over HTTP: in its due list, windows and planner, in what is refused, and as its clients see them. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { USUAL_DEADLINES } from '@certwright/core/body/deadline.table';
import { rolesOf } from '@certwright/core/party/role.table';
import { addDays, addMonths, addYears } from '@certwright/rules/calendar-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { timesReleased } from './body.store.ts';

const CHOSEN = {
  ...USUAL_DEADLINES,
  answerDays: 14,
  majorVerifyMonths: 2,
  stage2WithinMonths: 2,
  firstSurveillanceMonths: 9,
  suspensionMonths: 2,
  restorationMonths: 1,
  consultancyYears: 5,
  surveillanceOpensMonths: 2,
  recertificationOpensMonths: 8,
  recertificationLatestMonths: 3,
};

let world: World;
let body: { id: string; founder: Caller };
let usual: { id: string; founder: Caller };
let auditor: Caller;
let today: string;
beforeAll(async () => {
  world = await openWorld();
  const roles = rolesOf('certification-body');
  body = await world.organization('certification-body', roles);
  usual = await world.organization('certification-body', roles);
  auditor = await world.member(body.id, body.founder, ['auditor']);
  await body.founder.call('practice.set-deadlines', body.id, CHOSEN);
  today = world.clock.today();
});
afterAll(() => world.close());

/** A client of this body whose application was accepted and whose contract is on paper. */
async function accepted(by = body) {
  const client = await world.organization('organization', rolesOf('organization'));
  const { id } = await client.founder.call('application.submit', client.id, {
    body: by.id,
    editions: ['iso-9001-2015'],
    scope: 'Pressing',
    sites: [{ name: 'Works', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
    on: '2026-01-05',
  });
  await by.founder.call('application.review', by.id, {
    id,
    outcome: 'accept',
    points: REVIEWED,
    on: '2026-01-06',
  });
  const { engagement } = await by.founder.call('application.get', by.id, { id });
  const paper = { engagement, number: `P-${engagement}`, concludedOn: '2026-01-07', elsewhere: 'Folder 3' };
  await by.founder.call('contract.take-over', by.id, paper);
  const { rows } = await by.founder.call('decision.list', by.id, { engagement });
  return { client, engagement, certification: rows[0]?.id ?? '' };
}
async function certified(monthsAgo: number, by = body) {
  const made = await accepted(by);
  const decidedOn = addMonths(today, -monthsAgo);
  await by.founder.call('decision.transferIn', by.id, {
    id: made.certification,
    issuedBy: 'Another body',
    number: 'X-1',
    status: 'valid',
    originalOn: decidedOn,
    decidedOn,
    expiresOn: addDays(addMonths(decidedOn, 36), -1),
  });
  return { ...made, decidedOn };
}
const surveillance = (made: { engagement: string; certification: string }, from: string) => ({
  engagement: made.engagement,
  kind: 'surveillance',
  certifications: [made.certification],
  from,
  to: from,
  days: 1,
});

describe('the first surveillance and the windows', () => {
  test('go by the body’s own times, for the body and for its client, beside the day by the rule', async () => {
    const made = await certified(8);
    const own = { limit: addMonths(made.decidedOn, 9), byRule: addMonths(made.decidedOn, 12) };
    const asked = { id: made.certification };
    const { client } = made;
    for (const [by, org] of [
      [body.founder, body.id],
      [client.founder, client.id],
    ] as const) {
      const { rows } = await by.call('planning.windows', org, asked);
      expect(rows[0]).toMatchObject({ ...own, from: addMonths(own.limit, -2) });
      const expires = addDays(addMonths(made.decidedOn, 36), -1);
      expect(rows.at(-1)).toMatchObject({ from: addMonths(expires, -8), latest: addMonths(expires, -3) });
      const { due } = await by.call('decision.get', org, asked);
      expect(due[0]).toMatchObject({ due: own.limit, byRule: own.byRule });
      const { rows: engagements } = await by.call('engagement.list', org, {});
      const engagement = engagements.find(row => row.id === made.engagement);
      expect(engagement?.certifications[0]?.next).toMatchObject({ due: own.limit });
    }
    const listed = await body.founder.call('decision.list', body.id, { engagement: made.engagement });
    expect(listed.rows[0]?.next).toMatchObject({ due: own.limit });
  });

  test('put the due list into the order of the body’s own days, page by page', async () => {
    await certified(3);
    const late = await certified(10);
    const all = await body.founder.call('planning.due', body.id, { limit: 200 });
    const limits = all.rows.map(row => row.limit);
    expect(limits).toEqual(limits.toSorted());
    expect(all.rows.find(row => row.certification === late.certification)).toMatchObject({
      late: true,
      limit: addMonths(late.decidedOn, 9),
      byRule: addMonths(late.decidedOn, 12),
    });
    expect(all.counts.late).toBe(1);
    const paged: string[] = [];
    for (let after: string | null = ''; after !== null; ) {
      const page: { rows: { certification: string }[]; next: string | null } = await body.founder.call(
        'planning.due',
        body.id,
        { limit: 1, ...(after === '' ? {} : { after }) },
      );
      paged.push(...page.rows.map(row => row.certification));
      after = page.next;
    }
    expect(paged).toEqual(all.rows.map(row => row.certification));
    const missing = { when: 'late', lacks: 'audit', limit: 200 };
    expect((await body.founder.call('planning.due', body.id, missing)).rows).toHaveLength(1);
    await body.founder.call('audit.plan', body.id, surveillance(late, addDays(today, 20)));
    expect((await body.founder.call('planning.due', body.id, missing)).rows).toEqual([]);
  });

  test('refuse a day past the body’s own limit, and say whose it is', async () => {
    const made = await certified(8);
    const limit = addMonths(made.decidedOn, 9);
    const past = await body.founder.try('audit.plan', body.id, surveillance(made, addDays(limit, 1)));
    expect(past.problem).toMatchObject({
      code: 'planned-past-the-limit',
      detail: expect.stringContaining('The body’s own time leaves no day after'),
    });
    const { id } = await body.founder.call('audit.plan', body.id, surveillance(made, limit));
    const span = { id, from: today, to: addDays(today, 60) };
    expect((await body.founder.call('planning.questions', body.id, span)).limits).toMatchObject([
      { day: limit, own: true },
    ]);
    expect((await body.founder.call('planning.propose', body.id, { id })).latest).toBe(limit);
    const move = { id, from: addDays(limit, 1), to: addDays(limit, 1) };
    expect((await body.founder.try('audit.move', body.id, move)).problem.code).toBe('planned-past-the-limit');
  });

  test('are those of the rule for a body that chose nothing', async () => {
    const made = await certified(8, usual);
    const { rows } = await made.client.founder.call('planning.windows', made.client.id, {
      id: made.certification,
    });
    expect(rows[0]).toMatchObject({
      limit: addMonths(made.decidedOn, 12),
      from: addMonths(made.decidedOn, 9),
    });
    expect(rows[0]).not.toHaveProperty('byRule');
  });

  test('an expired certification leaves the due list with the last day of restoring', async () => {
    const made = await certified(0);
    const expires = addDays(addMonths(made.decidedOn, 36), -1);
    const last = addMonths(expires, 1);
    const listed = async (day: string) => {
      world.clock.set(`${day}T10:00:00.000Z`);
      const { due } = await body.founder.call('decision.get', body.id, { id: made.certification });
      return due.map(one => [one.code, one.due, one.overdue]);
    };
    try {
      expect(await listed(last)).toEqual([['restore', last, false]]);
      expect(await listed(addDays(last, 1))).toEqual([['restore', last, true]]);
    } finally {
      world.clock.set(`${today}T10:00:00.000Z`);
    }
  });
});

describe('an initial audit by the body’s own times', () => {
  test('is refused where stage 2 comes too late, asks for answers in time, and is decided in time', async () => {
    const { client, engagement, certification } = await accepted();
    const { id } = await body.founder.call('audit.plan', body.id, {
      ...surveillance({ engagement, certification }, '2026-02-02'),
      kind: 'initial',
      to: '2026-04-10',
      days: 2,
    });
    const members = [{ person: auditor.person, role: 'lead' }];
    await body.founder.call('audit.appointTeam', body.id, { id, members });
    const stage1 = { id, from: '2026-02-02', to: '2026-02-02', days: 1, conclusion: 'Ready', ready: true };
    await auditor.call('audit.performStage1', body.id, stage1);
    for (const [by, org] of [
      [auditor, body.id],
      [client.founder, client.id],
    ] as const)
      expect((await by.call('audit.get', org, { id })).stage2By).toEqual({ on: '2026-04-02', months: 2 });
    const visit = { id, from: '2026-04-03', to: '2026-04-04', days: 2, conclusion: 'One major' };
    const late = await auditor.try('audit.performVisit', body.id, visit);
    expect(late.problem).toMatchObject({
      code: 'stage2-too-long-after-stage1',
      detail: expect.stringContaining('within 2 months'),
    });
    expect((await auditor.try('audit.performStage1', body.id, stage1)).problem.code).toBe(
      'stage1-already-performed',
    );
    await auditor.call('audit.performStage1', body.id, { ...stage1, from: '2026-04-01', to: '2026-04-01' });
    await auditor.call('audit.performVisit', body.id, visit);

    const { id: finding } = await auditor.call('finding.record', body.id, {
      audit: id,
      certification,
      requirement: { edition: 'iso-9001-2015', key: '7.1.5.2' },
      grade: 'major',
      statement: 'Gauges were past their date.',
      evidence: 'Gauge G-114',
      on: '2026-04-04',
    });
    const report = { id, conclusion: 'One major', recommended: true, on: '2026-04-10' };
    await auditor.call('audit.report', body.id, report);
    const asked = { on: '2026-04-24', days: 14, late: true };
    for (const [by, org] of [
      [auditor, body.id],
      [client.founder, client.id],
    ] as const)
      expect((await by.call('finding.get', org, { id: finding })).answerDue).toEqual(asked);
    const waiting = await client.founder.call('today.waiting', client.id);
    expect(waiting.items.find(one => one.path === `/audit/findings/${finding}`)).toMatchObject({
      due: '2026-04-24',
      overdue: true,
    });
    // Another time from now on does not move the day that the client was told.
    await body.founder.call('practice.set-deadlines', body.id, { ...CHOSEN, answerDays: 3 });
    expect((await auditor.call('finding.get', body.id, { id: finding })).answerDue).toEqual(asked);
    await body.founder.call('practice.set-deadlines', body.id, CHOSEN);
    const answer = { id: finding, correction: 'x', cause: 'x', correctiveAction: 'x', dueOn: '2026-07-01' };
    await client.founder.call('finding.answer', client.id, { ...answer, on: '2026-04-24' });
    expect((await auditor.call('finding.get', body.id, { id: finding })).answerDue?.late).toBe(false);
    await auditor.call('finding.return', body.id, { id: finding, why: 'Which gauges?', on: '2026-04-27' });
    expect((await auditor.call('finding.get', body.id, { id: finding })).answerDue?.on).toBe('2026-05-11');

    const review = { id: certification, conclusion: 'Complete', on: '2026-04-20' };
    await body.founder.call('decision.review', body.id, review);
    const grant = async (on: string) =>
      (await body.founder.try('decision.grant', body.id, { id: certification, on })).problem;
    expect((await grant('2026-06-04')).code).toBe('major-not-verified');
    expect(await grant('2026-06-05')).toMatchObject({
      code: 'stage2-to-be-repeated',
      detail: expect.stringContaining('2 months (the body’s own time)'),
    });
    const standing = await client.founder.call('decision.get', client.id, {
      id: certification,
      on: '2026-06-05',
    });
    expect(standing.standing.grant?.map(one => one.code)).toContain('stage2-to-be-repeated');
  });

  test('keeps who consulted the client off for the years that the body chose', async () => {
    const { engagement, certification } = await accepted();
    const from = addDays(today, 20);
    const { id } = await body.founder.call('audit.plan', body.id, {
      ...surveillance({ engagement, certification }, from),
      kind: 'initial',
    });
    const consulted = { engagement, person: auditor.person, endedOn: addYears(from, -3) };
    await body.founder.call('audit.declareConsultancy', body.id, consulted);
    const asked = { id, members: [{ person: auditor.person, role: 'lead' }] };
    expect((await body.founder.try('audit.appointTeam', body.id, asked)).problem).toMatchObject({
      code: 'member-consulted-the-client',
      detail: expect.stringContaining('5 years (the body’s own time)'),
    });
    await body.founder.call('practice.set-deadlines', body.id, { ...CHOSEN, consultancyYears: 2 });
    expect((await body.founder.try('audit.appointTeam', body.id, asked)).status).toBe(200);
    await body.founder.call('practice.set-deadlines', body.id, CHOSEN);
  });
});

test('a suspension that lasts longer than the body’s own time is recorded so when it is lifted', async () => {
  const { certification } = await certified(8);
  const on = (months: number, days = 0) => addDays(addMonths(addMonths(today, -7), months), days);
  await body.founder.call('decision.suspend', body.id, { id: certification, reason: 'No visit', on: on(0) });
  const asked = { id: certification };
  const { due } = await body.founder.call('decision.get', body.id, asked);
  expect(due.find(one => one.code === 'suspension-end')).toMatchObject({ due: on(2), byRule: on(6) });
  await body.founder.call('decision.lift', body.id, { ...asked, reason: 'Made up', on: on(2, 1) });
  const { late } = await body.founder.call('decision.get', body.id, asked);
  expect(late.map(one => [one.code, one.due])).toEqual([['suspension-past-own-time', on(2)]]);
});

test('a programme has the windows that the certification will have', async () => {
  const { engagement, client } = await accepted();
  const personnel = 20;
  const standards = [{ standard: 'ISO 9001:2015', personnel }];
  await body.founder.call('audit-time.determine', body.id, { engagement, standards });
  await body.founder.call('programme.establish', body.id, { engagement, decisionOn: today });
  const { programme } = await client.founder.call('programme.get', client.id, { engagement });
  const limit = addMonths(today, 9);
  expect(programme?.audits[1]).toMatchObject({
    from: addMonths(limit, -2),
    due: limit,
    byRule: addMonths(today, 12),
  });
});

test('times that a program leaves out stay as they were', async () => {
  const { surveillanceOpensMonths: _, recertificationOpensMonths: __, ...before } = CHOSEN;
  await body.founder.call('practice.set-deadlines', body.id, before);
  expect((await body.founder.call('practice.get', body.id)).deadlines).toEqual(CHOSEN);
});

test('of a practice its times alone are reached, and by clients of the body alone', async () => {
  const { client } = await accepted();
  const stranger = await world.organization('organization', rolesOf('organization'));
  const released = ({ id: org, founder: { person } }: typeof body) =>
    scoped({ pool: world.opened.pools.app }, { role: 'app_tenant', org, person }, tx => timesReleased(tx));
  expect(await released(client)).toEqual([{ body: body.id, times: CHOSEN }]);
  expect(await released(stranger)).toEqual([]);
  expect(await released(usual)).toEqual([]);
  expect((await client.founder.try('practice.get', client.id)).problem.code).toBe('not-permitted');
});
