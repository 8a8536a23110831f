/** The domain on which a body hosts its keys itself: when its certificates are issued under that name. */
import { addDays } from '@certwright/rules/calendar-date';
import { z } from 'zod';
import { Instant } from '../kernel/schema.ts';

/**
 * What a look found: the file that is offered now; one that was offered before and was found before; another one;
 * none; no answer.
 */
export const FOUND = ['equal', 'older', 'differs', 'gone', 'unreachable'] as const;
export type Found = (typeof FOUND)[number];

/** A server may be silent for so long before its domain counts as lost: a week has everybody's maintenance in it. */
export const SILENT_DAYS = 7;

export type Looked = {
  readonly found: Found | null;
  /** When the body's own file was found there last. */
  readonly goodAt: Instant | null;
};

/** Whether the body's own file still lies there, as far as is known. */
export function stillThere({ found, goodAt }: Looked, at: Instant): boolean {
  if (goodAt === null) return false;
  if (found === 'equal' || found === 'older') return true;
  return found === 'unreachable' && at.slice(0, 10) <= addDays(goodAt.slice(0, 10), SILENT_DAYS);
}

/** `did:web:cb.example`, `did:web:localhost%3A8443` */
export const didOfDomain = (domain: string): string => `did:web:${domain.replace(':', '%3A')}`;

export const DomainInput = z.object({
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::[1-9]\d{0,4})?$/, 'a domain, as in cb.example')
    .meta({ description: 'Host of the body, with its port where that is not the usual one' }),
});

export const OwnDomainView = z
  .object({
    issuesUnder: z.enum(['own', 'hosted']).meta({
      description: 'Whose address new certificates name: the body’s own domain, or this server',
    }),
    hosted: z.string(),
    current: z
      .object({
        domain: z.string(),
        did: z.string(),
        /** Where the file has to lie. */
        address: z.string(),
        /** Where it is had from. */
        file: z.string(),
        statedAt: Instant,
        confirmedAt: Instant.nullable(),
        lookedAt: Instant.nullable(),
        goodAt: Instant.nullable(),
        found: z.enum(FOUND).nullable(),
        detail: z.string(),
        upToDate: z
          .boolean()
          .meta({ description: 'The file that was found last is the one that is offered now' }),
      })
      .nullable(),
    former: z.array(z.object({ domain: z.string(), confirmed: z.boolean(), endedAt: Instant })),
  })
  .meta({ id: 'OwnDomain' });

export const SeenInput = z.object({
  did: z
    .string()
    .max(300)
    .regex(/^did:web:[A-Za-z0-9._%-]+$/, 'did:web: and a domain')
    .meta({ description: 'The name of the body: `did:web:cb.example`' }),
});

export const SeenView = z
  .object({
    did: z.string(),
    document: z.unknown().meta({ description: 'The DID document that lay on the domain' }),
    seenAt: Instant.meta({ description: 'When it lay there last' }),
    current: z.boolean().meta({
      description: 'It lay there at the last look, or the domain has been silent for a week at most',
    }),
  })
  .meta({ id: 'SeenDomain' });
