/** Accounts that the program itself opens and enters: those of the sample. */
import type { Auth } from './auth.ts';

export type Accounts = {
  /** Opens an account; @returns the id of the person. */
  open(account: { name: string; email: string; password: string }): Promise<string>;
  /** Signs in; @returns the headers that carry the session's cookies. */
  enter(account: { email: string; password: string }): Promise<Headers>;
};

export const accountsOf = (auth: Auth): Accounts => ({
  async open(body) {
    const { user } = await auth.api.signUpEmail({ body });
    return user.id;
  },
  async enter(body) {
    const { headers } = await auth.api.signInEmail({ body, returnHeaders: true });
    return headers;
  },
});
