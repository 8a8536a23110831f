/** Being told by letter of what is published about a name: asked for, confirmed by the owner of the address, ended by one link. */
import { ConfirmWatch, EndWatch, WatchAsked } from '@certwright/core/log/watch.schema';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { after } from '../platform/clock.ts';
import { scoped } from '../platform/db/scoped.ts';
import { NotFound } from '../platform/events/outcome.ts';
import { HttpProblem } from '../platform/http/problem.ts';
import { publicOperation } from '../platform/http/operation.ts';
import { newestHead } from './log.store.ts';
import { confirmToken, endToken, watchedWords, watchIn, wishIn } from './watch.ts';
import { deleteWatch, insertWatch, lettersTo, watchesOf } from './watch.store.ts';

const DAY = 24 * 60 * 60_000;
const CONFIRMED_WITHIN = 3 * DAY;
/** So many letters ask one address for confirmation in a day, whoever types it in. */
const MOST_ASKED = 3;
const MOST_WATCHES = 20;
const PLATFORM = { role: 'app_platform' } as const;

const ask = publicOperation({
  id: 'log.watch',
  method: 'post',
  path: '/log/watches',
  summary:
    'Ask to be told by letter of what is published about a name; a letter asks the address to confirm it',
  cost: 30,
  input: WatchAsked,
  output: z.object({ asked: z.literal(true) }),
  run: async ({ shell, at }, { address, q, language }) => {
    const words = watchedWords(q);
    if (words === undefined)
      throw new HttpProblem(
        400,
        'bad-query',
        'Name at least three letters or digits of what is to be watched.',
      );
    await scoped(shell.db, PLATFORM, async tx => {
      // The answer is the same: who asks learns nothing about the address.
      const asked = await lettersTo(tx, address, 'watch-confirm', after(at, -DAY));
      if (asked >= MOST_ASKED || (await watchesOf(tx, address)) >= MOST_WATCHES) return;
      const token = confirmToken(shell.key, { address, words, language, until: after(at, CONFIRMED_WITHIN) });
      const link = `${shell.config.baseUrl}/watch?confirm=${token}`;
      await shell.post(tx, {
        org: null,
        address,
        letter: 'watch-confirm',
        language,
        data: { words, link },
        at,
      });
    });
    return { asked: true } as const;
  },
});

const confirm = publicOperation({
  id: 'log.confirm-watch',
  method: 'post',
  path: '/log/watches/confirm',
  summary: 'Confirm by the token of the letter that the address wants to be told',
  cost: 5,
  input: ConfirmWatch,
  output: z.object({ words: z.string(), end: z.string().meta({ description: 'The token that ends it' }) }),
  run: async ({ shell, at }, { token }) => {
    const wish = wishIn(shell.key, token, at);
    if (!wish) throw new NotFound('wish');
    const { address, words, language } = wish;
    const id = await scoped(shell.db, PLATFORM, async tx => {
      const head = await newestHead(tx);
      if ((await watchesOf(tx, address)) >= MOST_WATCHES)
        throw new HttpProblem(409, 'too-many-watches', `One address watches ${MOST_WATCHES} names at most.`);
      // The first letter need not wait for a day.
      const times = { told_at: after(at, -DAY), made_at: at };
      return insertWatch(tx, {
        id: randomUUID(),
        address,
        words,
        language,
        told_place: head?.size ?? 0,
        ...times,
      });
    });
    return { words, end: endToken(shell.key, id) };
  },
});

const end = publicOperation({
  id: 'log.end-watch',
  method: 'post',
  path: '/log/watches/end',
  summary: 'End being told, by the token of any of the letters',
  cost: 2,
  input: EndWatch,
  output: z.object({ ended: z.literal(true) }),
  run: async ({ shell }, { token }) => {
    const id = watchIn(shell.key, token);
    if (id === undefined || !(await scoped(shell.db, PLATFORM, tx => deleteWatch(tx, id))))
      throw new NotFound('watch');
    return { ended: true } as const;
  },
});

export const WATCH_OPERATIONS = [ask, confirm, end] as const;
