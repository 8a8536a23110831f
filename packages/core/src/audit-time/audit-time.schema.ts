/** Determining the audit time of an engagement: what is said, and what is kept and shown. */
import { z } from 'zod';
import { Id, PlainDate } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { AuditAnswerJson } from './answer.schema.ts';
import { AuditRequestJson } from './request.schema.ts';

/** The request of the calculator, for an engagement; without a day, today's rules. */
export const DetermineInput = AuditRequestJson.extend({ engagement: Id, on: PlainDate.optional() });

/** What the rules stored today give for the same request and day, where that differs from what was determined. */
const Touched = z.object({ days: z.number(), changed: z.array(z.string()).readonly() });

/** A determination that a changed rule would change. */
export const TouchedCase = z
  .object({ engagement: Id, client: z.string(), on: z.string(), days: z.number(), now: Touched })
  .meta({ id: 'TouchedAuditTime' });

export const AuditTimeView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.string(),
    by: NamedPerson,
    on: z.string(),
    revision: z.number().int(),
    request: AuditRequestJson,
    answer: AuditAnswerJson,
    now: Touched.nullable(),
    reopened: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable().meta({
      description: 'A change of the client that makes it be determined again',
    }),
  })
  .meta({ id: 'AuditTime' });
