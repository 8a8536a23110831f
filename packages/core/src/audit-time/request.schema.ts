/** What an audit is computed from, as JSON over the API: the shape that `determineAudit` of the rules reads. */
import { AUDIT_EVENTS } from '@certwright/rules/multi-site/multi-site.rules';
import { z } from 'zod';
import { PlainDate } from '../kernel/schema.ts';

const Text = z.string().max(2_000);
const Heads = z.number().min(0).max(10_000_000);

/** A group of people as request files write it, or in full with its kind. */
const PersonnelGroupJson = z
  .looseObject({
    count: Heads.optional(),
    persons: Heads.optional(),
    activity: Text.optional(),
    label: Text.optional(),
    kind: z.enum(['full', 'part-time', 'shift', 'contractor', 'repetitive', 'seasonal']).optional(),
    identical: z.boolean().optional(),
    shift: z.number().optional(),
    hoursPerWeek: z.number().optional(),
    fullTimeHours: z.number().optional(),
    underControl: z.boolean().optional(),
    presentAtAudit: Heads.optional(),
    reducedTo: Heads.optional(),
    personalJudgement: z.boolean().optional(),
    reason: Text.optional(),
  })
  .meta({ id: 'PersonnelGroup' });
const Personnel = z.union([Heads, z.array(PersonnelGroupJson).max(500)]);

const Scores = z.array(z.number().int().min(1).max(3)).length(3);

const StandardJson = z
  .looseObject({
    standard: z.string().trim().min(1).max(120),
    personnel: Personnel.optional(),
    complexity: z.enum(['high', 'medium', 'low', 'limited', 'special']).optional(),
    complexityReason: Text.optional(),
    sector: z.string().max(40).optional(),
    food: z
      .looseObject({ categories: z.array(z.string().max(20)).max(40), haccpStudies: z.number().optional() })
      .optional(),
    energy: z
      .looseObject({ consumptionTJ: z.number(), types: z.number(), significantUses: z.number() })
      .optional(),
    isms: z.looseObject({ business: Scores, it: Scores, percent: z.number().optional() }).optional(),
    factors: z
      .array(
        z.looseObject({
          id: z.string().max(40).optional(),
          text: Text.optional(),
          percent: z.number(),
          reason: Text,
        }),
      )
      .max(60)
      .optional(),
    justified: z.looseObject({ days: z.number(), by: Text, reason: Text }).optional(),
    onSite: z.looseObject({ days: z.number(), reason: Text.optional() }).optional(),
    proxy: z.string().max(20).optional(),
    integrated: z.boolean().optional(),
  })
  .meta({ id: 'StandardOfAudit' });

const PlaceJson = z
  .looseObject({
    name: Text.optional(),
    personnel: Personnel,
    group: z.string().max(200).optional(),
    chosen: z.boolean().optional(),
    visited: z.boolean().optional(),
    centralPercent: z.number().optional(),
  })
  .meta({ id: 'PlaceOfAudit' });

/** The same as the file of `certwright audit-time`; unknown fields are kept and named in a warning. */
export const AuditRequestJson = z
  .looseObject({
    event: z.enum(AUDIT_EVENTS).optional(),
    on: PlainDate,
    standards: z.array(StandardJson).min(1).max(20),
    sites: z
      .looseObject({
        central: PlaceJson,
        sites: z.array(PlaceJson).max(5_000),
        seed: z.union([z.string().max(200), z.number()]).optional(),
        sampled: z.record(z.string(), z.boolean()).optional(),
        proved: z.boolean().optional(),
      })
      .optional(),
    integration: z
      .looseObject({
        level: z.number().min(0).max(100).optional(),
        auditors: z.array(z.number()).max(100).optional(),
        criteria: z.record(z.string(), z.number()).optional(),
        extended: z.looseObject({}).optional(),
      })
      .optional(),
    fullTimeHours: z.number().optional(),
    method: z.looseObject({ table: z.string().optional(), rounding: z.string().optional() }).optional(),
    parameters: z.record(z.string(), z.number()).optional(),
  })
  .meta({ id: 'AuditRequest' });
export type AuditRequestJson = z.output<typeof AuditRequestJson>;
