/** Signing in as people do: a second factor, a passkey in a device, a proof before a weighty act, signing out elsewhere. */
import { createOTP } from '@better-auth/utils/otp';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const PATIENCE_MS = 120_000;
const PASSWORD = 'a phrase of many words';
const EMAIL = 'mira@example.org';

let server: Server;
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(`${server.url}/sign-up`);
  await page.getByLabel('Your name').fill('Mira Lund');
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await page.getByRole('heading', { name: 'Open your organization' }).waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Lund Precision');
  await page.getByRole('button', { name: 'Open it' }).click();
  await page.waitForURL(/\/today$/);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The key of the app in plain bytes; the page shows it in base32. */
const bytesOf = (base32: string): string => {
  const bits = Array.from(base32)
    .map(sign => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  return String.fromCharCode(...(bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
};

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function signOut(): Promise<void> {
  await context.request.post(`${server.url}/api/auth/sign-out`, {
    data: {},
    headers: { origin: server.url },
  });
  await page.goto(`${server.url}/sign-in`);
}

async function enterPassword(): Promise<void> {
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Password').fill(PASSWORD);
  await press('Sign in');
}

describe('an account', () => {
  let secret = '';
  test(
    'has a second factor that is asked for after the password',
    async () => {
      await page.goto(`${server.url}/account`);
      await press('Switch it on');
      await page.getByRole('dialog').getByLabel('Password').fill(PASSWORD);
      await press('Go on');
      const codes = (await page.getByRole('dialog').locator('code').first().innerText()).split(/\s+/);
      expect(codes).toHaveLength(10);
      await press('I have kept them');
      secret = await page.getByRole('dialog').locator('code').first().innerText();
      await page.getByLabel('Code').fill(await createOTP(bytesOf(secret)).totp());
      await page.getByRole('dialog').getByRole('button', { name: 'Switch it on' }).click();
      await page.getByText('asked for after the password').waitFor();
      await signOut();
      await enterPassword();
      await page.getByLabel('Code').fill('000000');
      await press('Sign in');
      await page.getByText('This code does not fit').waitFor();
      await page.getByLabel('Code').fill(codes[3] ?? '');
      await press('Sign in');
      await page.waitForURL(/\/today$/);
    },
    PATIENCE_MS,
  );

  test(
    'is entered with a passkey, without password and code',
    async () => {
      const session = await context.newCDPSession(page);
      await session.send('WebAuthn.enable');
      await session.send('WebAuthn.addVirtualAuthenticator', {
        options: {
          protocol: 'ctap2',
          transport: 'internal',
          hasResidentKey: true,
          hasUserVerification: true,
          isUserVerified: true,
          automaticPresenceSimulation: true,
        },
      });
      await page.goto(`${server.url}/account`);
      await press('Add a passkey');
      await page.getByRole('dialog').getByLabel('Name').fill('This computer');
      await press('Add it');
      await page.getByRole('table', { name: 'Passkeys' }).getByText('This computer').waitFor();
      await signOut();
      await press('With a passkey');
      await page.waitForURL(/\/today$/);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(page.url()).toContain('/lund-precision/today');
    },
    PATIENCE_MS,
  );

  test(
    'proves itself once more before a weighty act, which then goes on by itself',
    async () => {
      await page.goto(page.url().replace(/\/today$/, '/settings/people'));
      // As when the last proof is too old: the first answer says so, the rest is the server's own.
      let asked = 0;
      await page.route('**/invitations', async route => {
        if (route.request().method() !== 'POST' || (asked += 1) > 1) return route.continue();
        const problem = {
          type: '',
          title: '',
          status: 403,
          code: 'step-up-needed',
          detail: '',
          requestId: '',
        };
        return route.fulfill({ status: 403, contentType: 'application/json', body: JSON.stringify(problem) });
      });
      await page
        .getByRole('button', { name: /^Invite/ })
        .first()
        .click();
      await page.getByLabel('E-mail').fill('jonas@example.org');
      const dialog = page.getByRole('dialog', { name: 'Is it you?' });
      await page
        .getByRole('checkbox')
        .first()
        .check()
        .catch(() => undefined);
      await page
        .getByRole('button', { name: /^(Invite|Make the link|Send)/ })
        .last()
        .click();
      await dialog.getByRole('button', { name: 'With a passkey' }).click();
      await page.getByText('/invitations/').first().waitFor();
      expect(asked).toBe(2);
      await page.unroute('**/invitations');
    },
    PATIENCE_MS,
  );

  test(
    'sees where it is signed in and signs out everywhere else',
    async () => {
      const elsewhere = await browser.newContext();
      const origin = { origin: server.url };
      const code = await createOTP(bytesOf(secret)).totp();
      const { request } = elsewhere;
      await request.post(`${server.url}/api/auth/sign-in/email`, {
        data: { email: EMAIL, password: PASSWORD },
        headers: origin,
      });
      await request.post(`${server.url}/api/auth/two-factor/verify-totp`, {
        data: { code },
        headers: origin,
      });
      expect((await request.get(`${server.url}/api/session`)).status()).toBe(200);
      await page.goto(`${server.url}/account`);
      await press('Sign out everywhere else');
      await expect.poll(() => page.getByRole('button', { name: 'Sign out there' }).count()).toBe(0);
      expect((await request.get(`${server.url}/api/session`)).status()).toBe(401);
      await elsewhere.close();
    },
    PATIENCE_MS,
  );
});
