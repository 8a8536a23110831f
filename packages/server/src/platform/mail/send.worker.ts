/** Hands letters to the mail server; what it does not take now is tried again later, at last given up with its reason. */
import { createTransport, type Transporter } from 'nodemailer';
import { scoped } from '../db/scoped.ts';
import type { Shell } from '../http/scope.ts';
import { piece } from '../trace/span.ts';
import { LANGUAGES, type Language, LETTERS, type LetterName } from './letters.table.ts';
import { type Attachment, markMail, markSent, takeBack, waitingMail } from './mail.store.ts';
import { writeLetter } from './write-letter.ts';

/** Tries in all; the queue itself would go on for longer. */
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

/** A file that goes along, as the store keeps it; those of letters are small. */
async function attached(files: Shell['files'], file: Attachment | null) {
  if (!file) return {};
  const content = Buffer.from(await new Response(await files.get(file.sha256)).arrayBuffer());
  return { attachments: [{ filename: file.name, content, contentType: file.type }] };
}

type Row = NonNullable<Awaited<ReturnType<typeof waitingMail>>>;

/** @throws what the mail server or the way to it says */
async function handOver({ config, files }: Shell, transport: Transporter, row: Row): Promise<void> {
  const { letter } = row;
  if (!isLetter(letter)) throw new TypeError(`there is no letter ${letter}`);
  const data = row.data as Record<string, string>;
  await transport.sendMail({
    ...writeLetter(letter, languageOf(row.language), data),
    ...unsubscribing(config.baseUrl, data),
    from: config.mailFrom,
    to: { name: '', address: row.address },
    ...(await attached(files, row.attachment as Attachment | null)),
    // The same for every try, so that a mailbox can tell that two are one.
    messageId: `<${row.id}@${new URL(config.baseUrl).hostname}>`,
    disableUrlAccess: true,
    disableFileAccess: true,
  });
}

/**
 * @param accepted letters that the mail server has, though the database could not be told: they are not sent again
 * @returns whether it has to be tried again
 */
export async function sendMail(
  shell: Shell,
  transport: Transporter,
  id: string,
  accepted = new Set<string>(),
): Promise<boolean> {
  const again = await scoped(shell.db, { role: 'app_platform' }, async tx => {
    const row = await waitingMail(tx, id);
    if (!row) return false;
    const tries = row.tries + 1;
    // Before it is handed over, so that between the mail server's yes and ours nothing is left but the commit.
    await markSent(tx, id, tries, shell.clock.now());
    try {
      if (!accepted.has(id)) {
        await piece(
          () => ({ name: 'mail', kind: 'client', attributes: { 'certwright.letter': row.letter } }),
          () => handOver(shell, transport, row),
        );
      }
      accepted.add(id);
      return false;
    } catch (error) {
      await takeBack(tx);
      const says = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      const over = isFinal(error) || tries >= MOST_TRIES;
      await markMail(tx, id, { outcome: over ? 'failed' : 'waiting', tries, says, at: null });
      return !over;
    }
  });
  accepted.delete(id);
  return again;
}

export const sendMails = async (shell: Shell): Promise<void> => {
  const { smtpUrl } = shell.config;
  if (smtpUrl === undefined) return;
  const transport = createTransport(smtpUrl, {}) as Transporter;
  Object.assign(transport.options, { connectionTimeout: SLOW_MS, socketTimeout: SLOW_MS });
  const accepted = new Set<string>();
  await shell.jobs.work('mail.send', async ({ mail }) => {
    if (await sendMail(shell, transport, mail, accepted))
      throw new Error('the mail server did not take the letter; it is tried again');
  });
};
