// Takes pictures of the gallery, wide and narrow, light and dark: `node packages/web/gallery.shots.ts [folder]`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openGallery } from './gallery.browser.ts';

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
      await page.close();
    }
  }
} finally {
  await opened.close();
}
