/** Certifications as operations and screens see them. */
import { z } from 'zod';
import { NamedPerson } from '../party/named.schema.ts';
import { CitationSchema, Id, Line, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';

const Act = z.object({ id: Id, on: PlainDate.optional() });
/** A decision that rests on an audit; without `audit` the newest reported one counts. */
export const RestingInput = Act.extend({ audit: Id.optional() });
export const ReviewInput = RestingInput.extend({ conclusion: Prose });
export const ReasonedInput = Act.extend({ reason: Prose });
export const ConfidenceInput = Act.extend({ reason: z.string().trim().min(3).max(500) });
export const LiftInput = Act.extend({ reason: Prose });
export const ScopeInput = Act.extend({ change: z.enum(['extend', 'reduce']), scope: Prose });
export const TransferInput = Act.extend({
  issuedBy: z.string().trim().min(2).max(200),
  number: z.string().trim().min(1).max(60),
  status: z.enum(['valid', 'suspended', 'withdrawn', 'expired']),
  openMajors: z.number().int().min(0).default(0),
  originalOn: PlainDate,
  decidedOn: PlainDate,
  expiresOn: PlainDate,
});

export const TransferOutInput = Act.extend({
  to: z.string().trim().min(2).max(200).meta({ description: 'The body that has taken it over' }),
});

const Cycle = z.object({ decidedOn: z.string(), effectiveOn: z.string(), expiresOn: z.string() });
export const LateView = z
  .object({
    code: z.string(),
    because: CitationSchema,
    due: z.string(),
    actual: z.string(),
    text: z.string(),
  })
  .meta({ id: 'LateFact' });
export const StandingRefusal = z
  .object({ code: z.string(), detail: z.string(), citations: z.array(CitationSchema) })
  .meta({ id: 'StandingRefusal', description: 'What stands in the way of an act now' });
export const Due = z
  .object({
    code: z.string(),
    text: z.string(),
    due: z.string(),
    byRule: z
      .string()
      .optional()
      .meta({ description: 'Last day by the rule, where the body’s own comes before it' }),
    because: CitationSchema,
    overdue: z.boolean(),
  })
  .meta({ id: 'Due' });

export const CertificationSummary = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['open', 'certified', 'suspended', 'withdrawn', 'refused']),
    /** The phase seen on today's date: a certified one past its expiry reads `expired`. */
    status: z.enum(['open', 'valid', 'suspended', 'expired', 'withdrawn', 'refused']),
    engagement: Id,
    client: z.object({ id: Id.nullable(), name: z.string() }),
    body: z.object({ id: Id, name: z.string() }),
    edition: z.string(),
    scope: z.string(),
    cycle: Cycle.nullable(),
    number: z.string().nullable(),
    /** The nearest deadline that stands open. */
    next: Due.nullable(),
  })
  .meta({ id: 'CertificationSummary' });

export const TakenOverView = z
  .object({
    run: Id,
    file: z.string(),
    sheet: z.string(),
    row: z.number().int(),
    statedBy: NamedPerson,
    statedOn: z.string(),
    number: z.string(),
    audits: z.array(z.object({ kind: z.string(), on: z.string(), days: z.number().nullable() })),
    days: z.number().nullable(),
    nextOn: z.string().nullable(),
    accreditation: z.string(),
  })
  .meta({ id: 'TakenOver', description: 'Taken over in mid-cycle: who stated it, and which row says it' });

const ACTS = [
  'review',
  'grant',
  'refuse',
  'recordSurveillance',
  'suspend',
  'lift',
  'withdraw',
  'renew',
  'restore',
  'changeScope',
  'transferIn',
  'transferOut',
  'issue',
  'keepConfidential',
  'endConfidence',
  'eraseFromLog',
] as const;
export type CertificationAct = (typeof ACTS)[number];

export const CertificationView = CertificationSummary.extend({
  cycles: z.number().int(),
  originalOn: z.string().nullable(),
  suspendedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  transferredTo: z.string().nullable().meta({ description: 'The body that has taken it over' }),
  review: z
    .object({
      by: NamedPerson,
      on: z.string(),
      audit: Id,
      conclusion: z.string().meta({ description: 'For the body alone; empty for its client' }),
    })
    .nullable(),
  surveillances: z.array(
    z.object({
      audit: Id.nullable().meta({ description: 'Null where it was held before the take-over' }),
      on: z.string(),
    }),
  ),
  takenOver: TakenOverView.nullable(),
  late: z.array(LateView),
  due: z.array(Due),
  /** The day that `standing` is about: the one asked for, else today. */
  standingOn: z.string(),
  /** For each act what stands in its way on that day; an empty list means that it is open to whoever may do it. */
  standing: z.record(z.enum(ACTS), z.array(StandingRefusal)),
  rests: z
    .object({
      audit: Id,
      stage2LastDay: z.string(),
      reportedOn: z.string(),
      recommended: z.boolean(),
      openMajors: z.number().int(),
      minorsWithoutPlan: z.number().int(),
    })
    .nullable(),
  certificate: z
    .object({
      number: z.string(),
      revision: z.number().int(),
      effectiveOn: z.string(),
      issuedOn: z.string(),
      paper: z.string().nullable().meta({
        description:
          'SHA-256 of its credential, base64url: opens what is kept confidential, as its code does',
      }),
      drawn: z.boolean().meta({ description: 'Its sheet is kept; before, it is being drawn' }),
      stampedAt: z
        .string()
        .nullable()
        .meta({ description: 'When a time-stamp authority stamped the sheet; null before, and without one' }),
    })
    .nullable(),
  confidence: z
    .object({ since: z.string(), reason: z.string(), erasedOn: z.string().nullable() })
    .nullable()
    .meta({ description: 'Since when and why it is kept out of the public register' }),
}).meta({ id: 'Certification' });

export const IssueInput = Act.extend({
  number: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9][A-Za-z0-9 ./_-]{1,58}$/)
    .optional(),
  effectiveOn: PlainDate.optional(),
  statementOfApplicability: OptionalProse,
  unaccredited: Line.optional().meta({
    description: 'Why it is issued without accreditation though the body is accredited for the standard',
  }),
});
