/** One's own address and letters: confirmed, changed, and told of a device that is new. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { openWorld, type World } from '../testing/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld(undefined, undefined, { CERTWRIGHT_SMTP_URL: 'smtp://127.0.0.1:9' });
});
afterAll(() => world.close());

type Row = { readonly address: string; readonly letter: string; readonly data: Record<string, string> };
const letters = (letter: string, address: string): Promise<readonly Row[]> =>
  scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, async tx => {
    const { rows } = await sql<Row>`select address, letter, data from mail
      where letter = ${letter} and address = ${address} order by queued_at desc`.execute(tx);
    return rows;
  });
const follow = (link: string): Promise<Response> =>
  Promise.resolve(
    world.opened.app.request(`/api/auth/verify-email?token=${new URL(link).searchParams.get('token') ?? ''}`),
  );
const emailOf = async (who: Awaited<ReturnType<World['someone']>>): Promise<string> =>
  (await who.call('party.session', '')).person.email;

test('an address is confirmed by the letter that comes when an account is made, or is asked for', async () => {
  const who = await world.someone('Ada');
  const email = await emailOf(who);
  expect(await who.call('account.letters', '')).toEqual({
    language: 'en',
    digest: 'weekly',
    confirmed: false,
    posting: true,
  });
  expect(await letters('verify-address', email)).toHaveLength(1);
  await who.call('account.confirm-address', '', {});
  const [letter] = await letters('verify-address', email);
  const link = letter?.data.link ?? '';
  expect(new URL(link).pathname).toBe('/confirm-address');
  expect((await follow(link.slice(0, -3))).status).toBe(401);
  expect((await follow(link)).status).toBe(200);
  expect((await who.call('account.letters', '')).confirmed).toBe(true);
});

test('another address takes the place of the first when it is confirmed, and the first is told', async () => {
  const who = await world.someone('Bea');
  const before = await emailOf(who);
  const to = `Bea-new-${before}`;
  await who.call('account.change-address', '', { email: to });
  expect(await emailOf(who)).toBe(before);
  const [told] = await letters('address-changes', before);
  expect(told?.data.to).toBe(to.toLowerCase());
  const [letter] = await letters('change-address', to.toLowerCase());
  expect((await follow(letter?.data.link ?? '')).status).toBe(200);
  expect(await emailOf(who)).toBe(to.toLowerCase());
  // The same link leads nowhere a second time.
  expect((await follow(letter?.data.link ?? '')).ok).toBe(false);
});

test('an address that somebody has already gets no letter, and the answer does not tell', async () => {
  const [who, other] = [await world.someone('Cleo'), await world.someone('Dora')];
  const taken = await emailOf(other);
  expect(await who.call('account.change-address', '', { email: taken })).toEqual({ sent: true });
  expect(await letters('change-address', taken)).toEqual([]);
});

test('without a mail server nothing is promised', async () => {
  const silent = await openWorld();
  const who = await silent.someone('Eva');
  expect((await who.call('account.letters', '')).posting).toBe(false);
  expect((await who.try('account.confirm-address', '', {})).problem.code).toBe('no-mail-server');
  const changed = await who.try('account.change-address', '', { email: 'eva@example.org' });
  expect(changed.problem.code).toBe('no-mail-server');
  await silent.close();
});

test('a sign-in on a new device is told by letter; one on a known device is not', async () => {
  const account = { name: 'Fay', email: 'fay.device@example.org', password: 'a long pass phrase' };
  const post = (path: string, cookie?: string) =>
    world.opened.app.request(`/api/auth/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Browser <b>one</b>',
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify(account),
    });
  const deviceOf = (response: Response): string =>
    response.headers
      .getSetCookie()
      .find(one => one.includes('.device='))
      ?.split(';')[0] ?? '';
  const device = deviceOf(await post('sign-up/email'));
  expect(device).not.toBe('');
  expect(deviceOf(await post('sign-in/email', device))).toBe(device);
  expect(await letters('new-device', account.email)).toEqual([]);
  const elsewhere = await post('sign-in/email');
  expect(elsewhere.status).toBe(200);
  expect(deviceOf(elsewhere)).not.toBe(device);
  const [letter, ...others] = await letters('new-device', account.email);
  expect(others).toEqual([]);
  expect(letter?.data.device).toContain('Browser');
  // A mark that somebody made up is taken as a new device, and a wrong password says nothing.
  await post('sign-in/email', 'certwright.device=short');
  expect(await letters('new-device', account.email)).toHaveLength(2);
});
