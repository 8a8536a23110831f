/** `npm run screenshots [part of a name]`: a picture of every page, wide and narrow, light and dark, in screenshots/. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.ts';
import { loadCatalogue } from './catalogue.ts';
import { addressOf, PAGES } from './pages.table.ts';
import { enterAs, loadSample } from './sample.ts';
import { ROOT, startServer } from './server.ts';
import { openSettled } from './settled.ts';

const LOOKS = [
  { name: 'light', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 390, height: 844, colorScheme: 'light' },
] as const;

const wanted = process.argv[2] ?? '';
const folder = join(ROOT, 'screenshots');
mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await openBrowser();
try {
  await loadSample(server.url);
  await loadCatalogue(server);
  for (const { name: look, width, height, colorScheme } of LOOKS) {
    for (const shown of PAGES.filter(page => page.name.includes(wanted))) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      const slug = shown.as ? await enterAs(context, server.url, shown.as) : '';
      const page = await context.newPage();
      await openSettled(page, await addressOf(shown, context, server.url, slug));
      await page.screenshot({ path: join(folder, `${shown.name}-${look}.png`) });
      await context.close();
    }
    console.log(`${look}: done`);
  }
} finally {
  await browser.close();
  await server.stop();
}
console.log(`Pictures are in ${folder}`);
