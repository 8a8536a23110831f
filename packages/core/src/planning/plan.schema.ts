/** Plans by the hour as operations and screens see them. */
import { z } from 'zod';
import { TEAM_ROLES } from '../audit/audit.state.ts';
import { Id, Line, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { ReasonView } from '../qualification/qualification.schema.ts';
import { PLAN_STAGES, SESSION_KINDS } from './plan.state.ts';

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:30');
const Short = z.string().trim().max(200).default('');

export const SessionInput = z.object({
  day: PlainDate,
  from: Clock,
  to: Clock,
  kind: z.enum(SESSION_KINDS),
  people: z.array(Id).max(30),
  site: Short,
  shift: Short,
  process: Short,
  clauses: z.array(RequirementRef).max(200).default([]),
  remote: z.boolean().default(false),
});
export const WantsInput = z.object({
  shifts: z.array(Line).max(20).default([]),
  processes: z
    .array(z.object({ name: Line, area: z.string().trim().max(40).default('') }))
    .max(60)
    .default([]),
});
const At = { id: Id, stage: z.enum(PLAN_STAGES) };
export const PlanAt = z.object(At);
export const DraftInput = z.object({ ...At, sessions: z.array(SessionInput).max(400), wants: WantsInput });
export const AnswerInput = z.object({ ...At, number: z.number().int().positive() });
export const RecordPlanAgreementInput = AnswerInput.extend({ how: Prose, on: PlainDate.optional() });
export const AskChangeInput = AnswerInput.extend({ what: Prose });

const SessionView = SessionInput.extend({
  people: z.array(NamedPerson),
  site: z.string(),
  shift: z.string(),
  process: z.string(),
  clauses: z.array(RequirementRef),
  remote: z.boolean(),
}).meta({ id: 'PlanSession' });

export const PlanView = z
  .object({
    version: z.number().int(),
    phase: z.enum(['none', 'draft', 'sent', 'change-asked', 'agreed']),
    stage: z.enum(PLAN_STAGES),
    from: z.string(),
    to: z.string(),
    sessions: z
      .array(SessionView)
      .meta({ description: 'The draft for the body; for the client what was sent last' }),
    number: z.number().int().meta({ description: 'Of the version that was sent last; 0 before the first' }),
    versions: z.array(z.object({ number: z.number().int(), on: z.string() })),
    asked: z.object({ on: z.string(), what: z.string() }).nullable(),
    agreedOn: z.string().nullable(),
    agreedHow: z.string().meta({ description: 'How the client agreed, where the body wrote it down' }),
    team: z.array(z.object({ person: NamedPerson, role: z.enum(TEAM_ROLES), hours: z.number() })),
    wants: z.object({
      shifts: z.array(z.string()),
      processes: z.array(z.object({ name: z.string(), area: z.string() })),
    }),
    sites: z.array(z.string()),
    faults: z.array(ReasonView).meta({ description: 'What the draft lacks before it can be sent' }),
    mayWrite: z.boolean(),
  })
  .meta({ id: 'AuditPlan' });
