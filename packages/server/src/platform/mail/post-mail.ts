/** Puts a letter into the post, in the transaction that causes it; it goes out afterwards, or not at all. */
import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/scoped.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Language, LetterName } from './letters.table.ts';
import { type Attachment, insertMail } from './mail.store.ts';

export type Letter = {
  /** Whose letter it is; null for those about an account. */
  readonly org: string | null;
  readonly address: string;
  readonly letter: LetterName;
  readonly language?: Language;
  readonly data: Readonly<Record<string, string>>;
  readonly at: string;
  /** A stored content that goes along. */
  readonly attachment?: Attachment;
};

/** Puts letters into the post; where no mail server is set, it notes that they did not go. */
export type Post = (tx: Tx, letter: Letter) => Promise<void>;

/** People of the sample live at names that no mail server has (RFC 2606). */
const whyNever = (address: string): string | undefined =>
  /\.(example|invalid|test)$/i.test(address) ? 'The address is one for examples.' : undefined;

export const postOf =
  (jobs: Jobs, posting: boolean): Post =>
  async (tx, { org, address, letter, language = 'en', data, at, attachment }) => {
    const id = randomUUID();
    const row = { id, org, address, letter, language, queued_at: at };
    const says = posting ? whyNever(address) : 'No mail server is set (CERTWRIGHT_SMTP_URL).';
    if (says !== undefined) {
      await insertMail(tx, { ...row, data: {}, outcome: 'not-sent', says });
      return;
    }
    await insertMail(tx, {
      ...row,
      data,
      outcome: 'waiting',
      says: '',
      ...(attachment ? { attachment } : {}),
    });
    await jobs.send(tx, 'mail.send', { mail: id });
  };
