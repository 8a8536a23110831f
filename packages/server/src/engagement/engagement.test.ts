/** What both parties see of an engagement, on the real database. */
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Caller, openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function applied(): Promise<{
  client: string;
  body: string;
  manager: Caller;
  reviewer: Caller;
  id: string;
}> {
  const client = await world.organization('organization', ['manager']);
  const body = await world.organization('certification-body', [
    'scheme-manager',
    'decision-maker',
    'planner',
  ]);
  const { id } = await client.founder.call('application.submit', client.id, {
    body: body.id,
    editions: ['iso-9001-2015'],
    scope: 'Calibration services',
    sites: [{ name: 'Laboratory', address: 'Hafen 1', city: 'Kiel', country: 'DE', persons: 20 }],
    on: '2026-05-04',
  });
  return {
    client: client.id,
    body: body.id,
    manager: client.founder,
    reviewer: body.founder,
    id,
  };
}

test('an engagement tells both parties where its application and its certifications stand', async () => {
  const { client, body, manager, reviewer, id } = await applied();
  const [before] = (await manager.call('engagement.list', client)).rows;
  expect(before).toMatchObject({
    application: { id, phase: 'submitted' },
    audits: 0,
    findings: 0,
    certifications: [],
  });

  await reviewer.call('application.review', body, { id, outcome: 'accept', points: REVIEWED });
  const [after] = (await reviewer.call('engagement.list', body)).rows;
  expect(after).toMatchObject({
    application: { phase: 'accepted' },
    certifications: [{ edition: 'iso-9001-2015', status: 'open', next: null }],
  });
  const { review } = await manager.call('application.get', client, { id });
  expect(review?.by, 'the client reads who reviewed').toMatchObject({ id: reviewer.person });
  expect(review?.by.name).not.toBe('');
});

test('an engagement of others is not listed', async () => {
  await applied();
  const stranger = await world.organization('organization', ['manager']);
  expect((await stranger.founder.call('engagement.list', stranger.id)).rows).toEqual([]);
});

test('what stands in the way of a decision is asked for the day on which it is dated', async () => {
  const { body, reviewer, id } = await applied();
  await reviewer.call('application.review', body, {
    id,
    outcome: 'accept',
    points: REVIEWED,
    on: '2026-05-05',
  });
  const [row] = (await reviewer.call('decision.list', body)).rows;
  const transfer = {
    id: row?.id ?? '',
    issuedBy: 'Another body',
    number: 'ACB-1',
    status: 'valid',
    originalOn: '2020-06-01',
    decidedOn: '2023-06-01',
    expiresOn: '2026-06-01',
    on: '2026-05-10',
  };
  const open = await reviewer.call('decision.get', body, { id: transfer.id });
  expect(open.standing.transferIn).toEqual([]);
  expect(open.standing.changeScope.map(s => s.code)).toEqual(['nothing-to-change']);

  await reviewer.call('decision.transferIn', body, transfer);
  const codes = async (on?: string): Promise<readonly string[]> => {
    const { standing } = await reviewer.call('decision.get', body, {
      id: transfer.id,
      ...(on ? { on } : {}),
    });
    return standing.suspend.map(s => s.code);
  };
  expect(await codes('2026-05-20')).toEqual([]);
  expect(await codes()).toEqual(['certification-expired']);
});
