/** Which releases may work on a database at the same time: each step that takes something away names its oldest. */
import type { Client } from 'pg';
import { isOlder, releaseIn } from './release.ts';
import { UnusableDatabase } from './unusable-database.ts';

export type Applied = {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
  /** Older releases still use what the step took away. */
  readonly unusedSince: string | null;
};

/** Steps of newer releases among those that were applied. */
export function newerSteps(
  applied: readonly Applied[],
  ours: readonly { readonly number: number }[],
): readonly Applied[] {
  const known = new Set(ours.map(one => one.number));
  return applied.filter(one => !known.has(one.number));
}

/** The first of these steps after which a release can no longer work. */
export const barTo = (release: string, steps: readonly Applied[]): Applied | undefined =>
  steps.find(one => one.unusedSince !== null && isOlder(release, one.unusedSince));

/** @throws UnusableDatabase when a newer release took away what this one uses */
export function requireUsable(release: string, newer: readonly Applied[]): void {
  const bar = barTo(release, newer);
  if (!bar) return;
  throw new UnusableDatabase(
    `a newer release has changed the database so that this one, ${release}, can no longer work on it: step ${bar.name} took away ` +
      `what only releases before ${bar.unusedSince ?? ''} use. Nothing was changed. Start release ${bar.unusedSince ?? ''} or a newer one.`,
  );
}

/** Releases whose connections the database has at this moment. */
async function releasesAtWork(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct application_name as name from pg_stat_activity
     where datname = current_database() and application_name like 'certwright %'`,
  );
  return rows.map(row => releaseIn(row.name)).filter(release => release !== undefined);
}

/** @throws UnusableDatabase while a release works that still uses what the step takes away */
export async function requireNobodyUses(
  client: Client,
  { name, unusedSince }: { readonly name: string; readonly unusedSince: string },
): Promise<void> {
  const older = (await releasesAtWork(client)).find(release => isOlder(release, unusedSince));
  if (older === undefined) return;
  throw new UnusableDatabase(
    `step ${name} takes away what releases before ${unusedSince} use, and a Certwright ${older} works on this database. ` +
      `Nothing was changed. Bring every server to release ${unusedSince} or newer first, then start this one again.`,
  );
}
