/** `GET /metrics` for Prometheus, which sends the key of the installation. */
import type { Mount } from '../http/app.ts';
import { isOperator, notOperator } from '../http/operator-key.ts';

export const metricsRoutes: Mount = (app, { shell }) => {
  app.get('/metrics', async c => {
    if (!isOperator(shell, c)) throw notOperator();
    const { type, body } = await shell.metrics.text();
    c.header('content-type', type);
    c.header('cache-control', 'no-store');
    return c.body(body);
  });
};
