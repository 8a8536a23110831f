/** A planner's month as operations and screens see it: people, their bookings, and who is away. */
import { z } from 'zod';
import { AUDIT_KINDS, NOTICE_MODES, TEAM_ROLES } from '../audit/audit.state.ts';
import { Id, PlainDate } from '../kernel/schema.ts';

export const MonthQuery = z.object({
  from: PlainDate,
  to: PlainDate,
});

export const PlannerAudit = z
  .object({
    id: Id,
    client: z.string(),
    kind: z.enum(AUDIT_KINDS),
    phase: z.string(),
    from: z.string(),
    to: z.string(),
    days: z.number(),
    agreed: z.boolean(),
    notice: z.enum(NOTICE_MODES),
    version: z.number().int(),
  })
  .meta({ id: 'PlannerAudit' });

export const MonthView = z.object({
  people: z.array(
    z.object({
      id: Id,
      name: z.string(),
      country: z.string(),
      languages: z.array(z.string()),
      days: z.number().int().meta({ description: 'Days with an audit in this span' }),
    }),
  ),
  audits: z.array(PlannerAudit),
  bookings: z.array(
    z.object({ audit: Id, person: Id, role: z.enum(TEAM_ROLES), from: z.string(), to: z.string() }),
  ),
  closed: z
    .array(
      z.object({
        on: z.string(),
        name: z.string().meta({ description: 'Empty: a day of the week without work' }),
      }),
    )
    .meta({ description: 'Days on which the body does not work' }),
  away: z.array(z.object({ id: Id, person: Id, from: z.string(), to: z.string() })),
  unstaffed: z
    .array(PlannerAudit)
    .meta({ description: 'Planned for these days, and nobody is appointed yet' }),
});

export const QuestionsView = z.object({
  limits: z.array(
    z.object({
      day: z.string(),
      doc: z.string(),
      clause: z.string(),
      own: z
        .literal(true)
        .optional()
        .meta({ description: 'A day of the body’s own, before that of the rule' }),
    }),
  ),
  people: z.array(
    z.object({
      person: Id,
      role: z.enum(['lead', 'auditor', 'expert']).meta({ description: 'What this person would be' }),
      question: z
        .record(z.string(), z.unknown())
        .meta({ description: 'What `ableFor` is asked; days are put in by who asks' }),
    }),
  ),
});
