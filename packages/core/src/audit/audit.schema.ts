/** Audits as operations and screens see them. */
import { z } from 'zod';
import { NamedPerson } from '../party/named.schema.ts';
import { Id, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { AUDIT_KINDS, TEAM_ROLES } from './audit.decider.ts';

const Days = z.number().positive().max(1_000);

export const PlanInput = z.object({
  engagement: Id,
  kind: z.enum(AUDIT_KINDS),
  certifications: z.array(Id).min(1).max(10),
  from: PlainDate,
  to: PlainDate,
  days: Days,
});

export const TeamInput = z.object({
  id: Id,
  members: z
    .array(z.object({ person: Id, role: z.enum(TEAM_ROLES) }))
    .min(1)
    .max(50),
});

const visit = { id: Id, from: PlainDate, to: PlainDate, days: Days, conclusion: Prose };
export const Stage1Input = z.object({ ...visit, ready: z.boolean() });
export const VisitInput = z.object({ ...visit, shortfallReason: OptionalProse });
export const ReportInput = z.object({
  id: Id,
  conclusion: Prose,
  recommended: z.boolean(),
  on: PlainDate.optional(),
});

const Visit = z.object({ from: z.string(), to: z.string(), days: z.number(), conclusion: z.string() });

export const AuditSummary = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['planned', 'staffed', 'stage1-done', 'visited', 'reported']),
    kind: z.enum(AUDIT_KINDS),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    certifications: z.array(z.object({ id: Id, edition: z.string() })),
    plannedFrom: z.string(),
    plannedTo: z.string(),
    plannedDays: z.number(),
    team: z.array(z.object({ person: Id, name: z.string(), role: z.enum(TEAM_ROLES) })),
  })
  .meta({ id: 'AuditSummary' });

export const AuditView = AuditSummary.extend({
  stage1: Visit.extend({ ready: z.boolean() }).nullable(),
  visit: Visit.extend({ shortfallReason: z.string() }).nullable(),
  report: z
    .object({ by: NamedPerson, on: z.string(), conclusion: z.string(), recommended: z.boolean() })
    .nullable(),
}).meta({ id: 'Audit' });
