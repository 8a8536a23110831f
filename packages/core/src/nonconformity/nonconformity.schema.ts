/** Nonconformities of one's own as operations and screens see them. */
import { z } from 'zod';
import { Id, OptionalProse, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { NONCONFORMITY_SOURCES } from './nonconformity.decider.ts';

const On = PlainDate.optional();
export const NonconformityPhase = z
  .enum(['open', 'corrected', 'analysed', 'planned', 'done', 'verified', 'closed'])
  .meta({ id: 'NonconformityPhase' });
export const NonconformitySource = z.enum(NONCONFORMITY_SOURCES);

export const RaiseInput = z.object({
  source: z.enum(['external-audit', 'complaint', 'process', 'supplier', 'incident']).meta({
    description: 'An internal audit raises its own',
  }),
  grade: z.enum(['major', 'minor']).default('minor'),
  statement: Prose,
  evidence: Prose,
  requirement: RequirementRef.nullable().default(null),
  owner: Id.nullable().default(null),
  dueOn: PlainDate.nullable().default(null),
  on: On,
});

export const CorrectInput = z.object({ id: Id, what: Prose, on: On });
export const AnalyseInput = z.object({ id: Id, what: Prose, elsewhere: OptionalProse, on: On });
export const PlanActionInput = z.object({
  id: Id,
  what: Prose,
  owner: Id.nullable().default(null),
  dueOn: PlainDate,
  on: On,
});
export const CompleteInput = z.object({ id: Id, what: Prose, on: On });
export const VerifyInput = z.object({ id: Id, evidence: Prose, effective: z.boolean(), on: On });
export const CloseInput = z.object({ id: Id, on: On });
export const HandOverInput = z.object({ id: Id, to: Id, why: Prose, on: On });

const Done = z.object({ by: NamedPerson, on: z.string(), what: z.string() });

export const NonconformityView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: NonconformityPhase,
    next: z.enum(['Correct', 'Analyse', 'PlanAction', 'CompleteAction', 'Verify', 'Close']).nullable(),
    overdue: z.boolean(),
    source: NonconformitySource,
    grade: z.enum(['major', 'minor']),
    statement: z.string(),
    evidence: z.string(),
    requirement: RequirementRef.nullable(),
    audit: Id.nullable(),
    owner: NamedPerson.nullable(),
    dueOn: z.string().nullable(),
    raisedBy: NamedPerson,
    raisedOn: z.string(),
    correction: Done.nullable(),
    cause: Done.extend({ elsewhere: z.string() }).nullable(),
    action: Done.nullable(),
    done: Done.nullable(),
    verification: z
      .object({ by: NamedPerson, on: z.string(), evidence: z.string(), effective: z.boolean() })
      .nullable(),
    closed: z.object({ by: NamedPerson, on: z.string() }).nullable(),
    rounds: z.number().int(),
  })
  .meta({ id: 'Nonconformity' });
