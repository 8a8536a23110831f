/** The due list of a body and the windows of one certification as operations and screens see them. */
import { z } from 'zod';
import { AUDIT_KINDS } from '../audit/audit.state.ts';
import { CitationSchema, Id } from '../kernel/schema.ts';

export const DUE_WHEN = ['late', 'in-30', 'in-90', 'later'] as const;
/** What is still missing before the audit can be held. */
export const DUE_LACKS = ['audit', 'team', 'agreement'] as const;
const CODES = ['surveillance-1', 'surveillance-2', 'surveillance-3', 'recertification'] as const;

export const DueQuery = z.object({
  when: z.enum(DUE_WHEN).optional(),
  lacks: z.enum(DUE_LACKS).optional(),
  kind: z.enum(['surveillance', 'recertification']).optional(),
  edition: z.string().max(60).optional(),
  text: z.string().trim().max(100).optional(),
  after: z.string().max(70).optional().meta({ description: 'The `next` of the page before' }),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const PlannedAudit = z
  .object({
    id: Id,
    phase: z.string(),
    from: z.string(),
    to: z.string(),
    team: z.number().int(),
    agreed: z.boolean(),
  })
  .meta({ id: 'PlannedAuditOfWindow' });

export const DueRow = z
  .object({
    certification: Id,
    engagement: Id,
    client: z.string(),
    edition: z.string(),
    suspended: z.boolean(),
    code: z.enum(CODES),
    kind: z.enum(AUDIT_KINDS),
    from: z.string().meta({ description: 'First day of the window' }),
    latest: z.string().meta({ description: 'Last day that leaves time for what follows' }),
    limit: z.string().meta({ description: 'Last day by the rule, or by the body’s own time inside it' }),
    byRule: z
      .string()
      .optional()
      .meta({ description: 'Last day by the rule, where the body’s own comes before it' }),
    because: CitationSchema,
    late: z.boolean(),
    audit: PlannedAudit.nullable(),
  })
  .meta({ id: 'DueAudit' });
export type DueRow = z.infer<typeof DueRow>;

export const DuePage = z.object({
  rows: z.array(DueRow),
  next: z.string().nullable(),
  counts: z
    .object({
      late: z.number().int(),
      'in-30': z.number().int(),
      'in-90': z.number().int(),
      later: z.number().int(),
    })
    .meta({ description: 'Of the whole body, whatever the list is narrowed to' }),
});

export const WindowView = DueRow.pick({
  code: true,
  kind: true,
  from: true,
  latest: true,
  limit: true,
  byRule: true,
  because: true,
  late: true,
  audit: true,
}).meta({ id: 'AuditWindow' });
