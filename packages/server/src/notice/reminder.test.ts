/** Reminders: on the days that a person chose, once for each thing and day, never of what is done, to the delegate too. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { scoped } from '../platform/db/scoped.ts';
import { writeLetter } from '../platform/mail/write-letter.ts';
import { type Caller, openWorld, type World } from '../testing/world.ts';
import { writeDigest } from './digest.worker.ts';
import { peopleToRemind } from './reminder.store.ts';
import { writeReminders } from './reminder.worker.ts';

let world: World;
let org: string;
let mira: Caller;
let tom: Caller;
let task: string;
const TUESDAY = '2026-11-24T09:00:00.000Z';
beforeAll(async () => {
  // Nobody listens there: letters stay in the post, where the test reads them.
  world = await openWorld(TUESDAY, undefined, { CERTWRIGHT_SMTP_URL: 'smtp://127.0.0.1:9' });
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set(TUESDAY);
  ({ id: org, founder: mira } = await world.organization('organization', ['manager']));
  tom = await world.member(org, mira, ['process-owner']);
  ({ id: task } = await tom.call('task.make', org, { what: 'Order gloves', dueOn: '2026-12-01' }));
});

const remind = (who: Caller) => writeReminders(world.opened.shell, who.person);
const letters = async (who: Caller, letter: string) => {
  const { person } = await who.call('party.session', '');
  return scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, async tx => {
    const { rows } = await sql<{ language: 'en' | 'de'; data: Record<string, string> }>`
      select language, data from mail where letter = ${letter} and address = ${person.email}`.execute(tx);
    return rows;
  });
};
const reminded = async (who: Caller) => (await who.call('reminder.list', org)).rows.map(row => row.title);

test('come a week before, the day before and on the day, once each', async () => {
  const came: string[] = [];
  for (let day = 24; day <= 31; day += 1) {
    world.clock.set(`2026-${day > 30 ? '12-01' : `11-${day}`}T09:00:00.000Z`);
    for (let twice = 0; twice < 2; twice += 1) if ((await remind(tom)) > 0) came.push(world.clock.today());
  }
  // The first of December is a Tuesday, and the digest of Monday says it itself.
  expect(came).toEqual(['2026-11-24', '2026-12-01']);
  expect(await reminded(tom)).toEqual(['Order gloves']);
  const [first] = await letters(tom, 'reminder');
  const { subject, text } = writeLetter('reminder', first?.language ?? 'en', first?.data ?? {});
  expect(subject).toMatch(/: 1 due soon$/);
  expect(text).toContain('– Task: Order gloves (due 2026-12-01)');
});

test('are put away in the app, and say nothing of what is done', async () => {
  await remind(tom);
  expect(await reminded(tom)).toEqual(['Order gloves']);
  await tom.call('reminder.see', org);
  expect(await reminded(tom)).toEqual([]);
  world.clock.set('2026-12-01T09:00:00.000Z');
  await tom.call('task.complete', org, { id: task });
  expect(await remind(tom)).toBe(0);
  const { id } = await tom.call('task.make', org, { what: 'Another', dueOn: '2026-12-01' });
  await remind(tom);
  await tom.call('task.drop', org, { id, why: 'Not needed' });
  expect(await reminded(tom)).toEqual([]);
});

test('follow what the person chose: the days, and of what no letter tells', async () => {
  await tom.call('account.choose-reminders', '', { days: [3, 7, 7], silent: ['task'] });
  expect(await tom.call('account.reminders', '')).toEqual({ days: [7, 3], silent: ['task'] });
  expect(await remind(tom)).toBe(0);
  expect(await reminded(tom)).toEqual(['Order gloves']);
  await tom.call('account.choose-reminders', '', { days: [], silent: [] });
  const people = await scoped(world.opened.shell.db, { role: 'app_platform', readOnly: true }, tx =>
    peopleToRemind(tx, world.clock.today()),
  );
  expect(people).toContain(mira.person);
  expect(people).not.toContain(tom.person);
});

test('are part of the digest where one comes that day, and no letter for one who wants none', async () => {
  await tom.call('account.choose-letters', '', { language: 'de', digest: 'daily' });
  await tom.call('account.choose-reminders', '', { days: [7], silent: [] });
  expect(await remind(tom)).toBe(0);
  await writeDigest(world.opened.shell, tom.person);
  const [digest] = await letters(tom, 'digest');
  expect(digest?.data.items).toContain('Order gloves (due 2026-12-01)');
  await mira.call('account.choose-letters', '', { language: 'en', digest: 'never' });
  await mira.call('task.make', org, { what: 'Own', dueOn: '2026-12-01' });
  expect(await remind(mira)).toBe(0);
  expect(await reminded(mira)).toEqual(['Own']);
});

test('go to the delegate too while a colleague is away', async () => {
  const days = { firstDay: '2026-11-24', lastDay: '2026-11-30' };
  await tom.call('delegation.give', org, { to: mira.person, ...days });
  expect(await remind(mira)).toBe(1);
  expect(await remind(tom)).toBe(1);
  const [letter] = await letters(mira, 'reminder');
  expect(letter?.data.items).toContain('Order gloves (due 2026-12-01), for Member');
});
