/** Whether the process lives and whether it can work: for supervisors and load balancers. */
import { scoped } from '../db/scoped.ts';
import { ask } from '../db/statement.ts';
import type { Mount } from './app.ts';

export const healthRoutes: Mount = (app, { shell }) => {
  app.get('/health/live', c => c.json({ status: 'live' }));
  app.get('/health/ready', async c => {
    try {
      await scoped(shell.db, { role: 'app_public', readOnly: true }, ask);
      return c.json({ status: 'ready' });
    } catch {
      return c.json({ status: 'not-ready', because: 'the database is not reachable' }, 503);
    }
  });
};
