// Opens the gallery in a real browser, built and served as the application is: under a strict content policy.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { carriedBrowser } from '../../e2e/browser.ts';

export type Opened = {
  readonly browser: Browser;
  readonly address: string;
  readonly close: () => Promise<void>;
};

/** What the server must send with every page, but for the addresses that it alone knows. */
export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function answer(response: ServerResponse, folder: string, file: string): Promise<void> {
  const content = await readFile(join(folder, file)).catch(() => undefined);
  response.writeHead(content === undefined ? 404 : 200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': POLICY,
  });
  response.end(content);
}

/** CERTWRIGHT_CHROMIUM names an installed browser to use instead of the one that npm carries. */
export async function openGallery(): Promise<Opened> {
  const root = fileURLToPath(new URL('.', import.meta.url));
  const folder = await mkdtemp(join(tmpdir(), 'certwright-gallery-'));
  await build({
    root,
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      sourcemap: false,
      rolldownOptions: { input: join(root, 'gallery.html') },
    },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = extname(path) === '' ? 'gallery.html' : path;
    void answer(response, folder, file);
  });
  await new Promise<void>(resolve => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const at = server.address();
  const browser = await chromium.launch({
    // Without the single process that the package asks for: there, closing one page ends the browser.
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', '--hide-scrollbars'],
    executablePath: process.env.CERTWRIGHT_CHROMIUM ?? (await carriedBrowser()),
    headless: true,
  });
  return {
    browser,
    address: `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}/`,
    close: async () => {
      await browser.close();
      server.close();
      await rm(folder, { recursive: true });
    },
  };
}
