/** Cycles of assessment and what changed since, as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { EditionId } from '../standard/standard.schema.ts';
import { CYCLE_CHANGES, CYCLE_REASONS } from './cycle-comparison.ts';
import { ProofSchema } from './requirement.schema.ts';
import { AssessedState, ConfidenceSchema, MaturitySchema } from './said.schema.ts';

export const EndCycleInput = z.object({
  title: Line,
  note: OptionalProse,
  on: PlainDate.optional().meta({
    description:
      'A day of the past: everything as it was known at its end. Left out: as it is at this moment',
  }),
});

export const WithdrawCycleInput = z.object({ id: Id, why: Prose, on: PlainDate.optional() });

export const CycleView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['ended', 'withdrawn']),
    title: z.string(),
    note: z.string(),
    on: z.string(),
    by: NamedPerson,
    why: z.string(),
    editions: z.array(z.object({ id: z.string(), name: z.string() })),
    requirements: z.number().int(),
    counts: z.record(z.string(), z.number().int()).meta({ description: 'Requirements by state' }),
  })
  .meta({ id: 'AssessmentCycle' });

const Standing = z
  .object({
    state: AssessedState,
    maturity: MaturitySchema.nullable(),
    confidence: ConfidenceSchema.nullable(),
    proof: ProofSchema,
  })
  .meta({ id: 'CycleStanding' });

export const CompareInput = z.object({
  id: Id,
  with: Id.optional().meta({ description: 'A later cycle; left out: as it is now' }),
  edition: EditionId.optional(),
  change: z.enum(CYCLE_CHANGES).optional(),
});

const Counts = z.object(
  Object.fromEntries(CYCLE_CHANGES.map(one => [one, z.number().int()])) as Record<
    (typeof CYCLE_CHANGES)[number],
    z.ZodNumber
  >,
);

export const ComparedView = z
  .object({
    edition: z.string(),
    editionName: z.string(),
    key: z.string(),
    title: z.string(),
    change: z.enum(CYCLE_CHANGES),
    why: z.enum(CYCLE_REASONS).nullable(),
    before: Standing.nullable(),
    now: Standing.nullable(),
  })
  .meta({ id: 'ComparedRequirement' });

export const ComparisonView = z
  .object({
    before: z.object({ id: Id, title: z.string(), on: z.string() }),
    now: z.object({ id: Id.nullable(), title: z.string(), on: z.string() }),
    editions: z.array(z.object({ id: z.string(), name: z.string(), counts: Counts })),
    total: Counts,
    rows: z
      .array(ComparedView)
      .meta({ description: 'What is unchanged is counted, and listed when asked for' }),
  })
  .meta({ id: 'CycleComparison' });
