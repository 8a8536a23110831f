/** Demands, plans and transitions of edition as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, PlainDate, Prose } from '../kernel/schema.ts';
import { AnswersInput } from './advice.schema.ts';
import { DEMAND_KINDS } from './demand.decider.ts';
import { EditionId } from './standard.schema.ts';

export const DemandInput = z.object({
  standard: Line.meta({ description: 'As people write it: ISO 9001' }),
  who: Line.meta({ description: 'Who demands it' }),
  kind: z.enum(DEMAND_KINDS),
  source: Line.meta({ description: 'The document that demands it: supplier manual, tender, law' }),
  demandedOn: PlainDate,
  neededBy: PlainDate.nullable().default(null),
});

export const DemandView = DemandInput.extend({
  id: Id,
  version: z.number().int(),
  phase: z.enum(['open', 'withdrawn']),
  neededBy: z.string().nullable(),
}).meta({ id: 'Demand' });

export const SheetView = z
  .object({
    answers: z.record(z.string(), z.array(z.string())),
    keptOn: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'AnswerSheet' });

export const PlanQuery = z.object({
  answers: AnswersInput.default({}),
  editions: z.array(EditionId).min(1).max(10),
  people: z.number().int().min(1).max(1_000_000).optional(),
  sites: z.number().int().min(1).max(500).optional(),
  startOn: PlainDate.optional(),
  integration: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'How far the systems of several standards are one, percent (IAF MD 11)' }),
  food: z
    .object({
      categories: z.array(z.string().trim().min(1).max(20)).min(1).max(40),
      haccpStudies: z.number().int().min(1).max(1000),
    })
    .optional()
    .meta({ description: 'What the days of ISO 22000 need: food-chain categories and HACCP studies' }),
  energy: z
    .object({
      consumptionTJ: z.number().min(0).max(1_000_000_000),
      types: z.number().int().min(1).max(1000),
      significantUses: z.number().int().min(1).max(1000),
    })
    .optional()
    .meta({
      description: 'What the days of ISO 50001 need: energy in a year, its types and significant uses',
    }),
});

const Days = z.number().nullable();
const DaysOf = z.object({ initial: Days, surveillance: Days, recertification: Days });
const MilestoneView = z.object({
  code: z.string(),
  title: z.string(),
  on: z.string(),
  path: z.string(),
  because: z.string().nullable(),
});

export const PlanView = z
  .object({
    editions: z.array(z.object({ id: z.string(), name: z.string() })),
    people: z.number().int(),
    sites: z.number().int(),
    gaps: z.array(
      z.object({
        edition: z.string(),
        name: z.string(),
        requirements: z.number().int(),
        inPlace: z.number().int(),
        same: z.number().int(),
        similar: z.number().int(),
        fresh: z.number().int(),
        workDays: z.object({ least: z.number(), most: z.number() }),
      }),
    ),
    workDays: z.object({ least: z.number(), most: z.number() }),
    audit: DaysOf.extend({
      spared: Days.meta({ description: 'Percent of the initial days that one audit of one system spares' }),
      perStandard: z.array(
        DaysOf.extend({
          edition: z.string(),
          name: z.string(),
          confidence: z.string().nullable(),
          notes: z.array(z.string()),
        }),
      ),
      assumptions: z.array(z.string()),
    }),
    startOn: z.string(),
    certifiedOn: z.string(),
    lateForWish: z.boolean(),
    milestones: z.array(MilestoneView),
  })
  .meta({ id: 'CertificationPlan' });

export const AdoptPlanInput = PlanQuery.extend({ scope: Prose });

export const AdoptedPlanView = z
  .object({
    id: Id,
    version: z.number().int(),
    editions: z.array(z.object({ id: z.string(), name: z.string() })),
    certifiedOn: z.string(),
    adoptedOn: z.string(),
    milestones: z.array(MilestoneView.extend({ reachedOn: z.string().nullable(), overdue: z.boolean() })),
  })
  .meta({ id: 'AdoptedPlan' });
