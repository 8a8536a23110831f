/** A lost password: the operator's link sets a new one, once, and signs the account out everywhere. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asOperator } from '../catalogue/catalogue.fixture.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const post = (path: string, body: object): Promise<Response> =>
  Promise.resolve(
    world.opened.app.request(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:8420' },
      body: JSON.stringify(body),
    }),
  );

test('a link of the operator sets a new password once', async () => {
  const mira = await world.someone('Mira');
  const { email } = (await mira.call('party.session', '')).person;
  const { link } = await mira.call('account.reset-link', '', { email }, asOperator);
  const token = new URL(link).searchParams.get('token');
  const weak = await post('reset-password', { token, newPassword: 'iloveyou123' });
  expect(weak.status).toBe(422);
  const newPassword = 'another phrase of words';
  expect((await post('reset-password', { token, newPassword })).status).toBe(200);
  expect((await post('reset-password', { token, newPassword })).status).toBe(400);
  expect((await mira.try('party.session', '')).status).toBe(401);
  expect((await post('sign-in/email', { email, password: newPassword })).status).toBe(200);
});

test('nobody has a link without the operator’s key, and none is made for an unknown address', async () => {
  const mira = await world.someone('Mira');
  expect((await mira.try('account.reset-link', '', { email: 'a@example.org' })).status).toBe(401);
  const unknown = await mira.try('account.reset-link', '', { email: 'nobody@example.org' }, asOperator);
  expect(unknown.status).toBe(404);
});
