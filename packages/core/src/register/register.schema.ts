/** What the public register answers, without an account. */
import { z } from 'zod';
import { StandingView } from '../accreditor/accreditor.schema.ts';
import { Id, Instant, PlainDate } from '../kernel/schema.ts';

const State = z.enum(['not-yet', 'valid', 'suspended', 'withdrawn', 'expired', 'unknown-certificate']);

export const SearchQuery = z.object({
  q: z.string().trim().max(200).default(''),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  body: Id.optional(),
  after: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const RegisterRow = z
  .object({
    certification: Id,
    number: z.string(),
    holder: z.string(),
    city: z.string(),
    country: z.string(),
    standard: z.string(),
    body: z.string(),
    state: State,
  })
  .meta({ id: 'RegisterRow' });

export const RegisterQuery = z.object({
  id: z.string().max(80).meta({ description: 'Id of the certification, or the number of the certificate' }),
  on: PlainDate.optional().meta({ description: 'The day asked about; today when absent' }),
  known: Instant.or(PlainDate).optional().meta({ description: 'Only what was published by then counts' }),
  paper: z.string().max(100).optional().meta({
    description: 'The digest in the code of a paper: opens a certificate that is kept confidential',
  }),
});

const PlaceView = z.object({ name: z.string(), address: z.string(), city: z.string(), country: z.string() });

export const RegisterAnswer = z
  .object({
    certification: Id,
    number: z.string(),
    revision: z.number().int(),
    confidential: z.boolean().meta({
      description:
        'Kept confidential at its client’s request; without a paper of it, holder and scope are null',
    }),
    holder: PlaceView.nullable(),
    sites: z.array(PlaceView),
    edition: z.string(),
    standard: z.string(),
    scope: z.string().nullable(),
    body: PlaceView.extend({
      id: Id,
      slug: z.string(),
      did: z.string().meta({ description: 'The issuer that the credential of this revision names' }),
      keysHostedBy: z.enum(['body', 'register']).meta({
        description: 'Whether its keys lie on a domain of the body’s own, or on this register: then weaker',
      }),
    }),
    accreditation: StandingView.nullable(),
    statementOfApplicability: z.string().nullable(),
    originalOn: z.string(),
    decidedOn: z.string(),
    effectiveOn: z.string(),
    expiresOn: z.string(),
    asked: z.object({ on: z.string(), known: z.string() }),
    answer: z.object({
      state: State,
      since: z.string().nullable(),
      until: z.string().nullable(),
      sentence: z.string(),
    }),
    periods: z.array(z.object({ state: State, since: z.string(), until: z.string().nullable() })),
    history: z.array(z.object({ act: z.string(), effectiveOn: z.string(), recordedAt: z.string() })),
  })
  .meta({ id: 'RegisterAnswer' });
