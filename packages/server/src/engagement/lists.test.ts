/** Lists of applications, offers, contracts and changes: narrowed by client, standard, state and period, page after page, and taken out. */
import { addDays } from '@certwright/rules/calendar-date';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONTENT, determine, type Party, readyBody } from '../testing/offered.ts';
import { REVIEWED } from '@certwright/core/application/application.fixture';
import { download } from '../testing/upload.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
let body: Party;
const CLIENTS = ['Alte Mühle', 'Nordsee 50% Fisch', 'Mühlen & Söhne'] as const;
beforeAll(async () => {
  world = await openWorld('2026-03-02T09:00:00.000Z');
  body = await readyBody(world);
  for (const [i, client] of CLIENTS.entries()) {
    world.clock.set(addDays('2026-03-02', i * 10));
    await walked(client);
  }
  await world.organization('organization', ['manager']);
});
afterAll(() => world.close());

/** Applied, offered and accepted, under contract, and changed. */
async function walked(client: string): Promise<void> {
  const { id: org, founder } = body;
  const source = 'Letter';
  const { id } = await founder.call('application.record', org, { ...CONTENT, client, source });
  const { engagement } = await founder.call('application.get', org, { id });
  await founder.call('application.review', org, { id, outcome: 'accept', points: REVIEWED });
  await determine(body, engagement);
  const { id: offer } = await founder.call('offer.draft', org, { engagement });
  await founder.call('offer.send', org, { id: offer });
  if (client !== CLIENTS[1]) {
    await founder.call('offer.record-answer', org, { id: offer, answer: 'accept', source });
    const { id: contract } = await founder.call('contract.draw-up', org, { offer });
    await founder.call('contract.send', org, { id: contract });
    await founder.call('contract.record-signature', org, { id: contract, source });
  }
  const change = { engagement, kinds: ['people'], what: 'More people', changesOn: '2026-06-01', source };
  await founder.call('change.record', org, change);
}

type List = 'application.list' | 'audit.list' | 'change.list' | 'contract.list' | 'offer.list';
const clientsOf = async (list: List, query: object): Promise<readonly string[]> => {
  const { rows } = await body.founder.call(list, body.id, query);
  return rows.map(row => row.client.name);
};
const EACH = ['application.list', 'offer.list', 'change.list'] as const;

describe('the lists', () => {
  test.each(EACH)('%s: newest first, a page and the next', async list => {
    expect(await clientsOf(list, {})).toEqual([CLIENTS[2], CLIENTS[1], CLIENTS[0]]);
    const first = await body.founder.call(list, body.id, { limit: 2 });
    expect(first.rows).toHaveLength(2);
    expect(await clientsOf(list, { limit: 2, after: first.next })).toEqual([CLIENTS[0]]);
  });

  test.each(EACH)('%s finds a part of a name as it stands', async list => {
    expect(await clientsOf(list, { q: 'mühle' })).toEqual([CLIENTS[2], CLIENTS[0]]);
    expect(await clientsOf(list, { q: '50%' })).toEqual([CLIENTS[1]]);
    expect(await clientsOf(list, { q: '5_%' })).toEqual([]);
  });

  test('know the day on which something was received, sent, concluded, and the standard', async () => {
    const middle = { from: '2026-03-12', to: '2026-03-12' };
    for (const list of ['application.list', 'offer.list'] as const) {
      expect(await clientsOf(list, middle)).toEqual([CLIENTS[1]]);
      expect(await clientsOf(list, { ...middle, edition: 'iso-14001-2015' })).toEqual([]);
      expect(await clientsOf(list, { ...middle, edition: 'iso-9001-2015' })).toEqual([CLIENTS[1]]);
    }
    expect(await clientsOf('contract.list', { from: '2026-03-12' })).toEqual([CLIENTS[2]]);
    expect(await clientsOf('contract.list', { phase: 'concluded', q: 'alte' })).toEqual([CLIENTS[0]]);
  });

  test('of audits know the days on which they were planned and held', async () => {
    const { rows } = await body.founder.call('decision.list', body.id, { limit: 200 });
    const certified = rows.find(row => row.client.name === CLIENTS[0]);
    const planned = { engagement: certified?.engagement, certifications: [certified?.id], areas: [] };
    const days = { from: '2026-05-04', to: '2026-05-05', days: 2 };
    await body.founder.call('audit.plan', body.id, { ...planned, kind: 'initial', ...days });
    expect(await clientsOf('audit.list', { from: '2026-05-04', to: '2026-05-04' })).toEqual([CLIENTS[0]]);
    expect(await clientsOf('audit.list', { from: '2026-05-05' })).toEqual([]);
    expect(await clientsOf('audit.list', { edition: 'iso-9001-2015', q: 'alte' })).toEqual([CLIENTS[0]]);
    expect(await clientsOf('audit.list', { edition: 'iso-14001-2015' })).toEqual([]);
    expect(await clientsOf('audit.list', { by: 'held' })).toEqual([CLIENTS[0]]);
    expect(await clientsOf('audit.list', { by: 'held', from: '2026-01-01' })).toEqual([]);
  });

  test('an offer that lapsed is no longer one that waits', async () => {
    world.clock.set('2026-03-25');
    expect([
      await clientsOf('offer.list', { phase: 'sent' }),
      await clientsOf('offer.list', { phase: 'lapsed' }),
    ]).toEqual([[CLIENTS[1]], []]);
    world.clock.set('2026-12-01');
    expect([
      await clientsOf('offer.list', { phase: 'sent' }),
      await clientsOf('offer.list', { phase: 'lapsed' }),
    ]).toEqual([[], [CLIENTS[1]]]);
    expect(await clientsOf('offer.list', { phase: 'accepted' })).toEqual([CLIENTS[2], CLIENTS[0]]);
  });
});

describe('taken out', () => {
  const file = async (name: string) =>
    (await download(world, body.founder, `/api/organizations/${body.id}/${name}`)).text();

  test('they hold what the list holds', async () => {
    const offers = await file('offers.csv?q=m%C3%BChle');
    expect(offers.split('\r\n')[0]).toContain('Offer,Version,Client');
    expect(offers).toContain('Alte Mühle');
    expect(offers).not.toContain('Fisch');
    expect(offers).toContain('ISO 9001:2015,accepted');
    expect(await file('offers.csv?phase=lapsed')).toContain('Nordsee 50% Fisch');
    expect(await file('contracts.csv?from=2026-03-12')).toMatch(/Mühlen & Söhne.*concluded/);
    const changes = await file('changes.csv?phase=reported');
    expect(changes.match(/Number of people or shifts,More people,2026-06-01/g)).toHaveLength(3);
    for (const list of ['offers', 'contracts', 'changes']) {
      const book = await download(world, body.founder, `/api/organizations/${body.id}/${list}.xlsx`);
      expect([list, book.status]).toEqual([list, 200]);
    }
  });

  test('a query that makes no sense is refused', async () => {
    const path = `/api/organizations/${body.id}/offers.csv?phase=lost`;
    expect((await download(world, body.founder, path)).status).toBe(400);
  });
});
