/** What audit time is determined from, edition by edition, and what comes out. */
import { z } from 'zod';
import { NamedPerson } from '../party/named.schema.ts';
import { Id, Line, PlainDate } from '../kernel/schema.ts';

const Score = z.number().int().min(1).max(3);
const Scores = z.tuple([Score, Score, Score]);

export const PersonnelGroupSchema = z
  .object({
    label: Line,
    persons: z.number().int().min(0).max(1_000_000),
    kind: z.enum(['full', 'part-time', 'shift', 'contractor', 'repetitive', 'seasonal']),
    hoursPerWeek: z.number().positive().max(80).optional(),
    fullTimeHours: z.number().positive().max(80).optional(),
    underControl: z.boolean().optional(),
    presentAtAudit: z.number().int().min(0).optional(),
    reducedTo: z.number().int().min(0).optional(),
    personalJudgement: z.boolean().optional(),
    reason: z.string().max(2_000).optional(),
  })
  .meta({ id: 'PersonnelGroup' });

export const EditionTimeInput = z
  .object({
    edition: z.string().max(60),
    factors: z
      .array(
        z.object({
          text: Line,
          percent: z.number().min(-100).max(300),
          reason: z.string().trim().min(3).max(2_000),
        }),
      )
      .max(30)
      .default([]),
    complexity: z.enum(['high', 'medium', 'low', 'limited', 'special']).optional(),
    isms: z
      .object({ business: Scores, it: Scores, percent: z.number().min(-30).max(100).optional() })
      .optional(),
  })
  .meta({ id: 'EditionTimeInput' });

export const DetermineInput = z.object({
  engagement: Id,
  personnel: z.array(PersonnelGroupSchema).min(1).max(100),
  fullTimeHours: z.number().positive().max(80).default(40),
  editions: z.array(EditionTimeInput).min(1).max(10),
  method: z.enum(['step', 'interpolate']).default('step'),
  rounding: z.enum(['nearest-half', 'ceil-half']).default('nearest-half'),
  stage1Share: z.number().gt(0).lt(1).default(0.3),
  on: PlainDate.optional(),
});

export const DeterminedTimeView = z
  .object({
    edition: z.string(),
    effectivePersonnel: z.number(),
    days: z.number(),
    stage1: z.number(),
    stage2: z.number(),
    surveillance: z.number(),
    recertification: z.number(),
    derivation: z.array(z.string()),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'DeterminedTime' });

export const AuditTimeView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.string(),
    by: NamedPerson,
    on: z.string(),
    revision: z.number().int(),
    times: z.array(DeterminedTimeView),
    total: z.object({ initial: z.number(), surveillance: z.number(), recertification: z.number() }),
  })
  .meta({ id: 'AuditTime' });
