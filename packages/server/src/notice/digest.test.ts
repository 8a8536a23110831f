/** The digest: who gets it, when, once, what stands in it, and how it ends. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { digestsDue } from '../platform/mail/choice.store.ts';
import { writeLetter } from '../platform/mail/write-letter.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { dueToday } from './digest-days.ts';
import { writeDigest } from './digest.worker.ts';

let world: World;
let org: string;
let founder: Caller;
let member: Caller;
beforeAll(async () => {
  // Nobody listens there: letters stay in the post, where the test reads them.
  world = await openWorld(undefined, undefined, { CERTWRIGHT_SMTP_URL: 'smtp://127.0.0.1:9' });
});
afterAll(() => world.close());
beforeEach(async () => {
  ({ id: org, founder } = await world.organization('organization', ['manager']));
  member = await world.member(org, founder, ['process-owner']);
  await member.call('nonconformity.raise', org, {
    source: 'complaint',
    statement: 'Delivered without test record\r\nBcc: all@example.org {link}',
    evidence: 'Order 4711',
    on: '2026-11-20',
    owner: member.person,
    dueOn: '2026-12-04',
  });
});

const read = <T>(query: (tx: Parameters<Parameters<typeof scoped>[2]>[0]) => Promise<T>): Promise<T> =>
  scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, query);

const letters = async (
  person: Caller,
): Promise<readonly { language: string; data: Record<string, string> }[]> => {
  const { person: who } = await person.call('party.session', '');
  return read(async tx => {
    const { rows } = await sql<{ language: string; data: Record<string, string> }>`
      select language, data from mail where letter = 'digest' and address = ${who.email}`.execute(tx);
    return rows;
  });
};
const due = (which: Parameters<typeof digestsDue>[2]) =>
  read(tx => digestsDue(tx, world.clock.today(), which));

test('comes on Mondays unless somebody chose otherwise', async () => {
  expect(dueToday('2026-11-23')).toEqual(['daily', 'weekly']);
  expect(dueToday('2026-11-24')).toEqual(['daily']);
  expect(await due(['weekly'])).toContain(member.person);
  await member.call('account.choose-letters', '', { language: 'de', digest: 'daily' });
  expect(await due(['weekly'])).not.toContain(member.person);
  expect(await due(['daily'])).toContain(member.person);
});

test('says what waits, once a day, in the language of its person', async () => {
  await member.call('account.choose-letters', '', { language: 'de', digest: 'daily' });
  expect(await writeDigest(world.opened.shell, member.person)).toBe(true);
  expect(await writeDigest(world.opened.shell, member.person)).toBe(false);
  expect(await due(['daily'])).not.toContain(member.person);
  const [letter, ...others] = await letters(member);
  expect(others).toEqual([]);
  expect(letter?.language).toBe('de');
  const { subject, text, html } = writeLetter('digest', 'de', letter?.data ?? {});
  expect(subject).toBe('Was auf Sie wartet: 1');
  expect(text).toMatch(
    /– Treat the .* nonconformity: Delivered without test record Bcc: .*\(due 2026-12-04\)/,
  );
  expect(text).toContain('{link} (due');
  expect(html).toContain('/today">');
});

test('is not written where nothing waits, nor for one who wants none', async () => {
  const idle = await world.member(org, founder, ['reader']);
  expect(await writeDigest(world.opened.shell, idle.person)).toBe(false);
  await member.call('account.choose-letters', '', { language: 'en', digest: 'never' });
  expect(await writeDigest(world.opened.shell, member.person)).toBe(false);
});

test('ends by its link without a sign-in, and by no other', async () => {
  await writeDigest(world.opened.shell, member.person);
  const [letter] = await letters(member);
  const token = letter?.data.token ?? '';
  const post = (one: string) =>
    world.opened.app.request(`/api/public/letters/${one}/unsubscribe`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    });
  const { person: other } = await world.someone('Other');
  const code = token.split('.')[1] ?? '';
  for (const made of ['x', `${other}.${code}`, `${token}x`]) expect((await post(made)).status).toBe(404);
  expect((await post(token)).status).toBe(200);
  expect((await member.call('account.letters', '')).digest).toBe('never');
});
