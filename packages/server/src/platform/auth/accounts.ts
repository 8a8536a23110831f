/** Accounts that the program itself opens and enters: those of the sample. */
import { randomBytes } from 'node:crypto';
import { createEmailVerificationToken } from 'better-auth/api';
import { after, dateOf, systemClock } from '../clock.ts';
import { type Auth, confirmLink, resetLink } from './auth.ts';

const CONFIRM_SECONDS = 60 * 60;
const RESET_MS = 60 * 60 * 1000;

export type Accounts = {
  /** Opens an account; @returns the id of the person. */
  open(account: { name: string; email: string; password: string }): Promise<string>;
  /** Makes a link by which a person sets a new password, good for an hour; undefined where nobody has this address. */
  resetLink(email: string): Promise<string | undefined>;
  /** Whether there is an account with this address. */
  isTaken(email: string): Promise<boolean>;
  /** Makes a link that confirms an address: the one of the account, or another one that takes its place. */
  confirmLink(account: { id: string; email: string }, to?: string): Promise<string>;
  /** Signs in; @returns the headers that carry the session's cookies. */
  enter(account: { email: string; password: string }): Promise<Headers>;
};

export const accountsOf = (auth: Auth): Accounts => ({
  async open(body) {
    const { user } = await auth.api.signUpEmail({ body });
    return user.id;
  },
  async resetLink(email) {
    const { internalAdapter, options } = await auth.$context;
    const found = await internalAdapter.findUserByEmail(email.toLowerCase());
    if (!found) return undefined;
    const token = randomBytes(24).toString('base64url');
    const expiresAt = dateOf(after(systemClock.now(), RESET_MS));
    const value = { identifier: `reset-password:${token}`, value: found.user.id, expiresAt };
    await internalAdapter.createVerificationValue(value);
    return resetLink(options.baseURL, token);
  },
  async isTaken(email) {
    const { internalAdapter } = await auth.$context;
    return (await internalAdapter.findUserByEmail(email)) !== null;
  },
  async confirmLink({ id, email }, to) {
    const { secret, options } = await auth.$context;
    const extra = { userId: id, ...(to === undefined ? {} : { requestType: 'change-email-verification' }) };
    return confirmLink(
      options.baseURL,
      await createEmailVerificationToken(secret, email, to, CONFIRM_SECONDS, extra),
    );
  },
  async enter(body) {
    const { headers } = await auth.api.signInEmail({ body, returnHeaders: true });
    return headers;
  },
});
