/** What somebody says who wants to be told by letter of what is published about a name. */
import { z } from 'zod';

const Token = z.string().regex(/^[\w.-]{20,1000}$/);

export const WatchAsked = z.object({
  address: z.email().max(254),
  q: z.string().trim().min(3).max(200).meta({ description: 'Words as the register searches them' }),
  language: z.enum(['en', 'de']).default('en'),
});
export const ConfirmWatch = z.object({ token: Token });
export const EndWatch = z.object({ token: Token });
