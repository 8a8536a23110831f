/** Looks at signed accreditations: at each when it is handed in, at all of them every night. */
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { keepVerdict, proofIds, proofRow } from './accreditor.store.ts';
import { lookAt } from './look-at.ts';

const PLATFORM = { role: 'app_platform' } as const;

export async function look(shell: Shell, accreditation: string): Promise<void> {
  const row = await scoped(shell.db, { ...PLATFORM, readOnly: true }, tx => proofRow(tx, accreditation));
  if (!row) return;
  const found = await lookAt(row.token, shell.config.trustedHosts, shell.clock.today());
  // Who cannot be reached tonight was looked at before, and that stands with its day.
  const kept =
    found.verdict === 'waiting' && row.verdict !== 'waiting'
      ? undefined
      : { document: null, ...found, checked_at: shell.clock.now() };
  if (kept) await scoped(shell.db, PLATFORM, tx => keepVerdict(tx, row, kept));
}

export const lookAtAccreditations = async (shell: Shell): Promise<void> => {
  await shell.jobs.work('accreditation.look', async ({ accreditation }) => {
    if (accreditation !== undefined) return look(shell, accreditation);
    const ids = await scoped(shell.db, { ...PLATFORM, readOnly: true }, proofIds);
    await scoped(shell.db, PLATFORM, async tx => {
      for (const id of ids) await shell.jobs.send(tx, 'accreditation.look', { accreditation: id });
    });
  });
  await shell.jobs.repeat('accreditation.look', '17 2 * * *', {});
};
