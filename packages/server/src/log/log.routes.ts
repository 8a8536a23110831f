/** The static files of the log under /log/: the newest checkpoint, tiles, bundles of entries, key and policy. */
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import type { Shell } from '../platform/http/scope.ts';
import { publicKeys } from './log-key.ts';
import { storeOf } from './reader-of.ts';
import { CHECKPOINT, readBytes } from './static.ts';
import { TILE_PATH } from './tiles.ts';
import { readLogPolicy } from './witnesses.ts';

const ANYWHERE = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
const published = <T>(shell: Shell, work: (tx: Tx) => Promise<T>): Promise<T> =>
  scoped(shell.db, { role: 'app_public', readOnly: true }, work);
const TEXT = { ...ANYWHERE, 'content-type': 'text/plain; charset=utf-8' };

const withoutAddress = (line: string): string => line.trim().split(/\s+/).slice(0, 3).join(' ');

/** The keys of this log, and the witnesses that its operator asks; whom to trust of them is for each reader to choose. */
async function policy(shell: Shell): Promise<string> {
  const keys = await published(shell, publicKeys);
  const own = keys.map(({ key }) => `log ${key} ${shell.config.baseUrl}/log`);
  const path = shell.config.logPolicy;
  const said = path === undefined ? ['quorum none'] : (await readLogPolicy(path)).text.split('\n');
  const rest = said
    .filter(line => /^\s*(witness|group|quorum)\s/.test(line))
    .map(line => (/^\s*witness/.test(line) ? withoutAddress(line) : line.trim()));
  return `${[...own, ...rest].join('\n')}\n`;
}

export const logRoutes: Mount = (app, { shell }) => {
  app.get('/log/checkpoint', async c => {
    const bytes = await readBytes(await storeOf(shell), CHECKPOINT);
    if (!bytes) throw new NotFound('checkpoint');
    return c.body(new Uint8Array(bytes), 200, { ...TEXT, 'cache-control': 'no-cache' });
  });
  app.get('/log/key', async c => {
    const [{ key }] = await published(shell, publicKeys);
    return c.body(`${key}\n`, 200, TEXT);
  });
  // Every key that the log has signed with, the newest first, each with the note by which the one before handed over.
  app.get('/log/keys', async c => {
    const keys = await published(shell, publicKeys);
    const parts = keys.map(({ key, handover }) => (handover === null ? `${key}\n` : `${key}\n\n${handover}`));
    return c.body(parts.join('\n'), 200, TEXT);
  });
  app.get('/log/policy', async c => c.body(await policy(shell), 200, TEXT));
  app.get('/log/tile/*', async c => {
    const name = c.req.path.slice('/log/'.length);
    const bytes = TILE_PATH.test(name) ? await readBytes(await storeOf(shell), name) : undefined;
    if (!bytes) throw new NotFound('tile');
    return c.body(new Uint8Array(bytes), 200, {
      ...ANYWHERE,
      'content-type': 'application/octet-stream',
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
};
