/** A calendar by its secret address: what has a day for its person, as long as he is a member. */
import { ownName } from '../party/people.ts';
import { scoped } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { enterOrg } from '../platform/http/enter-org.ts';
import { slugById } from '../platform/http/org.store.ts';
import { hashOf } from '../platform/auth/token.ts';
import { feedByHash } from './calendar.store.ts';
import { calendarText } from './calendar-text.ts';
import { calendarItems } from './calendar-items.ts';

const ADDRESS = /^([\w-]{32})\.ics$/;

export const calendarRoutes: Mount = (app, { shell }) => {
  app.get('/api/public/calendar/:file', async c => {
    const [, secret] = ADDRESS.exec(c.req.param('file')) ?? [];
    const found =
      secret === undefined
        ? undefined
        : await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
            feedByHash(tx, hashOf(secret)),
          );
    if (!found) throw new NotFound('calendar');
    const entering = {
      ...found,
      only: undefined,
      inside: true,
      permissions: ['party:read'],
      operation: 'calendar.read',
      requestId: c.get('requestId'),
    } as const;
    const text = await scoped(shell.db, { role: 'app_tenant', ...found, readOnly: true }, async tx => {
      const act = await enterOrg(shell, tx, entering);
      const [items, name, slug] = await Promise.all([
        calendarItems(act),
        ownName(act),
        slugById(tx, found.org),
      ]);
      return calendarText({ name, base: `${act.baseUrl}/o/${slug}`, items, at: act.at });
    });
    c.header('content-type', 'text/calendar; charset=utf-8');
    c.header('cache-control', 'private, no-store');
    return c.body(text);
  });
};
