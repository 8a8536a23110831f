/** Who watches a name gets a letter of what is published about it, after the owner of the address has said so, until he ends it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkTheRoad } from '../journey/journey.ts';
import { scoped } from '../platform/db/scoped.ts';
import { fullPath } from '../platform/http/operation.ts';
import type { Letter } from '../platform/mail/post-mail.ts';
import { writeLetter } from '../platform/mail/write-letter.ts';
import { openWorld, type World } from '../testing/world.ts';
import { worldDoor } from '../testing/world-door.ts';
import { growNow } from './grow.worker.ts';
import { endToken, watchedWords, watchIn } from './watch.ts';
import { WATCH_OPERATIONS } from './watch.operations.ts';
import { tellWatchers } from './watch.worker.ts';
import type { Shell } from '../platform/http/scope.ts';

let world: World;
/** What was put into the post, with its content. */
const posted: Letter[] = [];
let shell: Shell;

beforeAll(async () => {
  world = await openWorld('2026-11-23T09:00:00.000Z', undefined, {
    CERTWRIGHT_SMTP_URL: 'smtp://127.0.0.1:1',
  });
  shell = world.opened.shell;
  const { post } = shell;
  Object.assign(shell, {
    post: async (...[tx, letter]: Parameters<Shell['post']>) => {
      posted.push(letter);
      await post(tx, letter);
    },
  });
  await walkTheRoad(worldDoor(world, []), 'M');
}, 120_000);
afterAll(() => world.close());

const send = async (id: string, body: object) => {
  const operation = WATCH_OPERATIONS.find(one => one.id === id);
  if (!operation) throw new Error(`there is no operation ${id}`);
  const response = await world.opened.app.request(fullPath(operation), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: shell.config.baseUrl },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
};
const linkOf = (letter: Letter | undefined, act: 'confirm' | 'end'): string =>
  new URLSearchParams((letter?.data.link ?? '').split('?')[1]).get(act) ?? '';
const watches = () =>
  scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, tx =>
    tx.selectFrom('log_watch').selectAll().execute(),
  );
const lastTo = (address: string): Letter | undefined => posted.findLast(one => one.address === address);

describe('watching', () => {
  const address = 'buyer@company.org';
  let end = '';

  test('keeps nothing before the address is confirmed, and then once', async () => {
    expect((await send('log.watch', { address, q: 'ISO 9001', language: 'de' })).status).toBe(200);
    expect(await watches()).toEqual([]);
    const letter = lastTo(address);
    expect(letter).toMatchObject({ letter: 'watch-confirm', language: 'de', data: { words: 'iso 9001' } });
    const token = linkOf(letter, 'confirm');
    expect((await send('log.confirm-watch', { token })).body).toMatchObject({ words: 'iso 9001' });
    expect((await send('log.confirm-watch', { token })).status, 'a second click').toBe(200);
    expect(await watches()).toHaveLength(1);
  });

  test('tells what the log got since, in one letter, and not again before a day has passed', async () => {
    await growNow(shell);
    expect(await tellWatchers(shell)).toBe(1);
    const letter = lastTo(address);
    expect(letter?.letter).toBe('watch-told');
    const { text, subject } = writeLetter('watch-told', 'de', letter?.data ?? {});
    expect(subject).toBe('Veröffentlicht über iso 9001');
    expect(text).toMatch(/Certification granted: .+ISO 9001.+\n.+\/certificates\/[0-9a-f-]{36}/);
    expect(await tellWatchers(shell), 'nothing new').toBe(0);
    end = linkOf(letter, 'end');
  });

  test('two processes that tell at once write one letter', async () => {
    const before = posted.length;
    await scoped({ pool: world.opened.pools.app }, { role: 'app_platform' }, tx =>
      tx.updateTable('log_watch').set({ told_place: 0, told_at: '2026-11-01T00:00:00Z' }).execute(),
    );
    const letters = await Promise.all([tellWatchers(shell), tellWatchers(shell)]);
    expect(letters.reduce((sum, one) => sum + one, 0)).toBe(1);
    expect(posted.slice(before).filter(one => one.letter === 'watch-told').length).toBeGreaterThan(0);
  });

  test('a name that nobody bears gets no letter', async () => {
    await send('log.watch', { address: 'other@company.org', q: 'nobody is called so' });
    await send('log.confirm-watch', { token: linkOf(lastTo('other@company.org'), 'confirm') });
    const before = posted.length;
    await tellWatchers(shell);
    expect(posted.slice(before).filter(one => one.address === 'other@company.org')).toEqual([]);
  });

  test('ends by the link of any letter, and the address is gone', async () => {
    expect((await send('log.end-watch', { token: end })).status).toBe(200);
    expect((await watches()).filter(one => one.address === address)).toEqual([]);
    expect((await send('log.end-watch', { token: end })).status).toBe(404);
  });
});

describe('who means ill', () => {
  test('sends nobody more than three letters a day, and learns nothing by it', async () => {
    const address = 'victim@company.org';
    for (let i = 0; i < 6; i += 1)
      expect((await send('log.watch', { address, q: `name ${i}xx` })).body).toEqual({ asked: true });
    expect(posted.filter(one => one.address === address)).toHaveLength(3);
  });

  test('puts no address of his own into a letter', () => {
    expect(watchedWords('Buy at https://evil.example/x?y=1 \u202e<b>')).toBe(
      'buy at https evil example x y 1 b',
    );
    expect(watchedWords('%_%')).toBeUndefined();
    expect(watchedWords('x'.repeat(500))).toHaveLength(80);
    expect(watchedWords('Ærø Mejeri & Söhne')).toBe('ærø mejeri & sohne');
  });

  test('confirms and ends nothing with a token that was made up, changed, or is too old', async () => {
    const address = 'late@company.org';
    await send('log.watch', { address, q: 'Northlight' });
    const token = linkOf(lastTo(address), 'confirm');
    const [text = '', code = ''] = token.split('.');
    const other = Buffer.from(
      Buffer.from(text, 'base64url').toString('utf8').replace(address, 'victim@company.org'),
    ).toString('base64url');
    for (const made of [`${other}.${code}`, `${text}.${'A'.repeat(43)}`, `${token}x`, 'x'.repeat(60)])
      expect((await send('log.confirm-watch', { token: made })).status, made).toBe(404);
    world.clock.set('2026-11-27');
    expect((await send('log.confirm-watch', { token })).status, 'too old').toBe(404);
    const id = '6f1f3c0e-7a5b-4a0e-9a51-0f6b2f9d1c11';
    expect(watchIn(shell.key, endToken(shell.key, id))).toBe(id);
    expect((await send('log.end-watch', { token: endToken(() => Buffer.alloc(32), id) })).status).toBe(404);
    expect((await send('log.watch', { address: 'no address', q: 'Northlight' })).status).toBe(400);
    expect((await send('log.watch', { address, q: '%%%%' })).status).toBe(400);
  });
});
