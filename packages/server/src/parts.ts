/** What the server is put together from: the operations, the routes beside them, the workers. */
import { OPERATIONS } from './operations.ts';
import { healthRoutes } from './platform/http/health.ts';
import type { Parts } from './platform/serve.ts';
import { webRoutes } from './platform/web/web.routes.ts';

export const PARTS: Parts = {
  operations: OPERATIONS,
  mounts: [healthRoutes, webRoutes],
  workers: [],
};
