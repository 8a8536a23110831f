/** The digest: what waits for a person in all his organizations, in one letter a day or a week. */
import { membershipsOf } from '../party/memberships.ts';
import { addressOf } from '../party/people.ts';
import { choiceOf, digestsDue, takeDigest } from '../platform/mail/choice.store.ts';
import { scoped } from '../platform/db/scoped.ts';
import type { Shell } from '../platform/http/scope.ts';
import { dueToday } from './digest-days.ts';
import { reminderLine, waitingLine } from './letter-line.ts';
import { remindersOf } from './reminder.store.ts';
import { remindIn } from './reminders.ts';
import { unsubscribeToken } from './unsubscribe.ts';
import { waitingIn } from './waiting-in.ts';

/** Lines of an organization in a letter; the page shows all. */
const MOST = 20;

/** Five in the morning UTC, on working days. */
const WHEN = '0 5 * * 1-5';

/** Writes the digest of a person for today, once. @returns whether a letter went into the post */
export async function writeDigest(shell: Shell, person: string): Promise<boolean> {
  const today = shell.clock.today();
  const [organizations, reminders] = await scoped(
    shell.db,
    { role: 'app_platform', readOnly: true },
    async tx => [await membershipsOf(tx, today, person), await remindersOf(tx, person)] as const,
  );
  const parts: string[] = [];
  let count = 0;
  for (const { id, name } of organizations) {
    const { items, slug } = await waitingIn(shell, person, id, {
      inside: true,
      operation: 'digest.write',
      requestId: `digest-${person}`,
    });
    const listed = new Set(items.map(item => item.path));
    // Of what lies further ahead a reminder of today is told all the same.
    const reminded = await remindIn(shell, { person, org: id }, reminders, async ({ due }) =>
      due.filter(row => !listed.has(row.path) && !reminders.silent.includes(row.kind)),
    );
    if (items.length + reminded.length === 0) continue;
    count += items.length + reminded.length;
    const more = items.length > MOST ? [`– and ${items.length - MOST} more`] : [];
    const lines = [
      name,
      ...items.slice(0, MOST).map(waitingLine),
      ...reminded.slice(0, MOST).map(reminderLine),
      ...more,
      `${shell.config.baseUrl}/o/${slug}/today`,
    ];
    parts.push(lines.join('\n'));
  }
  if (count === 0) return false;
  return scoped(shell.db, { role: 'app_platform' }, async tx => {
    const address = await addressOf(tx, person);
    const { language, digest } = await choiceOf(tx, person);
    if (address === undefined || digest === 'never' || !(await takeDigest(tx, person, today))) return false;
    const token = unsubscribeToken(shell.key, person);
    const data = {
      count: String(count),
      items: parts.join('\n\n'),
      link: `${shell.config.baseUrl}/account`,
      token,
      unsubscribe: `${shell.config.baseUrl}/unsubscribe?token=${token}`,
    };
    await shell.post(tx, {
      org: null,
      address,
      letter: 'digest',
      language,
      data,
      at: shell.clock.now(),
    });
    return true;
  });
}

/** Sends each person whose digest is due as a job of his own, so that one that fails holds up no other. */
export const sendDigests = async (shell: Shell): Promise<void> => {
  await shell.jobs.work('digest.write', async ({ person }) => {
    await writeDigest(shell, person);
  });
  await shell.jobs.work('digest.begin', () =>
    scoped(shell.db, { role: 'app_platform' }, async tx => {
      const today = shell.clock.today();
      for (const person of await digestsDue(tx, today, dueToday(today))) {
        await shell.jobs.send(tx, 'digest.write', { person });
      }
    }),
  );
  await shell.jobs.repeat('digest.begin', shell.config.smtpUrl === undefined ? undefined : WHEN, {});
};
