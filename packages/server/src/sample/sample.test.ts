/** The sample: loaded once into an empty installation, entered as its people. */
import { growNow } from '../log/grow.worker.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const post = (path: string, body: object) =>
  world.opened.app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:8420' },
    body: JSON.stringify(body),
  });
const json = async (response: Response | Promise<Response>): Promise<Record<string, never>> =>
  (await response).json();

test('the sample is told through the operations and stands in the register', async () => {
  expect(await json(world.opened.app.request('/api/public/sample'))).toMatchObject({
    loaded: false,
    possible: true,
  });
  const loaded = await post('/api/public/sample', {});
  expect(loaded.status, await loaded.text()).toBe(200);
  const { rows } = (await json(world.opened.app.request('/api/public/register'))) as unknown as {
    rows: { holder: string; standard: string; state: string }[];
  };
  const states = Object.fromEntries(rows.map(row => [`${row.holder}, ${row.standard}`, row.state]));
  expect(states).toEqual({
    'Fjordline Logistics, ISO 14001:2015': 'suspended',
    'Fjordline Logistics, ISO 9001:2015': 'valid',
    'Halden Kitchenware, ISO 9001:2015': 'expired',
    'Northlight Instruments, ISO 9001:2015': 'valid',
    'Northlight Instruments, ISO/IEC 27001:2022': 'valid',
  });
  // A seventh is kept confidential.
  await growNow(world.opened.shell);
  const { rows: entries } = (await json(
    world.opened.app.request('/api/public/log/entries?limit=100'),
  )) as unknown as { rows: { kind: string; opening: unknown }[] };
  expect(entries.filter(one => one.kind === 'granted' && one.opening === null)).toHaveLength(1);
}, 60_000);

test('it is not loaded twice, nor beside anybody’s own work', async () => {
  const again = await post('/api/public/sample', {});
  expect(again.status).toBe(422);
  expect(await again.json()).toMatchObject({ code: 'not-empty' });
});

/** What somebody of the sample sees in his organization. */
async function seenBy(name: string, path: string): Promise<unknown> {
  const { people } = (await json(world.opened.app.request('/api/public/sample'))) as unknown as {
    people: { person: string; name: string; slug: string }[];
  };
  const one = people.find(person => person.name === name);
  const entered = await post('/api/public/sample/enter', { person: one?.person });
  const cookie = entered.headers
    .getSetCookie()
    .map(part => part.split(';')[0])
    .join('; ');
  return json(world.opened.app.request(`/api/organizations/${one?.slug}${path}`, { headers: { cookie } }));
}

test('a body keeps its own house: requirements of ISO/IEC 17021-1 assessed, some shown, some open', async () => {
  const list = (await seenBy('Grace Obi', '/requirements')) as {
    editions: { name: string; counts: Record<string, number> }[];
  };
  const [house] = list.editions;
  expect(list.editions).toHaveLength(1);
  expect(house).toMatchObject({ name: 'ISO/IEC 17021-1:2015', counts: { effective: 10, partly: 4 } });
  expect(await seenBy('Grace Obi', '/requirements/iso-iec-17021-1-2015/5.2.3')).toMatchObject({
    state: 'partly',
    owner: { name: 'Tomas Vidal' },
    documents: 1,
  });
});

test('a body has figures of its year: offers won and lost, why applications were declined, who was booked', async () => {
  type View = {
    whole: { figures: { key: string; value: number | null }[]; reasons: { reason: string; n: number }[] };
    schemes: { edition: string }[];
    workload: { person: { name: string }; booked: number }[];
  };
  const { whole, schemes, workload } = (await seenBy('Tomas Vidal', '/indicators/body')) as View;
  const value = (key: string) => whole.figures.find(one => one.key === key)?.value;
  for (const key of [
    'offers-accepted',
    'offers-declined',
    'offers-lapsed',
    'offers-open',
    'contract-p90',
    'audits-held',
  ])
    expect(value(key), key).toBeGreaterThan(0);
  expect(value('hit-rate')).toBeGreaterThan(0.3);
  expect(value('hit-rate')).toBeLessThan(0.9);
  expect(whole.reasons).toMatchObject([{ n: 2 }]);
  expect(schemes.length).toBeGreaterThan(2);
  expect(workload.some(one => one.booked > 0)).toBe(true);
});

test('a customer’s demands are a standard of one’s own beside those of the library', async () => {
  const own = (await seenBy('Mira Lund', '/own-standards')) as { rows: { id: string; name: string }[] };
  expect(own.rows).toMatchObject([{ adopted: true, format: 'table' }]);
  const demand = await seenBy('Mira Lund', `/requirements/${own.rows[0]?.id}/3.2`);
  expect(demand).toMatchObject({ state: 'effective', proof: 'shown' });
});

test('a food plant keeps the certificate of a body that is not here, in mid-cycle with two findings', async () => {
  const { rows } = (await seenBy('Karin Holm', '/outside-certificates')) as { rows: { id: string }[] };
  expect(rows).toMatchObject([{ editionName: 'ISO 9001:2015', status: 'valid', openFindings: 2, untold: 1 }]);
  const one = await seenBy('Anders Friis', `/outside-certificates/${rows[0]?.id}`);
  expect(one).toMatchObject({
    findings: [{ nonconformity: expect.any(String) }, { nonconformity: null, answeredOn: null }],
    late: [{ code: 'answer-late' }],
  });
  expect(await seenBy('Karin Holm', '/people-lists')).toMatchObject({ rows: [{ added: 3, invited: 1 }] });
});

test('each of its people is entered with one click, and nobody else', async () => {
  const { people } = (await json(world.opened.app.request('/api/public/sample'))) as unknown as {
    people: { person: string; name: string; slug: string }[];
  };
  const mira = people.find(one => one.name === 'Mira Lund');
  const entered = await post('/api/public/sample/enter', { person: mira?.person });
  const cookie = entered.headers
    .getSetCookie()
    .map(one => one.split(';')[0])
    .join('; ');
  const session = await json(world.opened.app.request('/api/session', { headers: { cookie } }));
  expect(session).toMatchObject({ person: { name: 'Mira Lund', sample: true } });
  const today = await json(
    world.opened.app.request(`/api/organizations/${mira?.slug}/today`, { headers: { cookie } }),
  );
  expect(String(today.sentence)).toContain('ISO 9001');

  const stranger = await world.someone('Real');
  expect((await post('/api/public/sample/enter', { person: stranger.person })).status).toBe(404);
});
