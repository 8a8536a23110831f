/** Which backups stay: the newest always, then of days, weeks and months as many as were asked for. */
import { mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderStore } from '../object-store/folder.ts';
import { dropBroken, expendable } from './retention.ts';

const at = (day: string, hour = 2): string =>
  `${day.replaceAll('-', '')}T${String(hour).padStart(2, '0')}0000Z`;

test('the newest of each day, week and month stays', () => {
  const days = Array.from({ length: 28 }, (_, i) => `2026-11-${String(i + 1).padStart(2, '0')}`);
  const runs = [...days.map(day => at(day)), at('2026-11-28', 9), at('2026-09-30'), at('2026-10-31')];
  const gone = expendable(runs, { daily: 3, weekly: 2, monthly: 3 });
  const kept = runs.filter(run => !gone.includes(run)).toSorted();
  expect(kept).toEqual([
    at('2026-09-30'),
    at('2026-10-31'),
    // Sunday ends the week before.
    at('2026-11-22'),
    at('2026-11-26'),
    at('2026-11-27'),
    at('2026-11-28', 9),
  ]);
});

test('the newest stays whatever is asked for', () => {
  const runs = [at('2026-11-01'), at('2026-11-02')];
  expect(expendable(runs, { daily: 0, weekly: 0, monthly: 0 })).toEqual([at('2026-11-01')]);
  expect(expendable([], { daily: 0, weekly: 0, monthly: 0 })).toEqual([]);
});

test('what a backup left that was killed goes after a day, and nothing of a whole one or of one at work', async () => {
  const place = mkdtempSync(join(tmpdir(), 'certwright-place-'));
  const store = folderStore(place);
  const put = (name: string): Promise<void> =>
    store.put(
      name,
      (async function* some() {
        yield Buffer.from('x');
      })(),
    );
  const yesterday = new Date(Date.now() - 48 * 60 * 60 * 1000);
  for (const name of [
    'runs/whole/a.zst',
    'runs/whole/manifest.json',
    'runs/killed/a.zst',
    'store/plain/ab/ab',
  ]) {
    await put(name);
    utimesSync(join(place, name), yesterday, yesterday);
  }
  await put('runs/working/a.zst');
  const aside = join(place, 'store/plain/ab/.half');
  writeFileSync(aside, 'half');
  utimesSync(aside, yesterday, yesterday);
  writeFileSync(join(place, 'store/plain/ab/.at-work'), 'half');
  expect(await dropBroken(store, Date.now())).toBe(2);
  const left = await readdir(place, { recursive: true, withFileTypes: true });
  expect(
    left
      .filter(one => one.isFile())
      .map(one => one.name)
      .toSorted(),
  ).toEqual(['.at-work', 'a.zst', 'a.zst', 'ab', 'manifest.json'].toSorted());
});
