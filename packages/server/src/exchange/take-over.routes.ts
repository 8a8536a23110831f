/** Handing an archive in: it is kept for a day, by its content, until it was taken over. */
import { requireClean } from '../evidence/clean-file.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { enter, TENANT } from '../platform/http/tenant-route.ts';
import { archiveMark } from './take-over.ts';

/** The largest archive that is taken. */
const MOST_BYTES = 4 * 1024 ** 3;
const ZIP = Buffer.from('PK');

export const takeOverRoutes: Mount = (app, parts) => {
  app.post(`${TENANT}/imports/organization/files`, async c => {
    const entered = await enter(parts, c, 'exchange.take-over', ['organization:move']);
    const body = c.req.raw.body;
    if (!body) throw new HttpProblem(400, 'file-empty', 'The body has to be the archive.');
    const { config, files } = parts.shell;
    const most = config.quota === 0 ? MOST_BYTES : Math.min(MOST_BYTES, config.quota);
    const { sha256, size } = await files.put(body, most, (_, { head }) => {
      if (Buffer.from(head.subarray(0, 2)).equals(ZIP)) return Promise.resolve();
      throw new HttpProblem(415, 'file-type-not-taken', 'The content is no archive of an organization.');
    });
    await requireClean(parts.shell, sha256);
    const archive = await entered.read(act => Promise.resolve(`${sha256}.${archiveMark(act, sha256)}`));
    return c.json({ archive, size });
  });
};
