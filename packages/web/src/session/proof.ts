/** The ways to show who one is: password, then the second factor where there is one. */
import { account, ProblemError } from '../api/client.ts';

/** What comes next after a password. */
export type AfterPassword = 'in' | 'second-factor';

/** @throws problem details at the password field, with the sentence `wrong`, when it does not fit */
export async function enterPassword(email: string, password: string, wrong: string): Promise<AfterPassword> {
  try {
    const answer = await account('sign-in/email', { email, password });
    return answer.twoFactorRedirect === true ? 'second-factor' : 'in';
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) {
      const message = wrong;
      throw new ProblemError({ ...error.problem, status: 422, errors: [{ path: 'password', message }] });
    }
    throw error;
  }
}

/** Six digits from the app, or a recovery code. @throws problem details at the code field when it is wrong */
export async function enterCode(code: string): Promise<void> {
  const plain = code.replace(/\s/g, '');
  const path = /^\d{6}$/.test(plain) ? 'verify-totp' : 'verify-backup-code';
  try {
    await account(`two-factor/${path}`, { code: plain });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status < 500) {
      const message = 'This code does not fit, or was used before.';
      throw new ProblemError({ ...error.problem, status: 422, errors: [{ path: 'code', message }] });
    }
    throw error;
  }
}
