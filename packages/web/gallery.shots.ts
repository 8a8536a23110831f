// Takes pictures of the gallery, wide and narrow, light and dark: `node packages/web/gallery.shots.ts [folder]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openGallery } from './gallery.browser.ts';

/** What is seen only after an act: the page, the name of the picture, the act. */
const ACTS: readonly (readonly [page: string, shot: string, act: (page: Page) => Promise<unknown>])[] = [
  ['thing', 'palette', page => page.keyboard.press('Control+k')],
  ['thing', 'keys', page => page.keyboard.press('?')],
  ['controls', 'confirm', page => page.getByRole('button', { name: 'Decide' }).click()],
  ['controls', 'menu', page => page.getByRole('button', { name: 'More acts' }).click()],
  ['fields', 'errors', page => page.getByRole('button', { name: 'Record the finding' }).click()],
  ['fields', 'pick', page => page.getByRole('combobox', { name: 'Owner' }).click()],
  ['pictures', 'limit', page => page.getByRole('button', { name: /^Suspension ends/ }).focus()],
  ['sheet', 'print', page => page.emulateMedia({ media: 'print' })],
];

const folder = process.argv[2] ?? 'screenshots/gallery';
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const opened = await openGallery();
try {
  for (const width of [1280, 390]) {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await opened.browser.newPage({ viewport: { width, height: 860 }, colorScheme: scheme });
      page.on('pageerror', error => console.error(error.message));
      page.on('console', message => message.type() === 'error' && console.error(message.text()));
      for (const name of ['thing', 'controls', 'fields', 'lists', 'pictures', 'sheet']) {
        const shot = `${name}-${width}-${scheme}`;
        if (only !== undefined && !shot.includes(only)) continue;
        await page.goto(`${opened.address}gallery?page=${name}`);
        await page.waitForSelector('h1');
        await page.evaluate(() => document.fonts.ready.then(() => true));
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(folder, `${shot}.png`), fullPage: true });
      }
      for (const [name, shot, act] of ACTS) {
        const file = `act-${shot}-${width}-${scheme}`;
        if (only !== undefined && !file.includes(only)) continue;
        await page.goto(`${opened.address}gallery?page=${name}`);
        await page.waitForSelector('h1');
        await act(page);
        await page.waitForTimeout(500);
        await page.screenshot({ path: join(folder, `${file}.png`), fullPage: shot === 'print' });
      }
      await page.close();
    }
  }
} finally {
  await opened.close();
}
