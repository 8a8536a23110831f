/** The one rule of new passwords besides their length: nobody else knows them (NIST SP 800-63B, 3.1.1.2). */
import { APIError, createAuthMiddleware } from 'better-auth/api';
import type { Breached } from './breached-password.ts';

/** Where a new password is set, and the field that carries it. */
const SETS_PASSWORD: Readonly<Record<string, string>> = {
  '/sign-up/email': 'password',
  '/change-password': 'newPassword',
  '/reset-password': 'newPassword',
};

export const passwordRule = (breached: Breached) =>
  createAuthMiddleware(async ({ path, body }) => {
    const field = SETS_PASSWORD[path];
    if (field === undefined) return;
    const password: unknown = (body as Record<string, unknown> | undefined)?.[field];
    if (typeof password === 'string' && (await breached(password))) {
      throw new APIError('UNPROCESSABLE_ENTITY', {
        code: 'PASSWORD_BREACHED',
        message: 'This password is among those that were stolen elsewhere. Choose another one.',
      });
    }
  });
