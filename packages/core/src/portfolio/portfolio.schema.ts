/** The take-over of a portfolio as operations and screens see it. */
import { z } from 'zod';
import { CitationSchema, Id } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { SHEET_KINDS } from './field.table.ts';
import { DATE_ORDERS } from './mapping.ts';
import { LEVELS } from './row.ts';

const Column = z.number().int().min(1).max(60);
const SheetName = z.string().max(120);

export const SheetMappingSchema = z
  .object({
    sheet: SheetName,
    kind: z.enum(SHEET_KINDS).nullable().meta({ description: 'Null: the sheet is not read' }),
    titles: z.number().int().min(1).max(100).meta({ description: 'The row of the titles, from one' }),
    columns: z
      .record(z.string().max(40), Column)
      .meta({ description: 'The column of each field, counted from one' }),
    dates: z
      .enum(DATE_ORDERS)
      .nullable()
      .meta({ description: 'What 03/04/2025 means; null asks for each such cell' }),
  })
  .meta({ id: 'PortfolioSheetMapping' });

export const ChoicesInput = z.object({
  corrections: z
    .array(
      z.object({
        sheet: SheetName,
        row: z.number().int().min(1).max(20_000),
        field: z.string().max(40),
        text: z.string().max(2_000),
      }),
    )
    .max(2_000)
    .default([])
    .meta({ description: 'Cells as they should have been' }),
  leftOut: z
    .array(z.object({ sheet: SheetName, row: z.number().int().min(1).max(20_000) }))
    .max(20_000)
    .default([]),
  standards: z.record(z.string().max(200), z.string().max(60)).default({}).meta({
    description: 'What a spelling of a standard means: the id of an edition',
  }),
  clients: z.record(z.string().max(300), z.string().max(300)).default({}).meta({
    description: 'Spellings of a client that stand for another one of the file',
  }),
});

const By = z.object({ by: NamedPerson, on: z.string() });
const Made = z.object({
  clients: z.number().int(),
  certifications: z.number().int(),
  findings: z.number().int(),
  audits: z.number().int(),
  people: z.number().int(),
  qualifications: z.number().int(),
});

export const PortfolioSummary = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['brought', 'running', 'taken', 'undone']),
    fileName: z.string(),
    brought: By,
    started: By.extend({ total: z.number().int(), open: z.number().int() }).nullable(),
    done: z.number().int(),
    made: Made,
    undone: By.nullable(),
  })
  .meta({ id: 'PortfolioSummary' });

export const FieldView = z.object({
  field: z.string(),
  title: z.string(),
  needed: z.boolean(),
  reads: z.string(),
});

export const PortfolioView = PortfolioSummary.extend({
  sheets: z.array(
    SheetMappingSchema.extend({
      chosen: z.boolean().meta({ description: 'Somebody chose; else it is guessed' }),
      rows: z.number().int(),
      head: z
        .array(z.object({ column: z.number().int(), title: z.string(), examples: z.array(z.string()) }))
        .meta({ description: 'The columns with their titles and first values' }),
      missing: z.array(z.string()).meta({ description: 'Needed fields that have no column' }),
    }),
  ),
  fields: z.record(z.enum(SHEET_KINDS), z.array(FieldView)),
  choices: ChoicesInput,
}).meta({ id: 'Portfolio' });

export const RemarkView = z
  .object({
    level: z.enum(LEVELS),
    field: z.string(),
    title: z.string(),
    cell: z.string(),
    got: z.string(),
    text: z.string(),
    because: CitationSchema.nullable(),
  })
  .meta({ id: 'PortfolioRemark' });

export const DryRunRow = z
  .object({
    sheet: z.string(),
    kind: z.enum(SHEET_KINDS),
    row: z.number().int(),
    who: z.string(),
    becomes: z.string(),
    leftOut: z.boolean(),
    remarks: z.array(RemarkView),
  })
  .meta({ id: 'PortfolioRow' });

export const DryRun = z.object({
  summary: z.object({
    rows: z.number().int(),
    refused: z.number().int(),
    asked: z.number().int(),
    doubtful: z.number().int(),
    said: z.number().int(),
    leftOut: z.number().int(),
    certifications: z.number().int(),
    people: z.number().int(),
    qualifications: z.number().int(),
    findings: z.number().int(),
    audits: z.number().int(),
    overdue: z.number().int().meta({ description: 'Certifications whose next audit is late already' }),
  }),
  rows: z.array(DryRunRow),
  next: z.number().int().nullable(),
});

export const Undone = z.object({
  undone: z.boolean(),
  /** What stands in the way, by name. */
  built: z.array(z.object({ what: z.string(), id: Id, name: z.string(), why: z.string() })),
});
