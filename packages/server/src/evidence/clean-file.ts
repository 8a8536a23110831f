/** What was stored passes the virus scanner before it is named, where the operator has set one. */
import { scoped } from '../platform/db/scoped.ts';
import { named } from '../platform/files/files.store.ts';
import { scan, ScannerSilent } from '../platform/files/scan.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import type { Shell } from '../platform/http/scope.ts';

/** @throws HttpProblem 415 when ClamAV finds something; 503 when it does not answer */
export async function requireClean({ config, files, db }: Shell, sha256: string): Promise<void> {
  if (config.clamav === undefined) return;
  try {
    const found = await scan(config.clamav, await files.get(sha256));
    if (found === undefined) return;
    // What somebody was given already stays until a person looks at it.
    const kept = await scoped(db, { role: 'app_platform', readOnly: true }, tx => named(tx, [sha256]));
    if (kept.size === 0) await files.forget(sha256);
    throw new HttpProblem(415, 'file-infected', `The content is not taken: ${found}.`);
  } catch (error) {
    if (!(error instanceof ScannerSilent)) throw error;
    throw new HttpProblem(
      503,
      'scanner-silent',
      'Uploads wait for the virus scanner. Try again in a minute.',
    );
  }
}
