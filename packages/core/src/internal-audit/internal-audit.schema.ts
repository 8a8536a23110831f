/** Internal audits as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { RESULT_GRADES } from './internal-audit.decider.ts';

const On = PlainDate.optional();
const Plan = {
  title: Line,
  scope: z.array(RequirementRef).min(1).max(500),
  auditor: Id.meta({ description: 'A member who may conduct internal audits and owns nothing of the scope' }),
  plannedOn: PlainDate.meta({ description: 'The day of the audit; may lie ahead' }),
};

export const PlanInput = z.object({ ...Plan, on: On });
export const ReplanInput = z.object({ id: Id, ...Plan, on: On });
export const RecordInput = z.object({
  id: Id,
  requirement: RequirementRef,
  grade: z.enum(RESULT_GRADES),
  statement: Prose,
  evidence: Prose.meta({ description: 'What was seen, heard or sampled' }),
  on: On,
});
export const CompleteAuditInput = z.object({ id: Id, conclusion: Prose, on: On });

export const InternalAuditPhase = z.enum(['planned', 'conducting', 'completed']);
const counts = z.object({
  conform: z.number().int(),
  minor: z.number().int(),
  major: z.number().int(),
  opportunity: z.number().int(),
});

export const InternalAuditLine = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: InternalAuditPhase,
    title: z.string(),
    auditor: NamedPerson,
    plannedOn: z.string(),
    completedOn: z.string().nullable(),
    overdue: z.boolean(),
    requirements: z.number().int(),
    withoutResult: z.number().int(),
    counts,
  })
  .meta({ id: 'InternalAuditLine' });

export const InternalAuditView = InternalAuditLine.extend({
  conclusion: z.string(),
  scope: z.array(
    z.object({
      edition: z.string(),
      key: z.string(),
      title: z.string(),
      looksFor: z.array(z.string()),
      records: z.array(z.string()),
      results: z.number().int(),
    }),
  ),
  results: z.array(
    z.object({
      id: Id,
      requirement: RequirementRef,
      grade: z.enum(RESULT_GRADES),
      statement: z.string(),
      evidence: z.string(),
      on: z.string(),
      nonconformity: Id.nullable(),
    }),
  ),
}).meta({ id: 'InternalAudit' });
