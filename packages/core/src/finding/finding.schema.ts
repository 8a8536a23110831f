/** Findings as operations and screens see them. */
import { z } from 'zod';
import { NamedPerson } from '../party/named.schema.ts';
import { Id, OptionalProse, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { GRADES } from './finding.decider.ts';

export const RecordInput = z.object({
  audit: Id,
  certification: Id,
  requirement: RequirementRef,
  grade: z.enum(GRADES),
  statement: Prose,
  evidence: OptionalProse,
  on: PlainDate.optional(),
});

export const AnswerInput = z.object({
  id: Id,
  correction: OptionalProse,
  cause: OptionalProse,
  correctiveAction: OptionalProse,
  dueOn: PlainDate,
  on: PlainDate.optional(),
});

export const JudgeInput = z.object({ id: Id, on: PlainDate.optional() });
export const ReturnInput = JudgeInput.extend({ why: Prose });
export const VerifyInput = JudgeInput.extend({ evidence: OptionalProse });

const Step = z.object({ by: NamedPerson, on: z.string() });
export const FindingView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['open', 'answered', 'returned', 'accepted', 'verified', 'noted']),
    audit: Id.nullable().meta({ description: 'Null where the audit was held before the take-over' }),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    certification: Id,
    requirement: RequirementRef,
    grade: z.enum(GRADES),
    statement: z.string(),
    evidence: z.string(),
    recordedOn: z.string(),
    recordedBy: NamedPerson,
    takenOver: z
      .object({
        origin: z.object({ run: Id, file: z.string(), sheet: z.string(), row: z.number().int() }),
        dueOn: z.string().nullable(),
      })
      .nullable(),
    answerDue: z
      .object({
        on: z.string(),
        days: z
          .number()
          .int()
          .nullable()
          .meta({ description: 'Days that the body gave; null where its earlier records say the day' }),
        late: z.boolean().meta({ description: 'Nothing, or the last answer, came after the day' }),
      })
      .nullable()
      .meta({
        description: 'By when the client answers; null where none is asked or nobody said until when',
      }),
    answer: Step.extend({
      correction: z.string(),
      cause: z.string(),
      correctiveAction: z.string(),
      dueOn: z.string(),
    }).nullable(),
    returned: Step.extend({ why: z.string() }).nullable(),
    accepted: Step.nullable(),
    verified: Step.extend({ evidence: z.string() }).nullable(),
  })
  .meta({ id: 'Finding' });
