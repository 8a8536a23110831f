/** What a token of a program may at most: in its one organization what it was made for, and nothing about the account. */
import type { Limit } from '../auth/auth.ts';
import { HttpProblem } from './problem.ts';

/** Whether a limit, where there is one, reaches to this permission. */
export const allows = (only: Limit | undefined, permission: string): boolean =>
  only === undefined || only.permissions.includes(permission);

export const notForTokens = (): HttpProblem =>
  new HttpProblem(403, 'not-for-tokens', 'A token acts in its organization; this is the person’s own to do.');

export const notForDevices = (): HttpProblem =>
  new HttpProblem(
    403,
    'not-for-devices',
    'At a shared device one reads and acknowledges. Sign in for the rest.',
  );
