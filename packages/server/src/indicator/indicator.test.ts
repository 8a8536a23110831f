/** Indicators of a body over HTTP: each figure counts what its sentence says, and only for who manages the body. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import type { IndicatorKey } from '@certwright/core/indicator/indicator.table';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT, determine, type Party, readyBody, sentOffer } from '../testing/offered.ts';
import { download } from '../testing/upload.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
let auditor: Caller;
beforeAll(async () => {
  world = await openWorld('2026-03-02T09:00:00.000Z');
  body = await readyBody(world);
  auditor = await world.member(body.id, body.founder, ['auditor']);
});
afterAll(() => world.close());

const asked = (query: object = {}) => body.founder.call('indicators.body', body.id, query);
type Figures = Awaited<ReturnType<typeof asked>>['whole'];
const value = ({ figures }: Figures, key: IndicatorKey): number | null =>
  figures.find(one => one.key === key)?.value ?? null;
const counted = ({ figures }: Figures, key: IndicatorKey): number | null =>
  figures.find(one => one.key === key)?.counted ?? null;
const several = (of: Figures, prefix: string): Record<string, number | null> =>
  Object.fromEntries(
    of.figures.flatMap(one =>
      one.key.startsWith(prefix) ? [[one.key.slice(prefix.length), one.value]] : [],
    ),
  );

async function declined(reasons: string) {
  const client = await world.organization('organization', ['manager']);
  const applied = { ...CONTENT, body: body.id };
  const { id } = await client.founder.call('application.submit', client.id, applied);
  await body.founder.call('application.review', body.id, { id, outcome: 'decline', points: {}, reasons });
}

test('a body that has done nothing yet has no shares and no times, and counts nothing', async () => {
  const bare = await readyBody(world);
  const { from, to, whole, schemes, workload } = await bare.founder.call('indicators.body', bare.id);
  expect([from, to]).toEqual(['2025-03-03', '2026-03-02']);
  expect(value(whole, 'applications-received')).toBe(0);
  for (const key of ['hit-rate', 'contract-median', 'days-spent'] as const)
    expect(value(whole, key)).toBeNull();
  expect(schemes).toEqual([]);
  expect(workload).toMatchObject([{ booked: 0, share: 0 }]);
});

describe('from the enquiry to the contract', () => {
  test('applications by what became of them, with the reasons of those declined', async () => {
    await declined('Outside our sectors');
    await declined('Outside our sectors');
    await declined('No auditor before autumn');
    const { whole, schemes } = await asked();
    expect(several(whole, 'applications-')).toEqual({ received: 3, accepted: 0, declined: 3, waiting: 0 });
    expect(whole.reasons).toEqual([
      { reason: 'Outside our sectors', n: 2 },
      { reason: 'No auditor before autumn', n: 1 },
    ]);
    expect(schemes.map(one => one.edition)).toEqual(['iso-9001-2015']);
    expect(several(schemes[0] ?? whole, 'applications-').declined).toBe(3);
  });

  test('offers, the hit rate of those that were decided, and the days that it took', async () => {
    const won = await sentOffer(world, body);
    const lost = await sentOffer(world, body);
    await sentOffer(world, body);
    const taken = await sentOffer(world, body);
    await body.founder.call('offer.withdraw', body.id, { id: taken.offer });
    const again = await sentOffer(world, body);
    const next = await body.founder.call('offer.draft', body.id, { engagement: again.engagement });
    await body.founder.call('offer.send', body.id, { id: next.id });
    world.clock.set('2026-03-12');
    await won.client.founder.call('offer.answer', won.client.id, { id: won.offer, answer: 'accept' });
    await lost.client.founder.call('offer.answer', lost.client.id, { id: lost.offer, answer: 'decline' });
    const { id } = await body.founder.call('contract.draw-up', body.id, { offer: won.offer });
    await body.founder.call('contract.send', body.id, { id });
    world.clock.set('2026-03-17');
    await won.client.founder.call('contract.sign', won.client.id, { id });
    const { whole, schemes } = await asked();
    const now = { sent: 6, accepted: 1, declined: 1, withdrawn: 1, replaced: 1, open: 2, lapsed: 0 };
    expect(several(whole, 'offers-')).toEqual(now);
    expect([value(whole, 'hit-rate'), counted(whole, 'hit-rate')]).toEqual([0.5, 2]);
    expect([value(whole, 'acceptance-median'), counted(whole, 'acceptance-median')]).toEqual([10, 1]);
    expect([value(whole, 'contract-p90'), counted(whole, 'contract-p90')]).toEqual([15, 1]);
    expect(schemes[0]?.figures).toEqual(whole.figures);
    world.clock.set('2026-09-01');
    const later = await asked();
    expect(several(later.whole, 'offers-')).toEqual({ ...now, open: 0, lapsed: 2 });
    expect(value(later.whole, 'hit-rate')).toBe(0.25);
    const outside = await asked({ from: '2026-03-03', to: '2026-03-31' });
    expect(several(outside.whole, 'offers-').sent).toBe(0);
    expect(value(outside.whole, 'contract-median')).toBe(15);
  });
});

describe('audits and certificates', () => {
  test('are counted by the days on which they were held and decided', async () => {
    world.clock.set('2026-09-01');
    const client = await world.organization('organization', ['manager']);
    const applied = { ...CONTENT, body: body.id };
    const { id: application } = await client.founder.call('application.submit', client.id, applied);
    const { engagement } = await body.founder.call('application.get', body.id, { id: application });
    const paper = { engagement, number: 'P-1', concludedOn: '2026-09-01', elsewhere: 'Folder 3' };
    await body.founder.call('application.review', body.id, {
      id: application,
      outcome: 'accept',
      points: REVIEWED,
    });
    await body.founder.call('contract.take-over', body.id, paper);
    const { rows } = await body.founder.call('decision.list', body.id, { engagement });
    const certification = rows[0]?.id ?? '';
    await body.founder.call('decision.transferIn', body.id, {
      id: certification,
      issuedBy: 'Another body',
      number: 'X-1',
      status: 'valid',
      originalOn: '2025-10-01',
      decidedOn: '2025-10-01',
      expiresOn: '2028-09-30',
    });
    await determine(body, engagement);
    const { id } = await body.founder.call('audit.plan', body.id, {
      engagement,
      kind: 'surveillance',
      certifications: [certification],
      from: '2026-09-14',
      to: '2026-09-15',
      days: 3,
    });
    await body.founder.call('audit.appointTeam', body.id, {
      id,
      members: [{ person: auditor.person, role: 'lead' }],
    });
    world.clock.set('2026-09-20');
    await auditor.call('audit.performVisit', body.id, {
      id,
      from: '2026-09-14',
      to: '2026-09-15',
      days: 2.5,
      conclusion: 'Effective',
      shortfallReason: 'One process was closed for the day',
    });
    await body.founder.call('decision.suspend', body.id, { id: certification, reason: 'Fees are not paid' });
    const { whole } = await asked({ from: '2026-09-01', to: '2026-09-30' });
    expect(several(whole, 'audits-')).toEqual({ planned: 1, held: 1, late: 0, overdue: 0 });
    expect([value(whole, 'days-planned'), value(whole, 'days-spent'), counted(whole, 'days-spent')]).toEqual([
      3, 2.5, 1,
    ]);
    expect(value(whole, 'days-determined')).toBeGreaterThan(0);
    expect([value(whole, 'transferred'), value(whole, 'suspended'), value(whole, 'expired')]).toEqual([
      1, 1, 0,
    ]);
    world.clock.set('2028-10-02');
    const ended = await asked({ from: '2028-01-01' });
    expect([value(ended.whole, 'expired'), value(ended.whole, 'suspended')]).toEqual([1, 0]);
  });

  test('a day counts as work when the body works, the auditor is not away and somebody is booked', async () => {
    world.clock.set('2026-09-20');
    await auditor.call('absence.record', body.id, { from: '2026-09-25', to: '2026-09-29', kind: 'leave' });
    const { workload, months } = await asked({ from: '2026-09-01', to: '2026-10-31' });
    const own = workload.find(one => one.person.id === auditor.person);
    // Twenty-two working days in September, three of them on leave; Tuesday and Monday at the audit.
    expect(own?.months).toEqual([
      { month: '2026-09', booked: 2, available: 19, share: 2 / 19 },
      { month: '2026-10', booked: 0, available: 22, share: 0 },
    ]);
    expect(own).toMatchObject({ booked: 2, available: 41 });
    expect(months[0]?.booked).toBe(2);
  });
});

describe('the figures', () => {
  test('are for who manages the body', async () => {
    for (const role of ['auditor', 'decision-maker'] as const) {
      const member = await world.member(body.id, body.founder, [role]);
      expect((await member.try('indicators.body', body.id, {})).status).toBe(403);
    }
    const planner = await world.member(body.id, body.founder, ['planner']);
    await planner.call('indicators.body', body.id, {});
  });

  test('are of a period that begins before it ends and is no longer than three years', async () => {
    for (const query of [
      { from: '2026-02-02', to: '2026-02-01' },
      { from: '2020-01-01', to: '2026-01-01' },
    ])
      expect((await body.founder.try('indicators.body', body.id, query)).status).toBe(400);
  });

  test('leave as a table with their sentences', async () => {
    const path = `/api/organizations/${body.id}/indicators/body`;
    const csv = await download(world, body.founder, `${path}.csv?from=2026-03-01&to=2026-03-31`);
    const text = await csv.text();
    expect(text).toContain('Offers,Hit rate,,,');
    expect(text).toContain('Declined: Outside our sectors,ISO 9001:2015,,2,count');
    expect(text).toContain('Workload');
    expect((await download(world, body.founder, `${path}.xlsx`)).status).toBe(200);
    expect((await download(world, body.founder, `${path}.csv?from=soon`)).status).toBe(400);
    expect((await download(world, auditor, `${path}.csv`)).status).toBe(403);
  });
});
