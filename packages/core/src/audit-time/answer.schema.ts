/** What the calculators answer over the API: figures, the steps that lead to them, and what a person has to look at. */
import { AUDIT_EVENTS } from '@certwright/rules/multi-site/multi-site.rules';
import { z } from 'zod';
import { PlainDate } from '../kernel/schema.ts';

/** A row of the rules as the answer carries it; its value is whatever the rule says. */
const RuleRow = z
  .object({
    id: z.string(),
    document: z.string(),
    edition: z.string(),
    clause: z.string(),
    subject: z.string(),
    value: z.unknown(),
    from: z.string(),
    until: z.string().optional(),
    confidence: z.enum(['verified', 'two-sources', 'single-source', 'unchecked', 'body-parameter']),
    note: z.string().optional(),
  })
  .meta({ id: 'RuleRow' });

const Facts = z.record(z.string(), z.unknown()).optional();

const StepJson = z
  .object({
    what: z.string(),
    rule: RuleRow,
    before: z.number(),
    after: z.number(),
    unit: z.string(),
    text: z.string(),
    facts: Facts,
    about: z.string().optional(),
  })
  .meta({ id: 'DerivationStep' });

const WarningJson = z
  .object({ code: z.string(), text: z.string(), rule: RuleRow, facts: Facts, about: z.string().optional() })
  .meta({ id: 'DerivationWarning' });

const Derived = { steps: z.array(StepJson).readonly(), warnings: z.array(WarningJson).readonly() };

export const AuditAnswerJson = z
  .looseObject({
    event: z.enum(AUDIT_EVENTS),
    on: z.string(),
    days: z.number(),
    onSiteDays: z.number(),
    stage1: z.number().optional(),
    stage2: z.number().optional(),
    surveillance: z.number(),
    recertification: z.number(),
    perStandard: z
      .array(
        z.looseObject({
          standard: z.string(),
          scheme: z.string(),
          effectivePersonnel: z.number(),
          days: z.number(),
        }),
      )
      .readonly(),
    sample: z
      .array(z.looseObject({ name: z.string(), group: z.string(), how: z.string(), days: z.number() }))
      .readonly()
      .optional(),
    ...Derived,
  })
  .meta({ id: 'AuditAnswer' });

export const SamplingRequestJson = z.object({
  sites: z.number().int().min(1).max(100_000),
  event: z.enum(AUDIT_EVENTS).default('initial'),
  standard: z.string().max(120).optional(),
  on: PlainDate.optional(),
  seed: z.union([z.string().max(200), z.number()]).optional(),
});

export const SamplingAnswerJson = z
  .looseObject({
    event: z.enum(AUDIT_EVENTS),
    sites: z.number(),
    sample: z.number(),
    central: z.literal(true),
    random: z.number(),
    seed: z.string().optional(),
    drawn: z
      .array(z.number())
      .readonly()
      .optional()
      .describe('Numbers of the sites that the seed draws at random, from 1'),
    ...Derived,
  })
  .meta({ id: 'SamplingAnswer' });

export const DeadlinesRequestJson = z
  .looseObject({
    decision: PlainDate.optional(),
    stage2LastDay: PlainDate.optional(),
    expiry: PlainDate.optional(),
    suspendedOn: PlainDate.optional(),
    recertificationDecision: PlainDate.optional(),
    accreditationLostOn: PlainDate.optional(),
    edition: z.string().max(120).optional(),
    cycleEndConvention: z.enum(['day-before-anniversary', 'anniversary']).optional(),
    events: z
      .array(z.looseObject({ event: z.string(), on: PlainDate }))
      .max(50)
      .optional(),
  })
  .meta({ id: 'DeadlinesRequest' });

export const DeadlinesAnswerJson = z
  .object({
    deadlines: z
      .array(
        z.object({
          what: z.string(),
          date: z.string(),
          rule: RuleRow,
          means: z.string(),
          meaning: z.string(),
          facts: Facts,
        }),
      )
      .readonly(),
    warnings: z.array(WarningJson).readonly(),
  })
  .meta({ id: 'DeadlinesAnswer' });
