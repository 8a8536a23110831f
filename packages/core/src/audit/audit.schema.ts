/** Audits as operations and screens see them. */
import { inPeriod, OF_CLIENT } from '../kernel/list.schema.ts';
import { z } from 'zod';
import { NamedPerson } from '../party/named.schema.ts';
import { Id, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { AUDIT_KINDS, NOTICE_MODES, TEAM_ROLES } from './audit.state.ts';

const Days = z.number().positive().max(1_000);

const Span = z.object({ from: PlainDate, to: PlainDate });

export const PlanInput = z.object({
  announcement: z
    .object({
      mode: z.enum(['unannounced', 'short-notice']),
      reason: Prose,
      conditions: OptionalProse,
      toldOn: PlainDate,
    })
    .optional()
    .meta({ description: 'Left out: the audit is announced and its dates are agreed' }),
  engagement: Id,
  kind: z.enum(AUDIT_KINDS),
  certifications: z.array(Id).min(1).max(10),
  from: PlainDate,
  to: PlainDate,
  days: Days,
  areas: z
    .array(
      z.object({ edition: z.string().max(60), areas: z.array(z.string().trim().min(1).max(40)).max(40) }),
    )
    .max(10)
    .default([])
    .meta({ description: 'Technical areas that the team has to hold, by edition: IAF 17, FSMS CI' }),
});

export const TeamInput = z.object({
  id: Id,
  members: z
    .array(
      z.object({
        person: Id,
        role: z.enum(TEAM_ROLES),
        days: z
          .array(Span)
          .max(20)
          .optional()
          .meta({ description: 'Days on which this member is taken; left out, the whole planned period' }),
      }),
    )
    .min(1)
    .max(50),
  care: z.string().trim().max(2_000).optional(),
  /** Where the body departs from what it chose itself, with its reason; what a standard asks has no exception. */
  exceptions: z
    .array(z.object({ person: Id, code: z.string().max(60), why: Prose }))
    .max(50)
    .default([]),
  /** The days on which the team is taken; left out, the whole planned period. */
  taken: z.array(Span).max(20).optional(),
});

export const MoveInput = Span.extend({
  id: Id,
  reason: OptionalProse,
  exceptions: TeamInput.shape.exceptions,
});
export const AgreeInput = Span.extend({ id: Id });
export const RecordAgreementInput = AgreeInput.extend({ how: Prose, on: PlainDate.optional() });

export const ObjectInput = z.object({ id: Id, person: Id, reasons: Prose });
export const AnswerObjectionInput = z.object({ objection: Id, upheld: z.boolean(), reasons: Prose });
export const ObjectionView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['raised', 'upheld', 'rejected']),
    audit: Id,
    person: NamedPerson,
    on: z.string(),
    reasons: z.string(),
    answer: z.object({ on: z.string(), reasons: z.string() }).nullable(),
  })
  .meta({ id: 'TeamObjection' });

const Spent = z
  .array(z.object({ person: Id, on: PlainDate, days: z.number().positive().max(2) }))
  .max(500)
  .meta({ description: 'Time by auditor and day; it adds up to the days of the visit' });
const visit = {
  id: Id,
  from: PlainDate,
  to: PlainDate,
  days: Days,
  conclusion: Prose,
  spent: Spent.optional(),
};
export const Stage1Input = z.object({ ...visit, ready: z.boolean() });
export const VisitInput = z.object({ ...visit, shortfallReason: OptionalProse });
export const ReportInput = z.object({
  id: Id,
  conclusion: Prose,
  recommended: z.boolean(),
  on: PlainDate.optional(),
});

const Visit = z.object({
  from: z.string(),
  to: z.string(),
  days: z.number(),
  conclusion: z.string(),
  spent: z.array(z.object({ person: Id, name: z.string(), on: z.string(), days: z.number() })),
});

export const AUDIT_DAYS = ['planned', 'held'] as const;
export const AuditQuery = z.object({
  certification: Id.optional(),
  ...OF_CLIENT,
  by: z
    .enum(AUDIT_DAYS)
    .default('planned')
    .meta({ description: 'By which day the period counts: the first planned day, or the last of the visit' }),
  ...inPeriod('planned or held'),
});

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
    notice: z.enum(NOTICE_MODES),
    agreed: z
      .object({ on: z.string(), recorded: z.boolean(), how: z.string() })
      .nullable()
      .meta({ description: 'The client agreed to the planned days' }),
    team: z.array(
      z.object({
        person: Id,
        name: z.string(),
        role: z.enum(TEAM_ROLES),
        days: z.array(z.object({ from: z.string(), to: z.string() })),
      }),
    ),
    needs: z
      .array(z.object({ standard: z.string(), areas: z.array(z.string()) }))
      .meta({ description: 'What the team has to hold together' }),
  })
  .meta({ id: 'AuditSummary' });

export const AuditView = AuditSummary.extend({
  announcement: z
    .object({ reason: z.string(), conditions: z.string(), toldOn: z.string(), care: z.string() })
    .nullable()
    .meta({
      description: 'Of an audit that is not announced, for the body alone: why, and how its team was chosen',
    }),
  stage1: Visit.extend({ ready: z.boolean() }).nullable(),
  stage2By: z.object({ on: z.string(), months: z.number().int() }).nullable().meta({
    description: 'Last day on which stage 2 begins, by the months that the body chose, while it is to come',
  }),
  visit: Visit.extend({ shortfallReason: z.string() }).nullable(),
  report: z
    .object({ by: NamedPerson, on: z.string(), conclusion: z.string(), recommended: z.boolean() })
    .nullable(),
}).meta({ id: 'Audit' });
