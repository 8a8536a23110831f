/** The web app's files: hashed assets for ever, the page itself never cached. */
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Mount } from '../http/app.ts';
import { WEB_DIST } from './build.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};
export const webRoutes: Mount = app => {
  app.get('/assets/*', async (c, next) => {
    const file = await serveFile(c.req.path, 'public, max-age=31536000, immutable');
    return file ?? next();
  });
  app.get('*', async c => {
    if (extname(c.req.path) !== '') {
      const file = await serveFile(c.req.path, 'public, max-age=3600');
      if (file) return file;
    }
    const page = join(WEB_DIST, 'index.html');
    if (!existsSync(page)) return c.text('The web app is not built. Run npm start.', 503);
    c.header('cache-control', 'no-store');
    return c.html(readFileSync(page, 'utf8'));
  });
};

async function serveFile(path: string, caching: string): Promise<Response | undefined> {
  const inside = normalize(decodeURIComponent(path));
  const type = TYPES[extname(inside)];
  if (!type || inside.includes('..')) return undefined;
  const file = join(WEB_DIST, inside);
  const content = await readFile(file).catch(() => undefined);
  return (
    content &&
    new Response(new Uint8Array(content), { headers: { 'content-type': type, 'cache-control': caching } })
  );
}
