// Whether the tables are those that this release expects.
import type { Client } from 'pg';
import { type Migration, readMigrations } from '../db/migrate.ts';
import { type Finding, good, note, wrong } from './finding.ts';

type Applied = { readonly number: number; readonly name: string; readonly checksum: string };

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
  const { rows } = await owner.query<Applied>(
    'select number, name, checksum from public.migration order by number',
  );
  return compare(ours, rows);
};

const compare = (ours: readonly Migration[], applied: readonly Applied[]): Finding[] => {
  const checksums = new Map(applied.map(row => [row.number, row.checksum]));
  const known = new Set(ours.map(({ number }) => number));
  const changed = ours.filter(
    ({ number, checksum }) => checksums.has(number) && checksums.get(number) !== checksum,
  );
  const foreign = applied.filter(({ number }) => !known.has(number));
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
  if (foreign.length > 0) {
    found.push(
      wrong(
        'migrations',
        `Applied by a newer release, unknown to this one: ${names(foreign)}.`,
        'Start the newer release; this one must not write to these tables.',
      ),
    );
  }
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
