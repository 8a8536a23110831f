/** The job that draws a certificate's sheet and keeps it; done twice it gives the same file. */
import { Readable } from 'node:stream';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { drawCertificate } from './certificate.routes.ts';
import { credentialRow, rememberPdf } from './certificate.store.ts';

export const renderCertificates = (shell: Shell): Promise<void> =>
  shell.jobs.work('certificate.render', async ({ certificate }) => {
    const { pdf, revision } = await scoped(shell.db, { role: 'app_public', readOnly: true }, async tx => ({
      pdf: await drawCertificate(tx, shell, certificate),
      revision: (await credentialRow(tx, certificate))?.revision ?? 0,
    }));
    const { sha256 } = await shell.files.put(Readable.from([pdf]));
    await scoped(shell.db, { role: 'app_platform' }, tx => rememberPdf(tx, certificate, revision, sha256));
  });
