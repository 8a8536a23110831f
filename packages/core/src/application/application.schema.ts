/** Applications as operations and screens see them. */
import { z } from 'zod';
import { NamedPerson } from '../party/named.schema.ts';
import { CountryCode, Id, Line, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';

export const SiteSchema = z
  .object({
    name: Line,
    address: Line,
    city: Line,
    country: CountryCode,
    persons: z.number().int().min(0).max(1_000_000),
  })
  .meta({ id: 'Site' });

export const ApplicationInput = z.object({
  body: Id.meta({ description: 'The certification body applied to' }),
  editions: z.array(z.string().max(60)).min(1).max(10),
  scope: Prose,
  sites: z.array(SiteSchema).min(1).max(500),
  processes: OptionalProse,
  outsourced: OptionalProse,
  consultancy: OptionalProse,
  language: z.string().trim().min(2).max(60).default('English'),
  on: PlainDate.optional(),
});

export const ReviewInput = z.object({
  id: Id,
  outcome: z.enum(['accept', 'decline']),
  points: z.record(z.string().max(40), z.string().max(2_000)).default({}),
  reasons: OptionalProse,
  on: PlainDate.optional(),
});

export const ApplicationView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['submitted', 'accepted', 'declined']),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    editions: z.array(z.string()),
    scope: z.string(),
    sites: z.array(SiteSchema),
    processes: z.string(),
    outsourced: z.string(),
    consultancy: z.string(),
    language: z.string(),
    submittedOn: z.string(),
    review: z
      .object({
        by: NamedPerson,
        on: z.string(),
        points: z.record(z.string(), z.string()),
        reasons: z.string(),
      })
      .nullable(),
  })
  .meta({ id: 'Application' });
