/** A body's keys as its set-up shows and changes them. */
import { z } from 'zod';
import { Id, Instant, PlainDate } from '../kernel/schema.ts';
import { KEY_USES } from './signing-key.decider.ts';

const Use = z.enum(KEY_USES);

export const SigningKeyView = z
  .object({
    id: Id,
    /** What comes behind `#` in its name. */
    fragment: z.string(),
    signs: z.array(Use),
    standing: z.enum(['in-use', 'retired', 'compromised']),
    /** Which of its uses it serves now; another key may be newer. */
    signsNow: z.array(Use),
    keptIn: z.enum(['database', 'program']).meta({
      description: 'Where its private half lies: sealed here, or with the program that the operator names',
    }),
    validFrom: Instant,
    retiredAt: Instant.nullable(),
    compromisedFrom: Instant.nullable(),
    certificates: z
      .number()
      .int()
      .meta({ description: 'Revisions of certificates that carry its signature' }),
    thumbprint: z.string().meta({ description: 'SHA-256 thumbprint of the public half (RFC 7638)' }),
  })
  .meta({ id: 'SigningKey' });

export const SigningKeys = z
  .object({
    hosted: z.object({ did: z.string(), address: z.string() }),
    newKeysIn: z.enum(['database', 'program']),
    rows: z.array(SigningKeyView),
  })
  .meta({ id: 'SigningKeys' });

export const MakeKeyInput = z.object({ signs: Use });

/** The last day on which it signs is the one before. */
export const RetireKeyInput = z.object({
  id: Id,
  on: PlainDate.optional().meta({ description: 'From this day it signs nothing; now when absent' }),
});

export const CompromisedKeyInput = z.object({
  id: Id,
  from: PlainDate.meta({ description: 'The first day on which others may have had it' }),
  why: z.string().trim().min(1).max(1000),
});
