/** Every page, as somebody of the sample sees it: it opens, complains about nothing, is worked by keyboard, and axe finds nothing. */
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { openBrowser } from './browser.ts';
import { keyboardFaultsOn } from './keyboard.ts';
import { loadCatalogue } from './catalogue.ts';
import { addressOf, PAGES } from './pages.table.ts';
import { enterAs, loadSample } from './sample.ts';
import { type Server, startServer } from './server.ts';
import { openSettled } from './settled.ts';

let server: Server;
let browser: Browser;
type Entered = { context: BrowserContext; slug: string };
const contexts = new Map<string, Promise<Entered>>();

beforeAll(async () => {
  server = await startServer();
  await loadSample(server.url);
  await loadCatalogue(server);
  browser = await openBrowser();
}, 240_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** One context a person, so that he enters once. */
function contextOf(name = ''): Promise<Entered> {
  const found = contexts.get(name) ?? enter(name);
  contexts.set(name, found);
  return found;
}

async function enter(name: string): Promise<Entered> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  return { context, slug: name ? await enterAs(context, server.url, name) : '' };
}

// Several at once: while one waits for the server, another is looked at.
describe.concurrent('every page', () => {
  test.each(PAGES.map(page => [page.name, page] as const))('%s opens and is accessible', async (_, shown) => {
    const { context, slug } = await contextOf(shown.as);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      // A visitor without a session is told so by the server; that is no fault of the page.
      if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
    });
    await openSettled(page, await addressOf(shown, context, server.url, slug));
    const violations = await violationsOn(page);
    const unreached = await keyboardFaultsOn(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth);
    await page.close();
    expect(complaints).toEqual([]);
    expect(violations).toEqual([]);
    expect(unreached).toEqual([]);
    expect(wide).toBe(false);
  });
});

test('what cannot be worked by keyboard is found', async () => {
  const { context } = await contextOf();
  const page = await context.newPage();
  await page.setContent(`<main>
    <button>Right</button>
    <button tabindex="3">First</button>
    <a href="#x" tabindex="-1">Never</a>
    <button style="outline: none">Unseen</button>
    <div id="mouse">Click</div></main>`);
  await page.evaluate(() => {
    const div = document.querySelector('#mouse') ?? document.body;
    Object.assign(div, { ['__reactProps$1']: { onClick: () => undefined } });
  });
  const found = await keyboardFaultsOn(page);
  await page.close();
  const kinds = ['by mouse alone', 'no sign of focus', 'not reached', 'out of order'];
  expect(new Set(found.map(one => one.split(':')[0]))).toEqual(new Set(kinds));
  expect(found).toHaveLength(kinds.length);
});
