/** Imports as operations and screens see them. */
import { z } from 'zod';
import { Id, PlainDate } from '../kernel/schema.ts';
import { AssessedState, ConfidenceSchema, MaturitySchema } from '../requirement/said.schema.ts';
import { GAP_COLUMNS } from './gap.ts';

export const ImportGapInput = z.object({
  file: Id.meta({ description: 'An uploaded XLSX file' }),
  apply: z.boolean().default(false).meta({ description: 'false: only say what would change' }),
  on: PlainDate.optional(),
});

export const GapRow = z
  .object({
    row: z.number().int(),
    edition: z.string(),
    number: z.string(),
    errors: z.array(z.object({ column: z.enum(GAP_COLUMNS), expected: z.string(), got: z.string() })),
    change: z
      .object({
        edition: z.string(),
        key: z.string(),
        exclude: z.boolean(),
        state: AssessedState,
        note: z.string(),
        maturity: MaturitySchema.nullable(),
        confidence: ConfidenceSchema.nullable(),
        owner: z.string().nullable(),
        dueOn: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'GapRow' });

export const ImportGapOutput = z.object({
  applied: z.boolean(),
  summary: z.object({
    rows: z.number().int(),
    changes: z.number().int(),
    unchanged: z.number().int(),
    errors: z.number().int(),
  }),
  rows: z.array(GapRow).meta({ description: 'Rows that change something or have an error' }),
});
