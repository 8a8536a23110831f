/** The archive of an organization as a download, streamed while it is read. */
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { ownName } from '../party/people.ts';
import type { Mount } from '../platform/http/app.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { attachment, enter, TENANT } from '../platform/http/tenant-route.ts';
import { zipOf } from '../platform/zip/written.zip.ts';
import { MANIFEST_PART } from './archive-format.ts';
import { partsOf, sealedHead } from './take-out.ts';
import { holdsTicket } from './take-out.operations.ts';

/** Events are sealed right after they are written; this long is looked before the next try. */
const PAUSE_MS = 100;

export const takeOutRoutes: Mount = (app, parts) => {
  app.get(`${TENANT}/exports/organization.zip`, async c => {
    const entered = await enter(parts, c, 'exchange.take-out', ['organization:move']);
    const ticket = c.req.query('ticket') ?? '';
    const [holds, name, day, at] = await entered.read(async act => [
      holdsTicket(act, ticket),
      await ownName(act),
      act.today,
      act.at,
    ]);
    if (!holds) {
      throw new HttpProblem(
        403,
        'ticket-not-open',
        'This address does not open any more. Ask for the archive anew.',
      );
    }
    const chain = await sealedHead(entered, () => sleep(PAUSE_MS));
    if (!chain) throw new HttpProblem(503, 'trail-not-sealed', 'The trail is busy. Try again in a minute.');
    const archive = zipOf({
      parts: await partsOf(entered, chain),
      at,
      last: written => ({
        name: MANIFEST_PART,
        text: `${JSON.stringify({ parts: written }, undefined, 1)}\n`,
      }),
    });
    c.header('content-type', 'application/zip');
    c.header('content-disposition', attachment(`${name} ${day}.zip`));
    c.header('cache-control', 'private, no-store');
    return c.body(Readable.toWeb(archive) as unknown as ReadableStream);
  });
};
