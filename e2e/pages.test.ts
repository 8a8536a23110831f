/** Every page, as somebody of the sample sees it: it opens, complains about nothing, and axe finds nothing. */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from './browser.ts';
import { loadCatalogue } from './catalogue.ts';
import { addressOf, PAGES } from './pages.table.ts';
import { enterAs, loadSample } from './sample.ts';
import { type Server, startServer } from './server.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let server: Server;
let browser: Browser;
const contexts = new Map<string, { context: BrowserContext; slug: string }>();

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
async function contextOf(name: string | undefined) {
  const key = name ?? '';
  let found = contexts.get(key);
  if (!found) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
    found = { context, slug: name ? await enterAs(context, server.url, name) : '' };
    contexts.set(key, found);
  }
  return found;
}

describe('every page', () => {
  test.each(PAGES.map(page => [page.name, page] as const))('%s opens and is accessible', async (_, shown) => {
    const { context, slug } = await contextOf(shown.as);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      // A visitor without a session is told so by the server; that is no fault of the page.
      if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
    });
    await page.goto(await addressOf(shown, context, server.url, slug));
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.addScriptTag({ content: axe });
    const violations = await page.evaluate(async () => {
      const { axe: run } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const found = await run.run();
      return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html.slice(0, 160)).join(' | ')}`);
    });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > globalThis.innerWidth);
    await page.close();
    expect(complaints).toEqual([]);
    expect(violations).toEqual([]);
    expect(wide).toBe(false);
  });
});
