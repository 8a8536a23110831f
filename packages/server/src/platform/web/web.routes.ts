/** The web app's files: hashed assets for ever, the page itself never cached. */
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip as gzipCallback } from 'node:zlib';
import type { Context } from 'hono';
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
/** What is worth packing; pictures and fonts are packed already. */
const PACKED = new Set(['.js', '.css', '.svg', '.json', '.txt', '.html']);

type Asset = { readonly plain: Buffer; readonly gzip?: Buffer; readonly brotli?: Buffer };
/** Packed once: what lies in the folder of a build does not change while it is served. */
const assets = new Map<string, Promise<Asset | undefined>>();

async function pack(file: string): Promise<Asset | undefined> {
  const plain = await readFile(file).catch(() => undefined);
  if (!plain) return undefined;
  if (!PACKED.has(extname(file)) || plain.length < 1_000) return { plain };
  const [gzip, brotli] = await Promise.all([
    promisify(gzipCallback)(plain),
    promisify(brotliCompress)(plain),
  ]);
  return { plain, gzip, brotli };
}

async function assetAt(path: string): Promise<Asset | undefined> {
  const file = join(WEB_DIST, path);
  let found = assets.get(file);
  if (!found) {
    found = pack(file);
    assets.set(file, found);
  }
  const asset = await found;
  // A name that is nothing is not kept: anybody may ask for any name.
  if (!asset) assets.delete(file);
  return asset;
}

export const webRoutes: Mount = app => {
  app.get('/assets/*', async (c, next) => {
    const file = await serveFile(c, c.req.path, 'public, max-age=31536000, immutable');
    return file ?? next();
  });
  app.get('*', async (c, next) => {
    // What is no address of the API is not a page either.
    if (c.req.path.startsWith('/api/')) return next();
    if (extname(c.req.path) !== '') {
      const file = await serveFile(c, c.req.path, 'public, max-age=3600');
      if (file) return file;
    }
    const page = await assetAt('index.html');
    return page
      ? answer(c, page, 'text/html; charset=utf-8', 'no-store')
      : c.text('The web app is not built. Run npm start.', 503);
  });
};

/** The path without its percent signs; empty where they stand for no text. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

async function serveFile(c: Context, path: string, caching: string): Promise<Response | undefined> {
  const inside = normalize(readable(path));
  const type = TYPES[extname(inside)];
  if (!type || inside.includes('..')) return undefined;
  const asset = await assetAt(inside);
  return asset && answer(c, asset, type, caching);
}

function answer(c: Context, { plain, gzip, brotli }: Asset, type: string, caching: string): Response {
  const taken = c.req.header('accept-encoding') ?? '';
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': caching,
    vary: 'accept-encoding',
  };
  const send = (content: Buffer, encoding?: string): Response =>
    c.body(new Uint8Array(content), 200, encoding ? { ...headers, 'content-encoding': encoding } : headers);
  if (brotli && /\bbr\b/.test(taken)) return send(brotli, 'br');
  if (gzip && /\bgzip\b/.test(taken)) return send(gzip, 'gzip');
  return send(plain);
}
