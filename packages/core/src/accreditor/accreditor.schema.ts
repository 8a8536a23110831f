/** Accreditation bodies that a register recognizes, what they signed, and who looked an accreditation up. */
import { z } from 'zod';
import { Id, Line, PlainDate } from '../kernel/schema.ts';

/** Length of a token, in characters: an accreditation names some hundred standards at most. */
const LONGEST_TOKEN = 200_000;

export const AccreditorInput = z.object({
  did: z
    .string()
    .max(1_000)
    .regex(/^did:web:[A-Za-z0-9._%:-]+$/, 'did:web: and a domain')
    .meta({ description: 'Under which it signs: `did:web:office.example`' }),
  name: Line,
});
export const AccreditorView = AccreditorInput.extend({ since: z.string() }).meta({ id: 'Accreditor' });

export const ProofInput = z.object({
  id: Id,
  token: z.string().trim().min(1).max(LONGEST_TOKEN).meta({
    description: 'What the accreditation body signed: a `vc+jwt` of type ManagementSystemAccreditation',
  }),
});

export const LookUpInput = z.object({
  id: Id,
  by: Line.meta({ description: 'Name of the person who looked' }),
  on: PlainDate,
  where: z
    .url({ protocol: /^https$/ })
    .max(500)
    .meta({ description: 'Address of the accreditation body’s own list' }),
});

export const ProofView = z.object({
  issuer: z.string(),
  state: z.enum(['waiting', 'good', 'not-good']),
  why: z.string(),
  handedAt: z.string(),
  checkedAt: z.string().nullable(),
  recognized: z.boolean().meta({
    description: 'Whether its signer is one of the accreditation bodies that this register recognizes',
  }),
});
export const LookUpView = z.object({ by: z.string(), on: z.string(), where: z.string() });

/** How an accreditation stands that a certificate claims, from the register’s point of view. */
export const StandingView = z.object({
  body: z.string(),
  number: z.string(),
  standing: z.enum(['signed', 'checked', 'claimed']).meta({
    description:
      'signed: by an accreditation body that this register recognizes; checked: somebody by name looked it up on a day; claimed: the certification body says so',
  }),
  answer: z.enum(['yes', 'no', 'unknown', 'claimed']).meta({
    description: 'Whether it covers this certificate: standard, countries of its sites, days',
  }),
  sentence: z.string(),
});
