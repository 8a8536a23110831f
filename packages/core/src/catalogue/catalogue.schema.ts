/** The catalogue as operations and screens see it. */
import { z } from 'zod';
import { Id } from '../kernel/schema.ts';
import { STANDINGS } from './stage.ts';

export const DeliverableId = z.coerce
  .number()
  .int()
  .min(1)
  .max(999_999_999)
  .meta({ id: 'DeliverableId', description: 'The number under which ISO keeps a deliverable' });

const IcsCode = z
  .string()
  .max(9)
  .meta({ description: 'A field, group or sub-group of the ICS: 03, 03.120, 03.120.10' });

export const CatalogueQuery = z.object({
  q: z.string().max(200).default('').meta({
    description: 'A number in any spelling (iso9001, EN ISO 14001:2015, 27001), or words of title and scope',
  }),
  ics: IcsCode.optional(),
  committee: z.string().max(60).optional(),
  type: z.string().max(20).optional(),
  standing: z.enum(STANDINGS).optional(),
  after: z.string().max(80).optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});

export const CatalogueRow = z
  .object({
    id: z.number().int(),
    reference: z.string(),
    title: z.string().nullable(),
    type: z.string().nullable(),
    standing: z.enum(STANDINGS),
    stage: z.string().nullable().meta({ description: 'Stage and sub-stage: 90.92' }),
    stageWords: z.string(),
    publishedOn: z.string().nullable(),
    committee: z.string().nullable(),
    /** The edition of the library, when it can be adopted here. */
    inLibrary: z.string().nullable(),
    gone: z.boolean().meta({ description: 'ISO does not list it any more' }),
  })
  .meta({ id: 'CatalogueRow' });

export const CataloguePage = z.object({
  rows: z.array(CatalogueRow),
  next: z.string().nullable(),
  /** Words that were looked for instead of what was typed, because nothing has those. */
  corrected: z.string().nullable(),
});

/** Why a deliverable stands in the chain of another one. */
export const CHAIN_RELATIONS = ['self', 'edition', 'supplement', 'project'] as const;

export const ChainLink = CatalogueRow.extend({
  relation: z.enum(CHAIN_RELATIONS),
  edition: z.number().int().nullable(),
  replaces: z.array(z.number().int()),
  base: z.string(),
}).meta({ id: 'ChainLink' });

export const CatalogueChange = z
  .object({
    pos: z.number().int(),
    kind: z.enum(['added', 'revised', 'withdrawn', 'removed']),
    sentence: z.string(),
    at: z.string(),
    deliverable: z.object({ id: z.number().int(), reference: z.string(), title: z.string().nullable() }),
  })
  .meta({ id: 'CatalogueChange' });

export const DeliverableView = CatalogueRow.extend({
  titleFr: z.string().nullable(),
  supplement: z.string().nullable(),
  edition: z.number().int().nullable(),
  languages: z.array(z.string()),
  pages: z.number().int().nullable(),
  scope: z.string().nullable(),
  ics: z.array(z.object({ code: z.string(), title: z.string().nullable() })),
  committeeTitle: z.string().nullable(),
  chain: z.array(ChainLink),
  changes: z.array(CatalogueChange),
  library: z
    .object({ id: z.string(), name: z.string(), clauses: z.number().int(), controls: z.number().int() })
    .nullable(),
  asOf: z.string().nullable(),
}).meta({ id: 'Deliverable' });

export const IcsView = z
  .object({
    code: z.string(),
    title: z.string(),
    titleFr: z.string().nullable(),
    current: z.number().int(),
    total: z.number().int(),
    inner: z.boolean().meta({ description: 'Whether codes lie below it' }),
  })
  .meta({ id: 'IcsNode' });

export const CommitteeRow = z
  .object({
    reference: z.string(),
    title: z.string().nullable(),
    secretariat: z.string().nullable(),
    current: z.number().int(),
    total: z.number().int(),
  })
  .meta({ id: 'CommitteeRow' });

export const LoadKind = z.enum(['deliverables', 'committees', 'ics']);

export const CatalogueLoad = z
  .object({
    id: Id,
    kind: LoadKind,
    source: z.string(),
    scheduled: z.boolean(),
    phase: z.enum(['waiting', 'running', 'done', 'unchanged', 'failed', 'cancelled']),
    doing: z.string(),
    rows: z.number().int(),
    share: z
      .number()
      .nullable()
      .meta({ description: 'How much of the file was read, 0 to 1, where it is known' }),
    size: z.number().int().nullable(),
    sha256: z.string().nullable(),
    etag: z.string().nullable(),
    notes: z.array(z.string()),
    added: z.number().int(),
    revised: z.number().int(),
    withdrawn: z.number().int(),
    removed: z.number().int(),
    problem: z
      .object({
        code: z.string(),
        row: z.number().int().nullable(),
        column: z.string().nullable(),
        sentence: z.string(),
      })
      .nullable(),
    askedAt: z.string(),
    retrievedAt: z.string().nullable(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'CatalogueLoad' });

export const Attribution = z.object({ text: z.string(), source: z.string(), licence: z.string() });

export const CatalogueStanding = z
  .object({
    /** When ISO's list was last found to be as it is shown. */
    asOf: z.string().nullable(),
    deliverables: z.number().int(),
    current: z.number().int(),
    committees: z.number().int(),
    ics: z.number().int(),
    refresh: z.enum(['off', 'daily', 'weekly']),
    loads: z.array(CatalogueLoad),
    attribution: Attribution,
  })
  .meta({ id: 'CatalogueStanding' });

export const ImportInput = z.object({
  kind: LoadKind.optional().meta({ description: 'Which set; all of them when nothing is said' }),
  from: z
    .url()
    .max(2000)
    .optional()
    .meta({ description: 'An https address; ISO’s own when nothing is said' }),
  allow: z
    .array(z.enum(['circles', 'fewer-rows']))
    .max(2)
    .default([]),
});
