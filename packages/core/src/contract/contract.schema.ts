/** Contracts as operations and screens see them. */
import { z } from 'zod';
import { SaidSchema, Source } from '../application/application.schema.ts';
import { inPeriod, OF_CLIENT } from '../kernel/list.schema.ts';
import { CitationSchema, Id, Line, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';

export const DrawUpInput = z.object({
  offer: Id,
  from: PlainDate.optional(),
  own: z.string().trim().max(20_000).optional().meta({
    description: 'Terms of the body’s own, a paragraph each; those of its practice when left out',
  }),
  on: PlainDate.optional(),
});
export const TakeOverInput = z.object({
  engagement: Id,
  number: z.string().trim().min(1).max(80),
  concludedOn: PlainDate,
  elsewhere: Line.meta({ description: 'Where the signed contract lies' }),
  until: PlainDate.nullable().default(null),
});
export const SignInput = z.object({ id: Id, on: PlainDate.optional() });
export const RecordSignatureInput = SignInput.extend({ source: Source });
export const EndContractInput = z.object({ id: Id, why: Prose, on: PlainDate.optional() });

export const CONTRACT_PHASES = ['drafted', 'offered', 'concluded', 'ended'] as const;
export const ContractQuery = z.object({
  phase: z.enum(CONTRACT_PHASES).optional(),
  ...OF_CLIENT,
  ...inPeriod('concluded'),
});

const Signed = SaidSchema.extend({ by: NamedPerson, on: z.string() });

export const ContractView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(CONTRACT_PHASES),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    offer: Id.nullable(),
    number: z.string(),
    editions: z.array(z.string()),
    scope: z.string(),
    sites: z.array(z.string()).meta({ description: 'Where it holds, a line each' }),
    currency: z.string(),
    total: z.string(),
    from: z.string(),
    until: z.string().nullable(),
    clauses: z.array(
      z.object({ key: z.string(), title: z.string(), text: z.string(), because: CitationSchema }),
    ),
    own: z.array(z.string()),
    elsewhere: z.string(),
    signed: z.object({ body: Signed.nullable(), client: Signed.nullable() }),
    concludedOn: z.string().nullable(),
    ended: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'Contract' });
