/** The history of a record and its state on a day, as operations and screens see them. */
import { z } from 'zod';
import { Id } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { ALL_RECORD_KINDS } from './record-kind.table.ts';

export const RecordKindSchema = z.enum(ALL_RECORD_KINDS).meta({ id: 'RecordKind' });

const Change = z
  .object({
    field: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
    long: z.boolean().meta({ description: 'Long texts, to be shown as a difference' }),
    added: z.array(z.string()),
    removed: z.array(z.string()),
  })
  .meta({ id: 'RecordChange' });

export const RecordEntry = z
  .object({
    version: z.number().int(),
    type: z.string(),
    at: z.string().meta({ description: 'When it was recorded' }),
    on: z.string().meta({ description: 'The day that it stands for' }),
    by: NamedPerson,
    standingInFor: z.array(NamedPerson).meta({
      description: 'Whose work had been handed over to the person on that day',
    }),
    operation: z.string(),
    why: z.string().nullable(),
    changes: z.array(Change),
  })
  .meta({ id: 'RecordEntry' });

export const RecordOnDay = z
  .object({
    id: Id,
    on: z.string(),
    version: z.number().int().meta({ description: '0 where it had not begun' }),
    fields: z.array(z.object({ field: z.string(), value: z.string() })),
  })
  .meta({ id: 'RecordOnDay' });
