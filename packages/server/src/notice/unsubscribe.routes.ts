/** Ends the digest by the link of its letter; a POST, because mail scanners follow links (RFC 8058). */
import { endDigest } from '../platform/mail/choice.store.ts';
import { scoped } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import type { Mount } from '../platform/http/app.ts';
import { personIn } from './unsubscribe.ts';

export const unsubscribeRoutes: Mount = (app, { shell }) => {
  app.post('/api/public/letters/:token/unsubscribe', async c => {
    const person = personIn(shell.key, c.req.param('token'));
    const ended =
      person !== undefined && (await scoped(shell.db, { role: 'app_platform' }, tx => endDigest(tx, person)));
    if (!ended) throw new NotFound('letter');
    return c.json({ ended: true });
  });
};
