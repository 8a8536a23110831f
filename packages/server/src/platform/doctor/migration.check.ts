// Whether the tables are those that this release expects.
import type { Client } from 'pg';
import { VERSION } from '../config.ts';
import { type Applied, barTo, newerSteps } from '../db/compatible.ts';
import { type Migration, readMigrations } from '../db/migrate.ts';
import { type Finding, good, note, wrong } from './finding.ts';

export const checkMigrations = async (owner: Client, folder: string): Promise<Finding[]> => {
  const ours = readMigrations(folder);
  const present = await owner.query<{ present: boolean }>(
    `select to_regclass('public.migration') is not null as present`,
  );
  if (!present.rows[0]?.present) {
    return [
      note(
        'migrations',
        `The database is empty; ${ours.length} migrations wait.`,
        'Start Certwright; it applies them.',
      ),
    ];
  }
  // Of the whole row as JSON: a database of an early release has no such column.
  const { rows } = await owner.query<Applied>(
    `select number, name, checksum, to_jsonb(migration)->>'unused_since' as "unusedSince"
     from public.migration order by number`,
  );
  return compare(ours, rows);
};

const compare = (ours: readonly Migration[], applied: readonly Applied[]): Finding[] => {
  const checksums = new Map(applied.map(row => [row.number, row.checksum]));
  const changed = ours.filter(
    ({ number, checksum }) => checksums.has(number) && checksums.get(number) !== checksum,
  );
  const newer = newerSteps(applied, ours);
  const waiting = ours.filter(({ number }) => !checksums.has(number));
  const names = (list: readonly { name: string }[]): string => list.map(({ name }) => name).join(', ');
  const found: Finding[] = [];
  if (changed.length > 0) {
    found.push(
      wrong(
        'migrations',
        `Changed after they had been applied: ${names(changed)}.`,
        'Restore these files as the release has them; changes belong into a new migration.',
      ),
    );
  }
  if (newer.length > 0) found.push(byNewer(newer, names(newer)));
  if (waiting.length > 0) {
    found.push(
      note(
        'migrations',
        `${applied.length} applied; waiting: ${names(waiting)}.`,
        'Start Certwright; it applies them.',
      ),
    );
  }
  return found.length > 0 ? found : [good('migrations', `All ${applied.length} are applied and unchanged.`)];
};

/** A newer release was here: whether this one may still work. */
const byNewer = (newer: readonly Applied[], names: string): Finding => {
  const bar = barTo(VERSION, newer);
  const says = `Applied by a newer release, unknown to this one, ${VERSION}: ${names}.`;
  return bar
    ? wrong(
        'migrations',
        `${says}\n${bar.name} took away what releases before ${bar.unusedSince ?? ''} use.`,
        `Start release ${bar.unusedSince ?? ''} or newer; this one cannot work on this database any more.`,
      )
    : note(
        'migrations',
        `${says} They took nothing away, so this one may still work.`,
        'Finish the upgrade.',
      );
};
