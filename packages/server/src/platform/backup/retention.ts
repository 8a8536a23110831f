/** Which backups are kept: the newest of each of the last days, weeks and months; and contents that none names any more go. */
import { decompressed, linesOf } from './streams.ts';
import { milliseconds } from '../clock.ts';
import type { ObjectStore } from '../object-store/object-store.ts';
import { named } from './manifest.ts';
import { decrypting, type Opening } from './sealing.ts';

export type Keep = { readonly daily: number; readonly weekly: number; readonly monthly: number };

/** `20261124T020000Z` → `2026-11-24` */
const dayOf = (run: string): string => `${run.slice(0, 4)}-${run.slice(4, 6)}-${run.slice(6, 8)}`;
const weekOf = (run: string): string => String(Math.floor((milliseconds(dayOf(run)) / 86_400_000 + 3) / 7));
const monthOf = (run: string): string => run.slice(0, 6);

/** The newest run of each of the newest so many periods. */
function newestOf(runs: readonly string[], period: (run: string) => string, most: number): readonly string[] {
  const kept = new Map<string, string>();
  for (const run of runs.toSorted().toReversed()) {
    if (!kept.has(period(run))) kept.set(period(run), run);
  }
  return [...kept.values()].slice(0, most);
}

/** @returns the runs that may go; the newest never does */
export function expendable(runs: readonly string[], { daily, weekly, monthly }: Keep): readonly string[] {
  const kept = new Set([
    ...newestOf(runs, run => run, 1),
    ...newestOf(runs, dayOf, daily),
    ...newestOf(runs, weekOf, weekly),
    ...newestOf(runs, monthOf, monthly),
  ]);
  return runs.filter(run => !kept.has(run));
}

export async function runsIn(store: ObjectStore): Promise<readonly string[]> {
  const runs: string[] = [];
  for await (const { name } of store.list('runs/')) {
    const run = /^runs\/([^/]+)\/manifest\.json$/.exec(name)?.[1];
    if (run !== undefined) runs.push(run);
  }
  return runs;
}

/** Those that were broken off: without a manifest, and nothing came since a moment. */
async function brokenRuns(store: ObjectStore, before: number): Promise<readonly string[]> {
  const whole = new Set(await runsIn(store));
  const last = new Map<string, number>();
  for await (const { name, changed } of store.list('runs/')) {
    const [, run = ''] = name.split('/');
    if (!whole.has(run)) last.set(run, Math.max(changed, last.get(run) ?? 0));
  }
  return [...last].filter(([, changed]) => changed < before).map(([run]) => run);
}

/** A backup may take that long. */
const AT_LEAST_MS = 24 * 60 * 60 * 1000;

/** Removes what backups left that were broken off, by kill -9 or a full disk. @param now in milliseconds since 1970 */
export async function dropBroken(store: ObjectStore, now: number): Promise<number> {
  const before = now - AT_LEAST_MS;
  const runs = await brokenRuns(store, before);
  for (const run of runs) await removeRun(store, run);
  return runs.length + ((await store.dropBroken?.(before)) ?? 0);
}

/** Removes a backup; its manifest goes first, so that what is left of it is none. */
async function removeRun(store: ObjectStore, run: string): Promise<void> {
  await store.remove(named.manifest(run));
  for await (const { name } of store.list(`runs/${run}/`)) await store.remove(name);
}

async function contentsOf(store: ObjectStore, run: string, opening: Opening): Promise<ReadonlySet<string>> {
  const open = decrypting(opening);
  const raw: AsyncIterable<Uint8Array> = await store.get(named.files(run));
  const hashes = new Set<string>();
  for await (const line of linesOf(decompressed(open ? open(raw) : raw))) {
    hashes.add((JSON.parse(line) as { sha256: string }).sha256);
  }
  return hashes;
}

/**
 * @param opening what reads the lists of the backups that stay; without it contents stay too, because nobody can
 * tell whether a backup still names them
 * @returns how many backups and contents were removed
 */
export async function tidy(
  store: ObjectStore,
  keep: Keep,
  opening: Opening | undefined,
): Promise<{ readonly runs: number; readonly contents: number }> {
  const runs = await runsIn(store);
  const going = expendable(runs, keep);
  for (const run of going) await removeRun(store, run);
  if (opening === undefined || going.length === 0) return { runs: going.length, contents: 0 };
  const needed = new Set<string>();
  for (const run of runs.filter(one => !going.includes(one))) {
    for (const sha256 of await contentsOf(store, run, opening)) needed.add(sha256);
  }
  let contents = 0;
  for await (const { name } of store.list('store/')) {
    const sha256 = name.split('/').at(-1) ?? '';
    if (needed.has(sha256)) continue;
    await store.remove(name);
    contents += 1;
  }
  return { runs: going.length, contents };
}
