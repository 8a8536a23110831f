/** Outside certificates as operations and screens see them. */
import { z } from 'zod';
import {
  CitationSchema,
  Id,
  Line,
  OptionalProse,
  PlainDate,
  Prose,
  RequirementRef,
} from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { OUTSIDE_GRADES, VISIT_KINDS } from './outside-certificate.state.ts';

const Day = PlainDate.nullable().default(null);
const Short = z.string().trim().max(300).default('');

export const OutsideFactsInput = z.object({
  edition: z.string().min(1).max(60).meta({ description: 'An edition of the library or one of your own' }),
  body: Line.meta({ description: 'The certification body that issued the certificate' }),
  accreditation: Short.meta({
    description: 'The accreditation as the body claims it; nobody here checks it',
  }),
  number: z.string().trim().min(1).max(80),
  scope: Prose,
  sites: z.array(Line).max(500).default([]).readonly(),
  issuedOn: PlainDate,
  validUntil: PlainDate.meta({ description: 'The last day of validity' }),
  cycleStart: PlainDate.meta({ description: 'The first day of the present cycle' }),
  firstCertifiedOn: Day.meta({ description: 'Null says that the present cycle is the first' }),
});

const Kind = z.enum(VISIT_KINDS);
const Grade = z.enum(OUTSIDE_GRADES);

export const OutsideVisitInput = z.object({
  id: Id,
  kind: Kind,
  from: PlainDate,
  to: PlainDate,
  days: z.number().min(0).max(1_000).multipleOf(0.25).nullable().default(null),
  lead: Short.meta({
    description: 'Who led the audit team; kept beside the trail, so that it can be taken away',
  }),
  report: Id.nullable().default(null).meta({ description: 'The report, as a file that was handed in' }),
});

export const OutsideFindingInput = z.object({
  id: Id,
  visit: Id,
  grade: Grade,
  requirement: z.string().max(40).nullable().default(null).meta({
    description: 'The number of the requirement in the edition of the certificate',
  }),
  statement: Prose,
  dueOn: Day,
  answeredOn: Day,
  closedOn: Day,
});

export const OutsideLeadInput = z.object({ id: Id, visit: Id, lead: Short });

const OfFinding = z.object({ id: Id, finding: Id, on: PlainDate.optional() });
export const OutsideAnswerInput = OfFinding;
export const OutsideCloseInput = OfFinding;
export const OutsideTakeOverInput = z.object({
  id: Id,
  finding: Id,
  evidence: OptionalProse,
  owner: Id.nullable().default(null),
});
export const OutsidePlanInput = z.object({ id: Id, kind: Kind, from: PlainDate, to: PlainDate });
export const OutsideChangeInput = z.object({ id: Id, what: Prose, changesOn: PlainDate });
export const OutsideTellInput = z.object({ id: Id, change: Id, on: PlainDate.optional() });

const Due = z.object({
  code: z.string(),
  text: z.string(),
  from: z.string().nullable(),
  due: z.string(),
  because: CitationSchema,
  overdue: z.boolean(),
  finding: Id.nullable(),
});
const Late = z.object({
  code: z.string(),
  text: z.string(),
  because: CitationSchema,
  due: z.string(),
  actual: z.string(),
  about: Id.nullable(),
});

export const OutsideCertificateView = OutsideFactsInput.extend({
  id: Id,
  version: z.number().int(),
  editionName: z.string(),
  status: z.enum(['valid', 'expired', 'ended']),
  recorded: z.object({ by: NamedPerson, on: z.string() }),
  earlier: z.array(
    z.object({
      edition: z.string(),
      number: z.string(),
      issuedOn: z.string(),
      validUntil: z.string(),
      cycleStart: z.string(),
    }),
  ),
  visits: z.array(
    OutsideVisitInput.extend({
      report: z.object({ id: Id, name: z.string() }).nullable(),
    }),
  ),
  findings: z.array(
    OutsideFindingInput.extend({ requirement: RequirementRef.nullable(), nonconformity: Id.nullable() }),
  ),
  next: z
    .object({
      kind: Kind,
      from: z.string(),
      to: z.string(),
      notedOn: z.string(),
      preparedOn: z.string().nullable(),
    })
    .nullable(),
  changes: z.array(
    z.object({ id: Id, what: z.string(), changesOn: z.string(), toldOn: z.string().nullable() }),
  ),
  due: z.array(Due).meta({ description: 'What stands open today, the nearest first' }),
  late: z.array(Late),
  ended: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
}).meta({ id: 'OutsideCertificate' });

export const OutsideCertificateRow = OutsideCertificateView.pick({
  id: true,
  version: true,
  edition: true,
  editionName: true,
  body: true,
  number: true,
  status: true,
  issuedOn: true,
  validUntil: true,
  next: true,
  due: true,
})
  .extend({ openFindings: z.number().int(), untold: z.number().int() })
  .meta({ id: 'OutsideCertificateRow' });
