/** Accounts that the program itself opens and enters: those of the sample. */
import { randomBytes } from 'node:crypto';
import { after, dateOf, systemClock } from '../clock.ts';
import { type Auth, resetLink } from './auth.ts';

const RESET_MS = 60 * 60 * 1000;

export type Accounts = {
  /** Opens an account; @returns the id of the person. */
  open(account: { name: string; email: string; password: string }): Promise<string>;
  /** Makes a link by which a person sets a new password, good for an hour; undefined where nobody has this address. */
  resetLink(email: string): Promise<string | undefined>;
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
  async enter(body) {
    const { headers } = await auth.api.signInEmail({ body, returnHeaders: true });
    return headers;
  },
});
