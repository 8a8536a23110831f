/** A visitor answers the adviser, plans the way, makes an account, and adopts the plan: the answers come along. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

const PATIENCE_MS = 180_000;

let server: Server;
let browser: Browser;
beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().click();

const choose = (page: Page, question: RegExp, option: RegExp): Promise<void> =>
  page.getByRole('group', { name: question }).getByLabel(option).check();

test(
  'a visitor goes from the first question to an adopted plan in under three minutes',
  async () => {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    const began = Date.now();
    await page.goto(server.url);
    await press(page, 'Which standard fits');
    await choose(page, /^What does your organization mainly do/, /^Develop software/);
    await press(page, 'Next');
    await choose(page, /^How many people/, /^11 to 50/);
    await press(page, 'Next');
    for (const question of [/^At how many places/, /^Where do you sell/, /^What do you hand over/]) {
      await page.getByRole('group', { name: question }).waitFor();
      await press(page, 'Skip this question');
    }
    await choose(page, /^What is true of your information/, /^Keeping or processing/);
    await press(page, 'See what fits now');
    const first = page.getByRole('heading', { level: 3 }).first();
    await first.waitFor();
    expect(await first.innerText()).toContain('ISO/IEC 27001:2022');
    await press(page, 'Choose ISO/IEC 27001:2022');
    await press(page, 'Plan the way');
    await page.getByRole('table', { name: 'Audit days' }).waitFor();
    await press(page, 'Take this plan along');
    await page.getByLabel('Your name').fill('Vera Holm');
    await page.getByLabel('E-mail').fill('vera@example.org');
    await page.getByLabel('Password').fill('a sentence is easy to keep');
    await press(page, 'Make the account');
    await page.getByRole('textbox', { name: /^Name/ }).fill('Holm Software');
    await press(page, 'Open it');
    await page.getByRole('heading', { name: 'Your plan' }).waitFor();
    await page.getByLabel(/^Scope/).fill('Development of software in Kiel');
    await press(page, 'Adopt this plan');
    await page.getByRole('table', { name: 'Milestones of the plan' }).waitFor();
    const adopted = page.getByRole('table', { name: 'Adopted editions' });
    await adopted.getByRole('row', { name: /ISO\/IEC 27001:2022/ }).waitFor();
    expect(Date.now() - began).toBeLessThan(PATIENCE_MS);
    await page.goto(`${new URL(page.url()).origin}${new URL(page.url()).pathname}/adviser`);
    await page.getByText('Your organization answered before').waitFor();
  },
  PATIENCE_MS,
);
