/** Changes at clients as operations and screens see them. */
import { z } from 'zod';
import { SaidSchema, SiteSchema, Source } from '../application/application.schema.ts';
import { OF_CLIENT } from '../kernel/list.schema.ts';
import { Id, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { ALL_CHANGE_KINDS } from './change-kind.table.ts';

export const ReportInput = z.object({
  engagement: Id,
  kinds: z.array(z.enum(ALL_CHANGE_KINDS)).min(1).max(10),
  what: Prose,
  changesOn: PlainDate,
  sites: z.array(SiteSchema).min(1).max(500).nullable().default(null).meta({
    description: 'All sites as they are from then on; null where they stay',
  }),
});
export const RecordChangeInput = ReportInput.extend({ source: Source, on: PlainDate.optional() });

export const AssessInput = z.object({
  id: Id,
  conclusion: Prose,
  timeAgain: z.boolean(),
  specialAudit: z.boolean().default(false),
});

export const CHANGE_PHASES = ['reported', 'assessed'] as const;
export const ChangeQuery = z.object({ phase: z.enum(CHANGE_PHASES).optional(), ...OF_CLIENT });

const Touched = z.object({ id: Id, kind: z.string(), from: z.string(), to: z.string() });

export const ChangeView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(CHANGE_PHASES),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    kinds: z.array(z.enum(ALL_CHANGE_KINDS)),
    what: z.string(),
    changesOn: z.string(),
    sites: z.array(SiteSchema).nullable(),
    said: SaidSchema,
    reportedOn: z.string(),
    late: z
      .string()
      .nullable()
      .meta({ description: 'The day by which it was to be reported, where it came later' }),
    asksForTime: z.boolean(),
    touched: z.array(Touched).meta({ description: 'Audits ahead that it touches' }),
    assessment: z
      .object({
        by: NamedPerson,
        on: z.string(),
        conclusion: z.string(),
        timeAgain: z.boolean(),
        specialAudit: z.boolean(),
      })
      .nullable(),
  })
  .meta({ id: 'ClientChange' });
