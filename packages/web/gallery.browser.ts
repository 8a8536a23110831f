// Opens the gallery in a real browser: a development server of its own and the browser that npm carries.
import { fileURLToPath } from 'node:url';
import sparticuz from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { createServer } from 'vite';

export type Opened = { readonly browser: Browser; readonly address: string; readonly close: () => Promise<void> };

/** CERTWRIGHT_CHROMIUM names an installed browser to use instead. */
export async function openGallery(): Promise<Opened> {
  const server = await createServer({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: fileURLToPath(new URL('vite.config.ts', import.meta.url)),
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-gallery',
    server: { port: 0, strictPort: false, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({
    // Without the single process that the package asks for: there, closing one page ends the browser.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
    executablePath: process.env.CERTWRIGHT_CHROMIUM ?? (await sparticuz.executablePath()),
    headless: true,
  });
  return {
    browser,
    address: server.resolvedUrls?.local[0] ?? '',
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
