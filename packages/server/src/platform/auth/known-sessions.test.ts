/** Sessions are remembered for some seconds, and never beyond their end. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const signOut = (token: string): Promise<Response> =>
  Promise.resolve(
    world.opened.app.request('/api/auth/sign-out', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, origin: 'http://localhost:8420' },
    }),
  );

describe('a session', () => {
  test('is nobody’s any more as soon as its person has signed out', async () => {
    const mira = await world.someone('Mira');
    expect((await mira.try('party.session', '')).status).toBe(200);
    expect((await signOut(mira.token)).status).toBe(200);
    expect((await mira.try('party.session', '')).status).toBe(401);
  });

  test('of one person says nothing about another', async () => {
    const [mira, jonas] = [await world.someone('Mira'), await world.someone('Jonas')];
    for (const one of [mira, jonas, mira, jonas]) {
      const { body } = await one.try('party.session', '');
      expect(body).toMatchObject({ person: { id: one.person } });
    }
  });

  test('that is made up is nobody’s, also the second time', async () => {
    for (const _ of [1, 2]) {
      const headers = { authorization: 'Bearer made-up' };
      expect((await world.opened.app.request('/api/session', { headers })).status).toBe(401);
    }
  });
});
