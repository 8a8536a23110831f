/** The operator's way to help somebody who lost his password, where no mail server is set. */
import { z } from 'zod';
import { NotFound } from '../platform/events/outcome.ts';
import { operatorOperation } from '../platform/http/operation.ts';

const resetLink = operatorOperation({
  id: 'account.reset-link',
  method: 'post',
  path: '/accounts/reset-link',
  summary: 'A link by which a person sets a new password, good for an hour; hand it to nobody else',
  input: z.object({ email: z.email().max(200) }),
  output: z.object({ link: z.string() }),
  run: async ({ shell }, { email }) => {
    const link = await shell.accounts.resetLink(email);
    if (link === undefined) throw new NotFound('account');
    shell.log.warn({ operation: 'account.reset-link' }, 'the operator made a link for a new password');
    return { link };
  },
});

export const RESET_LINK_OPERATIONS = [resetLink] as const;
