/** Applications as operations and screens see them. */
import { z } from 'zod';
import { SectorCodeSchema } from '../body/body.schema.ts';
import { DOORS } from '../kernel/said.ts';
import { inPeriod, OF_CLIENT } from '../kernel/list.schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { CountryCode, Id, Line, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { ALL_REVIEW_POINTS } from './review-points.table.ts';

export const SiteSchema = z
  .object({
    name: Line,
    address: Line,
    city: Line,
    country: CountryCode,
    persons: z.number().int().min(0).max(1_000_000),
    shifts: z
      .number()
      .int()
      .min(1)
      .max(10)
      .optional()
      .meta({ description: 'How many shifts a day; one when left out' }),
    activities: z.string().trim().max(2_000).optional().meta({ description: 'What is done there' }),
  })
  .meta({ id: 'Site' });

export const APPLICATION_PHASES = ['submitted', 'accepted', 'declined'] as const;
export const ApplicationQuery = z.object({
  phase: z.enum(APPLICATION_PHASES).optional(),
  ...OF_CLIENT,
  ...inPeriod('submitted'),
});

const Day = PlainDate.nullable().default(null);

/** What 9.1.1 asks for. */
export const ContentInput = z.object({
  editions: z.array(z.string().max(60)).min(1).max(10),
  scope: Prose,
  sites: z.array(SiteSchema).min(1).max(500),
  processes: OptionalProse,
  outsourced: OptionalProse,
  consultancy: OptionalProse.meta({
    description: 'Who advised on the management system; `none` is an answer',
  }),
  consultancyEndedOn: Day,
  language: z.string().trim().min(2).max(60).default('English'),
  legal: OptionalProse.meta({ description: 'Legal form and registration' }),
  relations: OptionalProse.meta({ description: 'Relations in a larger organization' }),
  functions: OptionalProse,
  resources: OptionalProse.meta({ description: 'Human and technical resources' }),
  obligations: OptionalProse.meta({
    description: 'Legal and contractual obligations that bear on the system',
  }),
  safety: OptionalProse.meta({ description: 'Safety, confidentiality and access on site' }),
  codes: z.array(SectorCodeSchema).max(50).default([]),
  wantedFrom: Day.meta({ description: 'From when the client would like to be audited' }),
});

export const ApplicationInput = ContentInput.extend({
  body: Id.meta({ description: 'The certification body applied to' }),
  on: PlainDate.optional(),
});

export const Source = Line.meta({ description: 'Where the client said it: an e-mail, a letter, a call' });

export const RecordInput = ContentInput.extend({
  engagement: Id.optional().meta({ description: 'The engagement of a client that is known already' }),
  client: Line.optional().meta({ description: 'Else the name of the client' }),
  source: Source,
  on: PlainDate.optional(),
});

export const AmendInput = ContentInput.extend({ id: Id });
export const AskInput = z.object({ id: Id, text: Prose });
export const AnswerInput = z.object({ id: Id, question: Id, text: Prose });

export const ReviewInput = z.object({
  id: Id,
  outcome: z.enum(['accept', 'decline']),
  points: z.record(z.string().max(40), z.string().max(2_000)).default({}),
  reasons: OptionalProse,
  on: PlainDate.optional(),
});

export const SaidSchema = z.object({ through: z.enum(DOORS), source: z.string() });

export const ApplicationView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(APPLICATION_PHASES),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    editions: z.array(z.string()),
    scope: z.string(),
    sites: z.array(SiteSchema),
    processes: z.string(),
    outsourced: z.string(),
    consultancy: z.string(),
    consultancyEndedOn: z.string().nullable(),
    language: z.string(),
    legal: z.string(),
    relations: z.string(),
    functions: z.string(),
    resources: z.string(),
    obligations: z.string(),
    safety: z.string(),
    codes: z.array(SectorCodeSchema),
    wantedFrom: z.string().nullable(),
    submittedOn: z.string(),
    amended: z.string().nullable(),
    said: SaidSchema,
    missing: z.array(z.object({ part: z.string(), title: z.string() })).meta({
      description: 'Parts of ISO/IEC 17021-1, 9.1.1 that are not answered',
    }),
    questions: z.array(
      z.object({
        id: Id,
        text: z.string(),
        askedBy: NamedPerson,
        askedOn: z.string(),
        answer: SaidSchema.extend({ text: z.string(), on: z.string() }).nullable(),
      }),
    ),
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

export const PreAnswerView = z
  .object({
    point: z.enum(ALL_REVIEW_POINTS),
    verdict: z.enum(['fits', 'against', 'not-recorded']),
    found: z.string(),
  })
  .meta({ id: 'PreAnswer' });
