/** The job that writes to those who watch a name: what the log has got about it since, at most once a day. */
import { ACTS } from '@certwright/core/register/acts.words';
import { after } from '../platform/clock.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { newestHead } from './log.store.ts';
import { endToken } from './watch.ts';
import { takeWatch, toldAbout, type Told, type Watch, watchesDue } from './watch.store.ts';

/** A little less than a day, so that the hour does not wander. */
const BETWEEN_LETTERS_MS = 23 * 60 * 60_000;
const AT_A_TIME = 500;
const MOST_LINES = 20;
const EVERY = '*/10 * * * *';

const line = (
  { act, holder, standard, number, effective_on, certification }: Told,
  baseUrl: string,
): string =>
  `– ${ACTS[act] ?? act}: ${holder}, ${standard}, ${number}, in effect from ${effective_on}\n${baseUrl}/certificates/${certification}`;

/** @returns whether a letter went into the post */
async function tell(shell: Shell, watch: Watch, below: number): Promise<boolean> {
  const { baseUrl } = shell.config;
  const at = shell.clock.now();
  const found = await scoped(shell.db, { role: 'app_public', readOnly: true }, tx =>
    toldAbout(tx, watch.words.split(' '), { from: watch.told_place, below, limit: MOST_LINES + 1 }),
  );
  return scoped(shell.db, { role: 'app_platform' }, async tx => {
    const taken = await takeWatch(tx, watch, { place: below, at: found.length === 0 ? undefined : at });
    if (!taken || found.length === 0) return false;
    const more =
      found.length > MOST_LINES ? [`– … ${baseUrl}/register?q=${encodeURIComponent(watch.words)}`] : [];
    await shell.post(tx, {
      org: null,
      address: watch.address,
      letter: 'watch-told',
      language: watch.language,
      data: {
        words: watch.words,
        items: [...found.slice(0, MOST_LINES).map(one => line(one, baseUrl)), ...more].join('\n'),
        link: `${baseUrl}/watch?end=${endToken(shell.key, watch.id)}`,
      },
      at,
    });
    return true;
  });
}

/** Writes to everybody for whom there is something new. @returns how many letters went into the post */
export async function tellWatchers(shell: Shell): Promise<number> {
  const { below, due } = await scoped(shell.db, { role: 'app_platform', readOnly: true }, async tx => {
    const size = (await newestHead(tx))?.size ?? 0;
    const toldBefore = after(shell.clock.now(), -BETWEEN_LETTERS_MS);
    return { below: size, due: await watchesDue(tx, { below: size, toldBefore, limit: AT_A_TIME }) };
  });
  let letters = 0;
  for (const watch of due) if (await tell(shell, watch, below)) letters += 1;
  return letters;
}

export const tellOfTheLog = async (shell: Shell): Promise<void> => {
  await shell.jobs.work('log.tell', async () => {
    await tellWatchers(shell);
  });
  await shell.jobs.repeat('log.tell', shell.config.smtpUrl === undefined ? undefined : EVERY, {});
};
