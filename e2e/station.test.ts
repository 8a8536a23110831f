/** A shared device in a real browser: somebody without e-mail enters, chooses a PIN, reads, acknowledges, leaves. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { enterAs, loadSample } from './sample.ts';
import { type Server, startServer } from './server.ts';

const PATIENCE_MS = 120_000;
let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
  await loadSample(server.url);
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

/** What the manager does at his desk. @returns the address of the device and the PIN on the slip */
async function setUp(): Promise<{ address: string; pin: string }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const slug = await enterAs(context, server.url, 'Mira Lund');
  const page = await context.newPage();
  const o = `${server.url}/o/${slug}`;
  await page.goto(`${o}/settings/stations`);
  await page.getByRole('button', { name: 'Set up a device' }).first().click();
  await page.getByLabel('Where it is').fill('Packing line');
  await press(page, 'Set up');
  const shown = page.getByText(/\/station#cs_/);
  await shown.waitFor();
  const address = await shown.innerText();
  await page.goto(`${o}/settings/people`);
  await press(page, 'Add somebody without e-mail');
  await page.getByLabel('Name').fill('Ola Berg');
  await press(page, 'Add');
  await page.getByRole('heading', { name: 'Ola Berg', level: 1 }).waitFor();
  await press(page, 'PIN');
  await page.getByRole('dialog').getByLabel('Number').fill('417');
  await press(page, 'Give a number and a PIN');
  const pin = await page
    .getByRole('dialog')
    .getByText(/^\d{6}$/)
    .innerText();
  await context.close();
  return { address, pin };
}

describe('a shared device', () => {
  test(
    'lets somebody without e-mail read and acknowledge, and shows nobody’s page afterwards',
    async () => {
      const { address, pin } = await setUp();
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      await page.goto(address);
      await page.getByText('Packing line').waitFor();
      expect(page.url()).not.toContain('cs_');
      await page.getByLabel('Your number').fill('417');
      await page.getByLabel('PIN', { exact: true }).fill('000001');
      await press(page, 'Enter');
      await page.getByText('Number or PIN is not right').waitFor();
      await page.getByLabel('PIN', { exact: true }).fill(pin);
      await press(page, 'Enter');
      await page.getByRole('heading', { name: 'Good day, Ola Berg' }).waitFor();
      await page.getByLabel('The PIN that you were given').fill(pin);
      await page.getByLabel('Your own PIN', { exact: true }).fill('481516');
      await page.getByLabel('Your own PIN once more').fill('481516');
      await press(page, 'Take this PIN');
      await page.getByRole('heading', { name: 'Ola Berg' }).waitFor();
      await page.getByText('to read', { exact: true }).first().waitFor();
      const before = await page.getByText('to read', { exact: true }).count();
      expect(before).toBeGreaterThan(0);
      await page.getByRole('table').getByRole('button').first().click();
      await press(page, /I have read and understood/);
      await page.getByRole('heading', { name: 'Ola Berg' }).waitFor();
      await page.getByText('read', { exact: true }).first().waitFor();
      expect(await page.getByText('to read', { exact: true }).count()).toBe(before - 1);
      await press(page, 'Leave');
      await page.getByLabel('Your number').waitFor();
      // The device knows itself again without the address, and nobody is in.
      await page.goto(`${server.url}/station`);
      await page.getByText('Packing line').waitFor();
      expect(await page.getByText('Ola Berg').count()).toBe(0);
      await context.close();
    },
    PATIENCE_MS,
  );
});
