/** Every page, as somebody of the sample sees it: it opens, complains about nothing, is worked by keyboard, and axe finds nothing. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './axe.ts';
import { openBrowser } from './browser.ts';
import { keyboardFaultsOn } from './keyboard.ts';
import { loadCatalogue } from './catalogue.ts';
import { addressOf, PAGES, type ShownPage } from './pages.table.ts';
import { enterAs, loadSample } from './sample.ts';
import { type Server, startServer } from './server.ts';
import { goSettled, openSettled } from './settled.ts';

let server: Server;
let browser: Browser;
/** A person’s browser with one tab; `inside` once a page of the organization stands in it. */
type Entered = { context: BrowserContext; page: Page; slug: string; complaints: string[]; inside: boolean };
const entered = new Map<string, Promise<Entered>>();

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

/** One tab a person, so that he enters once and goes from page to page as people do. */
function tabOf(name = ''): Promise<Entered> {
  const found = entered.get(name) ?? enter(name);
  entered.set(name, found);
  return found;
}

async function enter(name: string): Promise<Entered> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const slug = name ? await enterAs(context, server.url, name) : '';
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    // A visitor without a session is told so by the server; that is no fault of the page.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  return { context, page, slug, complaints, inside: false };
}

/** By its address, or within the app from the page before: pages of an organization are loaded once a person. */
async function open(shown: ShownPage, tab: Entered): Promise<void> {
  const address = await addressOf(shown, tab.context, server.url, tab.slug);
  const within = address.startsWith(`${server.url}/o/`);
  tab.complaints.length = 0;
  const go = within && tab.inside ? goSettled : openSettled;
  tab.inside = false;
  await go(tab.page, address);
  tab.inside = within;
}

describe('every page', () => {
  test.each(PAGES.map(page => [page.name, page] as const))('%s opens and is accessible', async (_, shown) => {
    const tab = await tabOf(shown.as);
    await open(shown, tab);
    const violations = await violationsOn(tab.page);
    const unreached = await keyboardFaultsOn(tab.page);
    const wide = await tab.page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth);
    expect(tab.complaints).toEqual([]);
    expect(violations).toEqual([]);
    expect(unreached).toEqual([]);
    expect(wide).toBe(false);
  });
});

test('what cannot be worked by keyboard is found', async () => {
  const { context } = await tabOf();
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
