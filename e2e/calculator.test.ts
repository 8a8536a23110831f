/** The public calculator in a browser: the figure while one types, several sites, two variants, the link, the worksheet. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Server, startServer } from './server.ts';

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await startServer();
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  page = await context.newPage();
  await page.goto(`${server.url}/calculator`);
});

/** A loaded machine takes longer than the second that a poll waits by itself. */
const PATIENT = { timeout: 15_000 };
/** The figure in the head of the page, set apart from those beside it. */
const figure = async (): Promise<string> => {
  const shown = page.locator('article > header strong');
  return (await shown.count()) === 0 ? '' : (await shown.innerText()).replace('\u00a0', ' ');
};
/** Waits until the address carries what was typed: it follows the typing after a moment of quiet. */
const addressSays = (typed: string): Promise<unknown> =>
  page.waitForFunction(
    said =>
      [...new URLSearchParams(location.hash.slice(1)).values()].some(word =>
        atob(word.replaceAll('-', '+').replaceAll('_', '/')).includes(said),
      ),
    typed,
  );
const people = (count: number) => page.getByLabel('People in the scope').fill(String(count));

describe('the calculator of audit time', () => {
  test('shows the figure and its derivation while one types', async () => {
    await expect.poll(figure, PATIENT).toBe('5 days');
    await people(300);
    await expect.poll(figure, PATIENT).toBe('10 days');
    expect(await page.getByRole('region', { name: 'Derivation', exact: true }).innerText()).toMatch(
      /Table QMS 1, 276 to 425 persons: 10 days\. IAF MD 5/,
    );
  });

  test('asks for what the rules miss instead of showing a figure', async () => {
    await page.getByLabel('Add a standard').selectOption('ISO 14001');
    await page.getByText('Not yet a figure').waitFor();
    expect(await figure()).toBe('');
    await page.getByLabel('Complexity').selectOption('medium');
    await expect.poll(figure, PATIENT).toBe('11 days');
  });

  test('draws the sites of a pasted list, the same for the same seed', async () => {
    await page.getByRole('button', { name: 'Several sites' }).click();
    await page.getByRole('button', { name: 'Paste a list' }).click();
    const lines = Array.from({ length: 25 }, (_, i) => `Branch ${i + 1}\t${10 + i}`).join('\n');
    await page.getByLabel('A site a line').fill(lines);
    await page.getByLabel('Seed of the random draw').fill('4711');
    const places = page.getByRole('table', { name: /Places of this audit.*4711/ });
    await places.getByText('central function').first().waitFor();
    const drawn = await places.innerText();
    expect(drawn.match(/Branch \d+/g)).toHaveLength(5);
    await addressSays('4711');
    await page.reload();
    await places.waitFor();
    expect(await places.innerText()).toBe(drawn);
  });

  test('sets two variants side by side, and its address carries both', async () => {
    await page.getByRole('button', { name: 'Compare with a variant' }).click();
    await people(300);
    const table = page.getByRole('table', { name: 'The two variants, in days' });
    const first = async () => (await table.getByRole('row').nth(1).innerText()).split(/\s*\t\s*/);
    await expect.poll(first, PATIENT).toEqual(['Initial audit', '5', '10', '5']);
    await addressSays('300');
    await page.reload();
    await expect.poll(first, PATIENT).toEqual(['Initial audit', '5', '10', '5']);
  });

  test('prints the worksheet in German', async () => {
    await page.getByRole('button', { name: 'Worksheet' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: 'PDF, Deutsch' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe('audit-time.pdf');
    expect((await readFile(await download.path())).subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('begins anew when the address holds nonsense', async () => {
    await page.goto('about:blank');
    await page.goto(`${server.url}/calculator#a=%7Bbroken`);
    await expect.poll(figure, PATIENT).toBe('5 days');
  });
});
