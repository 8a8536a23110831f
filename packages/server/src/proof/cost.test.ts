/** What operations and routes weigh for the limits: said in the description, counted at the door. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATIONS } from '../operations.ts';
import { fullPath } from '../platform/http/operation.ts';
import { openApiDocument } from '../platform/http/openapi.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(undefined, undefined, { CERTWRIGHT_RATE_PER_MINUTE: '400' });
});
afterAll(() => world.close());

const left = (response: Response): number =>
  Number(/r=(\d+)/.exec(response.headers.get('ratelimit') ?? '')?.[1]);
const ask = async (path: string, body?: object): Promise<number> => {
  const sent = body
    ? {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: 'http://localhost:8420' },
      }
    : {};
  const response = await world.opened.app.request(path, sent);
  expect(response.status).toBeLessThan(300);
  return left(response);
};

test('every cost is a whole number above one, and the description says the same', () => {
  const { paths } = openApiDocument(OPERATIONS) as {
    paths: Record<string, Record<string, { 'x-cost'?: number }>>;
  };
  const heavy = OPERATIONS.filter(({ cost }) => cost !== undefined);
  expect(heavy.length).toBeGreaterThan(15);
  for (const op of OPERATIONS) {
    expect(paths[fullPath(op)]?.[op.method]?.['x-cost'], op.id).toBe(op.cost);
  }
  expect(heavy.filter(({ cost = 0 }) => !Number.isInteger(cost) || cost < 2)).toEqual([]);
});

test('operations and files are counted by what they weigh', async () => {
  const request = { on: '2026-01-15', standards: [{ standard: 'ISO 9001:2015', personnel: 62 }] };
  const start = await ask('/api/public/adviser/questions');
  expect(start - (await ask('/api/public/catalogue?q=9001'))).toBe(2);
  expect(start - (await ask('/api/public/audit-time', request))).toBe(7);
  expect(start - (await ask('/api/public/audit-time/worksheet.pdf', { request }))).toBe(57);
  expect(start - (await ask('/api/public/audit-time/worksheet.docx', { request }))).toBe(77);
  expect(start - (await ask('/api/public/adviser/questions'))).toBe(78);
});

test('what a body publishes is counted too, though it is drawn for anybody', async () => {
  const first = await world.opened.app.request('/bodies/nobody/did.json');
  const second = await world.opened.app.request('/bodies/nobody/status/revocation/0');
  expect([first.status, left(first) - left(second)]).toEqual([404, 1]);
});
