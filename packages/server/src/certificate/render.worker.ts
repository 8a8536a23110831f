/**
 * The job that draws and signs a certificate's sheet and keeps it. Done twice it gives the same file, because the first
 * one is kept; a time stamp that the authority did not give is asked for when the job comes again.
 */
import { Readable } from 'node:stream';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { drawCertificate } from './certificate.routes.ts';
import { credentialRow, keepPdf, replacePdf } from './certificate.store.ts';

async function kept(shell: Shell, certification: string): Promise<{ revision: number; sha256: string }> {
  const now = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
    credentialRow(tx, certification),
  );
  if (now?.pdf_sha256) return { revision: now.revision, sha256: now.pdf_sha256 };
  const { pdf, revision } = await drawCertificate(shell, certification);
  const { sha256 } = await shell.files.put(Readable.from([pdf]));
  const first = await scoped(shell.db, { role: 'app_platform' }, async tx => {
    await keepPdf(tx, certification, revision, sha256);
    return credentialRow(tx, certification, revision);
  });
  // Another one may have been faster: his is the file.
  return { revision, sha256: first?.pdf_sha256 ?? sha256 };
}

async function contentOf(shell: Shell, sha256: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await shell.files.get(sha256)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** @throws AddressFault when the authority gives no time stamp; the file is kept without it then */
export async function renderCertificate(shell: Shell, certification: string): Promise<void> {
  const { revision, sha256 } = await kept(shell, certification);
  const { timeStampAt, trustedHosts } = shell.config;
  if (timeStampAt === undefined) return;
  const { lacksTimeStamp, stampedPaper } = await import('./signed-paper.ts');
  const { timeStamp } = await import('../platform/cms/time-stamp.ts');
  const pdf = await contentOf(shell, sha256);
  if (!lacksTimeStamp(pdf)) return;
  const stamped = await stampedPaper(pdf, bytes => timeStamp(timeStampAt, bytes, trustedHosts));
  const after = await shell.files.put(Readable.from([stamped]));
  await scoped(shell.db, { role: 'app_platform' }, tx =>
    replacePdf(tx, certification, revision, {
      before: sha256,
      after: after.sha256,
      at: shell.clock.now(),
    }),
  );
}

export const renderCertificates = (shell: Shell): Promise<void> =>
  shell.jobs.work('certificate.render', ({ certificate }) => renderCertificate(shell, certificate));
