/** The key of the installation: whoever runs the server has it, and nobody gets it over HTTP. */
import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { HttpProblem } from './problem.ts';
import type { Shell } from './scope.ts';

const PURPOSE = 'operator';

/** As it is sent: `Authorization: Bearer …`. */
export const operatorKey = (key: (purpose: string) => Buffer): string => key(PURPOSE).toString('base64url');

/** Whether the request carries the key; compared in a time that says nothing about it. */
export function isOperator(shell: Pick<Shell, 'key'>, c: Context): boolean {
  const given = Buffer.from(c.req.header('authorization')?.replace(/^Bearer /i, '') ?? '', 'base64url');
  const real = shell.key(PURPOSE);
  return given.length === real.length && timingSafeEqual(given, real);
}

export const notOperator = (): HttpProblem =>
  new HttpProblem(
    401,
    'not-operator',
    'This is for the operator of the installation. Send its key, which “npx certwright catalogue key” prints on the server.',
  );
