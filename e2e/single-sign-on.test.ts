/** Single sign-on as people meet it: a domain is proved, a provider added, a newcomer comes in, a weighty act is proved in its window. */
import type { Browser, Page } from 'playwright-core';
import { openNameServer, type NameServer } from '@certwright/server/testing/sign-on/name-server';
import { type OidcIdp, openOidcIdp } from '@certwright/server/testing/sign-on/oidc-idp';
import { openSamlIdp, type SamlIdp } from '@certwright/server/testing/sign-on/saml-idp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const CLIENT = { id: 'certwright', secret: 'a secret of the client' };
const PASSWORD = 'a phrase of many words';

let server: Server;
let browser: Browser;
let names: NameServer;
let oidc: OidcIdp;
let saml: SamlIdp;
const redirects: string[] = [];

beforeAll(async () => {
  names = await openNameServer();
  oidc = await openOidcIdp(CLIENT, redirects);
  saml = await openSamlIdp();
  const env = { CERTWRIGHT_DNS: names.address, CERTWRIGHT_TRUSTED_HOSTS: '127.0.0.1' };
  [server, browser] = await Promise.all([startServer({ env }), openBrowser()]);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
  names.close();
  await Promise.all([oidc.close(), saml.close()]);
});

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

/** Founds an organization and proves a domain, all on its pages; leaves the page of single sign-on open. */
async function founded(name: string, domain: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${server.url}/sign-up`);
  await page.getByLabel('Your name').fill('Mira Lund');
  await page.getByLabel('E-mail').fill(`mira@elsewhere-${domain}`);
  await page.getByLabel('Password').fill(PASSWORD);
  await press(page, 'Make the account');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await press(page, 'Open it');
  await page.waitForURL(/\/today$/);
  await page.goto(page.url().replace(/\/today$/, '/settings/sign-on'));
  await press(page, 'Claim a domain');
  await page.getByRole('textbox', { name: 'Domain' }).fill(domain);
  await press(page, 'Claim it');
  const dialog = page.getByRole('dialog', { name: `Prove that ${domain} is yours` });
  await dialog.locator('code').first().waitFor();
  const [record = '', proof = ''] = await dialog.locator('code').allInnerTexts();
  names.txt.set(record.trim(), proof.trim());
  await press(page, 'Look for it now');
  await page.getByText('proved by its record').waitFor();
  await press(page, 'Add an identity provider');
  return page;
}

/** The provider is added by the dialog that is open; newcomers may manage. @returns its id */
async function added(page: Page): Promise<string> {
  await page.getByRole('dialog').getByLabel('Management-system manager').check();
  const answered = page.waitForResponse(
    one => one.url().endsWith('/sign-on/providers') && one.request().method() === 'POST',
  );
  await page.getByRole('dialog').getByRole('button', { name: /^Add/ }).click();
  const answer = await answered;
  expect(await answer.json()).toHaveProperty('id');
  return ((await answer.json()) as { id: string }).id;
}

/** Somebody of the domain comes in by his address at work. */
async function arrives(email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('link', { name: 'Through your organization' }).click();
  await page.getByLabel('E-mail at work').fill(email);
  await press(page, 'Go on');
  return page;
}

/** Claims another domain with a proof that is too old, and proves it in the window of the provider. */
async function provesInWindow(page: Page, there: (window: Page) => Promise<void>): Promise<void> {
  await page.goto(page.url().replace(/\/today.*$/, '/settings/sign-on'));
  let asked = 0;
  await page.route('**/sign-on/domains', route => {
    if (route.request().method() !== 'POST' || (asked += 1) > 1) return route.continue();
    const problem = { type: '', title: '', status: 403, code: 'step-up-needed', detail: '', requestId: '' };
    return route.fulfill({ status: 403, contentType: 'application/json', body: JSON.stringify(problem) });
  });
  await press(page, 'Claim a domain');
  await page.getByRole('textbox', { name: 'Domain' }).fill(`second-${new URL(page.url()).port}.example`);
  await press(page, 'Claim it');
  const window = page.waitForEvent('popup');
  await page.getByRole('button', { name: /sign in anew$/ }).click();
  await there(await window);
  await page.getByRole('dialog', { name: /^Prove that second-/ }).waitFor();
  expect(asked).toBe(2);
}

describe('an organization whose people come in through', () => {
  test('an OpenID provider', async () => {
    const founder = await founded('Open Works', 'open.example');
    await founder.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Staff');
    await founder.getByRole('dialog').getByLabel('Issuer', { exact: true }).fill(oidc.issuer);
    await founder.getByRole('dialog').getByLabel('Client ID', { exact: true }).fill(CLIENT.id);
    await founder.getByRole('dialog').getByLabel('Client secret', { exact: true }).fill(CLIENT.secret);
    redirects.push(`${server.url}/api/sign-on/${await added(founder)}/oidc`);
    oidc.is({ sub: 'jonas', email: 'jonas@open.example', email_verified: true, name: 'Jonas Berg' });
    const page = await arrives('jonas@open.example');
    await page.waitForURL(/\/today/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Open Works').count()).toBeGreaterThan(0);
    await provesInWindow(page, async () => undefined);
  });

  test('a SAML provider', async () => {
    const founder = await founded('Assertion Works', 'saml.example');
    await founder.getByRole('radio', { name: /SAML/ }).check();
    await founder.getByRole('dialog').getByLabel('Name', { exact: true }).fill('Staff');
    await founder
      .getByRole('dialog')
      .getByLabel('Metadata of the provider', { exact: true })
      .fill(saml.metadata);
    await added(founder);
    saml.is({ id: 'lea', email: 'lea@saml.example', name: 'Lea Roth' });
    const page = await arrives('lea@saml.example');
    await press(page, 'Go on');
    await page.waitForURL(/\/today/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('Assertion Works').count()).toBeGreaterThan(0);
    await provesInWindow(page, window => press(window, 'Go on'));
  });

  test('one that names an address of another domain is told so, and nobody comes in', async () => {
    oidc.is({ sub: 'eve', email: 'eve@other.example', email_verified: true, name: 'Eve' });
    const page = await arrives('eve@open.example');
    await page.getByText('belongs to no confirmed domain').waitFor();
    expect(page.url()).toContain('/sign-in');
  });
});
