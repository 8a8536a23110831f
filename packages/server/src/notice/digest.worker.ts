/** The digest: what waits for a person in all his organizations, in one letter a day or a week. */
import type { WaitingItem } from '@certwright/core/notice/waiting.schema';
import { membershipsOf } from '../party/memberships.ts';
import { addressOf } from '../party/people.ts';
import { choiceOf, type Digest, digestsDue, takeDigest } from '../platform/mail/choice.store.ts';
import { dateOf } from '../platform/clock.ts';
import { scoped } from '../platform/db/scoped.ts';
import { enterOrg } from '../platform/http/enter-org.ts';
import { slugById } from '../platform/http/org.store.ts';
import type { Shell } from '../platform/http/scope.ts';
import { unsubscribeToken } from './unsubscribe.ts';
import { waitingFor } from './waiting.ts';

/** Lines of an organization in a letter; the page shows all. */
const MOST = 20;

/** Five in the morning UTC, on working days. */
const WHEN = '0 5 * * 1-5';

/** On one line, so that no text of a person stands there like a link of ours. */
const lineOf = ({ text, due, overdue }: WaitingItem): string =>
  `– ${text.replace(/\s+/g, ' ')}${due === null ? '' : ` (${overdue ? 'overdue since' : 'due'} ${due})`}`;

async function waitingIn(shell: Shell, person: string, org: string) {
  const scope = { role: 'app_tenant', org, person, readOnly: true } as const;
  return scoped(shell.db, scope, async tx => {
    const act = await enterOrg(shell, tx, {
      org,
      person,
      only: undefined,
      inside: true,
      permissions: ['party:read'],
      operation: 'digest.write',
      requestId: `digest-${person}`,
    });
    return { items: await waitingFor(act), slug: await slugById(tx, org) };
  });
}

/** Writes the digest of a person for today, once. @returns whether a letter went into the post */
export async function writeDigest(shell: Shell, person: string): Promise<boolean> {
  const today = shell.clock.today();
  const organizations = await scoped(shell.db, { role: 'app_platform', readOnly: true }, tx =>
    membershipsOf(tx, today, person),
  );
  const parts: string[] = [];
  let count = 0;
  for (const { id, name } of organizations) {
    const { items, slug } = await waitingIn(shell, person, id);
    if (items.length === 0) continue;
    count += items.length;
    const more = items.length > MOST ? [`– and ${items.length - MOST} more`] : [];
    const lines = [
      name,
      ...items.slice(0, MOST).map(lineOf),
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

const isMonday = (day: string): boolean => dateOf(`${day}T00:00:00.000Z`).getUTCDay() === 1;

/** Those that come today: on Mondays the weekly ones too. */
export const dueToday = (today: string): readonly Digest[] =>
  isMonday(today) ? ['daily', 'weekly'] : ['daily'];

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
