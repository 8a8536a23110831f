/** Hands letters to the mail server; what it does not take now is tried again later, at last given up with its reason. */
import { createTransport, type Transporter } from 'nodemailer';
import { scoped } from '../db/scoped.ts';
import type { Shell } from '../http/scope.ts';
import { LANGUAGES, type Language, LETTERS, type LetterName } from './letters.table.ts';
import { markMail, waitingMail } from './mail.store.ts';
import { writeLetter } from './write-letter.ts';

/** Tries in all: the queue sends a job once and eight times more. */
const MOST_TRIES = 9;
const SLOW_MS = 20_000;

const isLetter = (name: string): name is LetterName => Object.hasOwn(LETTERS, name);
const languageOf = (name: string): Language => LANGUAGES.find(one => one === name) ?? 'en';

/** A refusal for good (5xx) is not tried again. */
const isFinal = (error: unknown): boolean => {
  const code = (error as { responseCode?: number }).responseCode;
  return code !== undefined && code >= 500;
};

/** What lets a mailbox offer one click to unsubscribe (RFC 8058), where the letter is one of those. */
const unsubscribing = (baseUrl: string, { token }: Readonly<Record<string, string>>) =>
  token === undefined
    ? {}
    : {
        headers: {
          'List-Unsubscribe': `<${baseUrl}/api/public/letters/${token}/unsubscribe>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        },
      };

/** @returns whether it has to be tried again */
export async function sendMail(shell: Shell, transport: Transporter, id: string): Promise<boolean> {
  const { mailFrom } = shell.config;
  return scoped(shell.db, { role: 'app_platform' }, async tx => {
    const row = await waitingMail(tx, id);
    if (!row) return false;
    const tries = row.tries + 1;
    const { letter } = row;
    try {
      if (!isLetter(letter)) throw new TypeError(`there is no letter ${letter}`);
      const data = row.data as Record<string, string>;
      await transport.sendMail({
        ...writeLetter(letter, languageOf(row.language), data),
        ...unsubscribing(shell.config.baseUrl, data),
        from: mailFrom,
        to: { name: '', address: row.address },
        // The same for every try, so that a mailbox can tell that two are one.
        messageId: `<${row.id}@${new URL(shell.config.baseUrl).hostname}>`,
        disableUrlAccess: true,
        disableFileAccess: true,
      });
      await markMail(tx, id, { outcome: 'sent', tries, says: '', at: shell.clock.now() });
      return false;
    } catch (error) {
      const says = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      const over = isFinal(error) || tries >= MOST_TRIES;
      await markMail(tx, id, { outcome: over ? 'failed' : 'waiting', tries, says, at: null });
      return !over;
    }
  });
}

export const sendMails = async (shell: Shell): Promise<void> => {
  const { smtpUrl } = shell.config;
  if (smtpUrl === undefined) return;
  const transport = createTransport(smtpUrl, {}) as Transporter;
  Object.assign(transport.options, { connectionTimeout: SLOW_MS, socketTimeout: SLOW_MS });
  await shell.jobs.work('mail.send', async ({ mail }) => {
    if (await sendMail(shell, transport, mail))
      throw new Error('the mail server did not take the letter; it is tried again');
  });
};
