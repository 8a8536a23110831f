/** What the transparency log answers, without an account. */
import { z } from 'zod';
import { Id } from '../kernel/schema.ts';

const Place = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const Size = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
const Base64 = z.string().meta({ description: '32 bytes in base64' });

export const LogHead = z
  .object({
    origin: z.string().meta({ description: 'The name of the log' }),
    key: z.string().meta({ description: 'Its key as verifiers take it: name, id and key' }),
    size: z.number().int().meta({ description: 'How many entries the newest signed head is over' }),
    root: Base64.nullable(),
    madeAt: z.string().nullable(),
    note: z.string().nullable().meta({ description: 'The signed checkpoint, word for word' }),
    witnesses: z.array(z.object({ name: z.string(), at: z.string() })).meta({
      description: 'Who outside this installation has cosigned this head, and when it says it saw it',
    }),
  })
  .meta({ id: 'LogHead' });

export const EntriesQuery = z.object({
  certification: Id.optional(),
  before: Place.optional().meta({ description: 'Entries with a smaller place' }),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

export const LogEntry = z
  .object({
    place: z.number().int(),
    kind: z.string(),
    certification: Id.nullable(),
    effectiveOn: z.string().nullable(),
    recordedAt: z.string(),
    hash: Base64,
    entry: z.string().meta({ description: 'The bytes that were hashed, as text' }),
    salt: z.string().nullable().meta({ description: 'Hexadecimal; null once it was erased' }),
    opening: z
      .unknown()
      .meta({ description: 'What the entry commits to: SHA-256 over salt and this, keys in order' }),
  })
  .meta({ id: 'LogEntry' });

export const EntriesPage = z.object({ rows: z.array(LogEntry), next: z.number().int().nullable() });

export const InclusionQuery = z.object({
  place: Place,
  size: Size.optional().meta({ description: 'Of the tree; the newest head when left out' }),
});
export const Inclusion = z
  .object({
    place: z.number().int(),
    size: z.number().int(),
    leaf: Base64,
    path: z.array(Base64),
    root: Base64,
  })
  .meta({ id: 'LogInclusion' });

export const ConsistencyQuery = z.object({ from: Place, to: Size.optional() });
export const Consistency = z
  .object({
    from: z.number().int(),
    to: z.number().int(),
    path: z.array(Base64),
    root: Base64,
  })
  .meta({ id: 'LogConsistency' });
