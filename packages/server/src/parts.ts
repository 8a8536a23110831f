/** What the server is put together from: the operations, the routes beside them, the workers. */
import { certificateRoutes } from './certificate/certificate.routes.ts';
import { renderCertificates } from './certificate/render.worker.ts';
import { statementRoutes } from './control/statement.routes.ts';
import { fileRoutes } from './evidence/file.routes.ts';
import { gapRoutes } from './exchange/gap.routes.ts';
import { OPERATIONS } from './operations.ts';
import { healthRoutes } from './platform/http/health.ts';
import type { Parts } from './platform/serve.ts';
import { webRoutes } from './platform/web/web.routes.ts';

export const PARTS: Parts = {
  operations: OPERATIONS,
  mounts: [healthRoutes, fileRoutes, statementRoutes, gapRoutes, certificateRoutes, webRoutes],
  workers: [renderCertificates],
};
