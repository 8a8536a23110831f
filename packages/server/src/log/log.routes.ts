/** The static files of the log under /log/: the newest checkpoint, tiles, bundles of entries, key and policy; and the proof of a certificate. */
import { writeLogProof } from '@certwright/verify/log-proof';
import { scoped, type Tx } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { weighs } from '../platform/http/route-facts.ts';
import type { Shell } from '../platform/http/scope.ts';
import { entriesBelow, newestHead } from './log.store.ts';
import { logSigner } from './log-key.ts';
import { verifierKey } from './note.ts';
import { readerOf, storeOf } from './reader-of.ts';
import { CHECKPOINT, readBytes } from './static.ts';
import { TILE_PATH } from './tiles.ts';
import { inclusionPath } from './tree.ts';

const ANYWHERE = { 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' };
const TEXT = { ...ANYWHERE, 'content-type': 'text/plain; charset=utf-8' };

/** Verifiers that ask for no witness; who has some writes them beside. */
async function policy(shell: Shell): Promise<string> {
  const { name, publicKey } = await logSigner(shell);
  return `log ${verifierKey(name, publicKey)} ${shell.config.baseUrl}/log\nquorum none\n`;
}

/** That what was published last about a certification stands in the log. @throws NotFound */
async function proofOf(tx: Tx, shell: Shell, certification: string): Promise<string> {
  const [head, [entry]] = await Promise.all([newestHead(tx), entriesBelow(tx, { certification, limit: 1 })]);
  if (!head || !entry) throw new NotFound('entry of the log');
  const read = await readerOf(shell, tx, head.size);
  const path = await inclusionPath(read, entry.place, head.size);
  const extra = JSON.stringify({
    entry: Buffer.from(entry.entry).toString('utf8'),
    salt: entry.salt && Buffer.from(entry.salt).toString('hex'),
    opening: entry.opening,
  });
  return writeLogProof({
    index: entry.place,
    path: path.map(hash => new Uint8Array(hash)),
    checkpoint: head.note,
    extra: new TextEncoder().encode(extra),
  });
}

export const logRoutes: Mount = (app, { shell }) => {
  app.get('/log/checkpoint', async c => {
    const bytes = await readBytes(await storeOf(shell), CHECKPOINT);
    if (!bytes) throw new NotFound('checkpoint');
    return c.body(new Uint8Array(bytes), 200, { ...TEXT, 'cache-control': 'no-cache' });
  });
  app.get('/log/key', async c => {
    const { name, publicKey } = await logSigner(shell);
    return c.body(`${verifierKey(name, publicKey)}\n`, 200, TEXT);
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
  app.get(
    '/api/public/certificates/:id{[0-9a-f-]{36}}/certificate.tlog-proof',
    weighs(2, 'certificate.log-proof'),
    async c => {
      const text = await scoped(shell.db, { role: 'app_public', readOnly: true }, tx =>
        proofOf(tx, shell, c.req.param('id')),
      );
      return c.body(text, 200, {
        ...TEXT,
        'content-disposition': 'attachment; filename="certificate.tlog-proof"',
      });
    },
  );
};
