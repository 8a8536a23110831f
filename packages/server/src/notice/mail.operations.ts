/** Letters that went out for an organization, and those that could not. */
import { Id } from '@certwright/core/kernel/schema';
import { z } from 'zod';
import { mailOf } from '../platform/mail/mail.store.ts';
import { operation } from '../platform/http/operation.ts';

const MOST = 200;

const list = operation({
  id: 'mail.list',
  method: 'get',
  path: '/mails',
  summary: 'Letters sent for the organization, the newest first, with what could not be sent and why',
  permission: 'party:manage',
  input: z.object({}),
  output: z.object({
    rows: z.array(
      z
        .object({
          id: Id,
          address: z.string(),
          letter: z.string(),
          state: z.enum(['waiting', 'sent', 'failed', 'not-sent']),
          tries: z.number().int(),
          says: z.string().meta({ description: 'Why it did not go; empty where it did' }),
          queuedAt: z.string(),
          sentAt: z.string().nullable(),
        })
        .meta({ id: 'SentLetter' }),
    ),
  }),
  run: async act => ({
    rows: (await mailOf(act.tx, act.org, MOST)).map(({ queued_at, sent_at, outcome, ...row }) => ({
      ...row,
      state: outcome as 'waiting',
      queuedAt: queued_at,
      sentAt: sent_at,
    })),
  }),
});

export const MAIL_OPERATIONS = [list] as const;
