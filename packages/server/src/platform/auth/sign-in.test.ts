/** Signing in over HTTP: passwords that are refused, a second factor, step-up, sessions, and guessing. */
import { createOTP } from '@better-auth/utils/otp';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorld, type World } from '../../testing/world.ts';

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await openWorld();
  owner = new pg.Client(world.engine.owner);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await world.close();
});

const ORIGIN = 'http://localhost:8420';
const PASSWORD = 'a phrase of several words';
type Json = Record<string, unknown>;

async function post(path: string, body: object, headers: Record<string, string> = {}) {
  const response = await world.opened.app.request(`/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, ...headers },
    body: JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => ({}))) as Json;
  const cookies = response.headers.getSetCookie().map(one => one.split(';')[0] ?? '');
  return {
    status: response.status,
    body: answer,
    token: response.headers.get('set-auth-token') ?? '',
    cookies,
  };
}

let count = 0;
async function account(): Promise<{ email: string; token: string; person: string }> {
  const email = `person-${(count += 1)}@example.org`;
  const made = await post('sign-up/email', { name: 'Somebody', email, password: PASSWORD });
  return { email, token: made.token, person: (made.body.user as { id: string }).id };
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
const session = async (token: string): Promise<number> =>
  (await world.opened.app.request('/api/session', { headers: bearer(token) })).status;

describe('a password', () => {
  test.each(['password123', 'Qwertyuiop1!'])('that others know is refused: %s', async password => {
    const made = await post('sign-up/email', { name: 'N', email: 'n@example.org', password });
    expect(made).toMatchObject({ status: 422, body: { code: 'PASSWORD_BREACHED' } });
  });

  test('is refused when it is changed to one that others know', async () => {
    const { token } = await account();
    const change = { currentPassword: PASSWORD, newPassword: 'iloveyou1234' };
    expect((await post('change-password', change, bearer(token))).body.code).toBe('PASSWORD_BREACHED');
  });

  test('that is wrong is answered like an account that does not exist', async () => {
    const { email } = await account();
    const wrong = await post('sign-in/email', { email, password: 'not the right phrase' });
    const nobody = await post('sign-in/email', {
      email: 'nobody@example.org',
      password: 'not the right phrase',
    });
    expect([wrong.status, wrong.body]).toEqual([nobody.status, nobody.body]);
  });

  test('is guessed ten times from an address, then has to wait; the guess of the right one too', async () => {
    const { email } = await account();
    for (let i = 0; i < 10; i++) {
      expect((await post('sign-in/email', { email, password: `guess number ${i}` })).status).toBe(401);
    }
    const late = await post('sign-in/email', { email, password: PASSWORD });
    expect(late).toMatchObject({ status: 429, body: { code: 'TOO_MANY_WRONG' } });
    const other = await account();
    expect((await post('sign-in/email', { email: other.email, password: PASSWORD })).status).toBe(200);
  });
});

describe('a second factor', () => {
  async function withFactor() {
    const who = await account();
    const enabled = await post('two-factor/enable', { password: PASSWORD }, bearer(who.token));
    const uri = new URL(String(enabled.body.totpURI));
    const secret = uri.searchParams.get('secret') ?? '';
    const codes = enabled.body.backupCodes as string[];
    return { ...who, secret, codes };
  }
  // The secret travels in base32 inside the address that the QR code carries.
  const plain = (base32: string): string => {
    const bits = Array.from(base32.replace(/=+$/, ''))
      .map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
      .join('');
    const bytes = bits.match(/.{8}/g) ?? [];
    return String.fromCharCode(...bytes.map(byte => Number.parseInt(byte, 2)));
  };

  test('is asked for after the password; a recovery code stands in for it, once', async () => {
    const { email, token, secret, codes } = await withFactor();
    const code = await createOTP(plain(secret)).totp();
    const enabled = await post('two-factor/verify-totp', { code }, bearer(token));
    expect(enabled.status).toBe(200);
    const first = await post('sign-in/email', { email, password: PASSWORD });
    expect(first).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
    // The password alone opens nothing, and ends nothing that was open.
    expect(await session(first.token)).toBe(401);
    expect(await session(enabled.token)).toBe(200);
    const cookie = { cookie: first.cookies.join('; ') };
    const wrong = await post('two-factor/verify-totp', { code: '000000' }, cookie);
    expect(wrong.status).toBe(401);
    const through = await post(
      'two-factor/verify-totp',
      { code: await createOTP(plain(secret)).totp() },
      cookie,
    );
    expect(through.status).toBe(200);
    expect(await session(through.token)).toBe(200);
    expect(codes).toHaveLength(10);
    for (const expected of [200, 401]) {
      const again = await post('sign-in/email', { email, password: PASSWORD });
      const used = await post(
        'two-factor/verify-backup-code',
        { code: codes[0] },
        { cookie: again.cookies.join('; ') },
      );
      expect(used.status).toBe(expected);
    }
  });

  test('and its recovery codes are not readable in the database', async () => {
    const { person, secret, codes } = await withFactor();
    const { rows } = await owner.query<Json>('select * from auth."twoFactor" where "userId" = $1', [person]);
    const stored = JSON.stringify(rows);
    expect(rows).toHaveLength(1);
    for (const known of [secret, plain(secret), ...codes]) expect(stored).not.toContain(known);
  });
});

describe('a weighty act', () => {
  test('asks for a new proof when the last one is older than ten minutes', async () => {
    const { founder, id } = await world.organization('organization', ['manager']);
    const older = await account();
    const { token } = await founder.call('party.invite', id, { email: older.email, roles: ['manager'] });
    const age = (minutes: number) =>
      owner.query(
        `update auth.session set "createdAt" = now() - interval '1 minute' * $2 where "userId" = $1`,
        [older.person, minutes],
      );
    await age(11);
    const ask = (bearerToken: string, path: string, body: object) =>
      world.opened.app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN, ...bearer(bearerToken) },
        body: JSON.stringify(body),
      });
    expect((await ask(older.token, '/api/invitations/accept', { token })).status).toBe(200);
    const invite = { email: 'x@example.org', roles: ['reader'] };
    const stale = await ask(older.token, `/api/organizations/${id}/invitations`, invite);
    expect([stale.status, ((await stale.json()) as Json).code]).toEqual([403, 'step-up-needed']);
    const fresh = await post(
      'sign-in/email',
      { email: older.email, password: PASSWORD },
      bearer(older.token),
    );
    expect(fresh.token).not.toBe(older.token);
    expect((await ask(fresh.token, `/api/organizations/${id}/invitations`, invite)).status).toBe(200);
    // The session from before ended with the new proof.
    expect(await session(older.token)).toBe(401);
  });
});

describe('sessions', () => {
  test('are listed and ended by their person, and by nobody else', async () => {
    const mine = await account();
    const second = await post('sign-in/email', { email: mine.email, password: PASSWORD });
    const mira = world.as(mine);
    const { rows } = await mira.call('account.sessions', '');
    expect(new Set(rows.map(row => row.current))).toEqual(new Set([false, true]));
    expect(JSON.stringify(rows)).not.toContain(second.token.split('.')[0]);
    const id = rows.find(row => !row.current)?.id ?? '';
    const stranger = await world.someone('Stranger');
    expect((await stranger.try('account.end-session', '', { id })).status).toBe(404);
    expect((await mira.try('account.end-session', '', { id })).status).toBe(200);
    expect(await session(second.token)).toBe(401);
    const third = await post('sign-in/email', { email: mine.email, password: PASSWORD });
    expect(await mira.call('account.end-other-sessions', '')).toEqual({ ended: 1 });
    expect(await session(third.token)).toBe(401);
    expect(await session(mine.token)).toBe(200);
  });

  test('say how their person can sign in', async () => {
    const somebody = await world.someone('Somebody');
    const ways = { password: true, secondFactor: false, passkeys: 0 };
    expect(await somebody.call('account.sign-in', '')).toEqual(ways);
  });
});
