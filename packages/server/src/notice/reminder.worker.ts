/** Reminders: every morning, a letter for each organization of a person in which something is due on one of his days. */
import type { AgendaRow } from '@certwright/core/task/agenda.schema';
import { membershipsOf } from '../party/memberships.ts';
import { addressOf } from '../party/people.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { choiceOf } from '../platform/mail/choice.store.ts';
import { dueToday, onWorkingDay } from './digest-days.ts';
import { reminderLine } from './letter-line.ts';
import { peopleToRemind, remindersOf } from './reminder.store.ts';
import { remindIn } from './reminders.ts';
import { unsubscribeToken } from './unsubscribe.ts';

/** Lines in a letter; the page shows all. */
const MOST = 30;
/** Five in the morning UTC. */
const WHEN = '0 5 * * *';

type To = { readonly address: string; readonly language: 'en' | 'de'; readonly token: string };

const dataOf = (shell: Shell, rows: readonly AgendaRow[], { token }: To, place: string) => ({
  count: String(rows.length),
  items: [
    ...rows.slice(0, MOST).map(reminderLine),
    ...(rows.length > MOST ? [`– and ${rows.length - MOST} more`] : []),
    place,
  ].join('\n'),
  link: `${shell.config.baseUrl}/account`,
  token,
  unsubscribe: `${shell.config.baseUrl}/unsubscribe?token=${token}`,
});

/** Notes the reminders of a person for today, and writes of them where no digest does. @returns letters in the post */
export async function writeReminders(shell: Shell, person: string): Promise<number> {
  const today = shell.clock.today();
  const { organizations, choice, letters, address } = await scoped(
    shell.db,
    { role: 'app_platform', readOnly: true },
    async tx => ({
      organizations: await membershipsOf(tx, today, person),
      choice: await remindersOf(tx, person),
      letters: await choiceOf(tx, person),
      address: await addressOf(tx, person),
    }),
  );
  // The digest of the same morning says it, and whoever wants no letters gets none.
  const digest = onWorkingDay(today) && dueToday(today).includes(letters.digest);
  const silent = digest || letters.digest === 'never' || address === undefined;
  const to = {
    address: address ?? '',
    language: letters.language,
    token: unsubscribeToken(shell.key, person),
  };
  let sent = 0;
  for (const { id, name, slug } of organizations) {
    sent += await remindIn(shell, { person, org: id }, choice, async ({ act, fresh }) => {
      const told = fresh.filter(row => !choice.silent.includes(row.kind));
      if (silent || told.length === 0) return 0;
      const place = `${shell.config.baseUrl}/o/${slug}/tasks`;
      const data = { ...dataOf(shell, told, to, place), organization: name };
      const letter = { org: act.org, address: to.address, language: to.language, at: act.at };
      await act.post(act.tx, { ...letter, letter: 'reminder', data });
      return 1;
    });
  }
  return sent;
}

/** Each person as a job of his own, so that one that fails holds up no other. */
export const sendReminders = async (shell: Shell): Promise<void> => {
  await shell.jobs.work('reminder.write', async ({ person }) => {
    await writeReminders(shell, person);
  });
  await shell.jobs.work('reminder.begin', () =>
    scoped(shell.db, { role: 'app_platform' }, async tx => {
      for (const person of await peopleToRemind(tx, shell.clock.today()))
        await shell.jobs.send(tx, 'reminder.write', { person });
    }),
  );
  await shell.jobs.repeat('reminder.begin', WHEN, {});
};
