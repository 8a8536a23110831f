/** People of a certification body as operations and screens see them. */
import { z } from 'zod';
import { CitationSchema, CountryCode, Id, Line, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { BONDS, MONITORING_KINDS, TIE_KINDS } from './competence.state.ts';
import { LIST_COLUMNS } from './competence-list.ts';
import { ALL_FUNCTIONS, type BodyFunction } from './function.table.ts';

export const FunctionName = z
  .enum(ALL_FUNCTIONS as [BodyFunction, ...BodyFunction[]])
  .meta({ id: 'BodyFunction' });
const Months = z.number().int().min(1).max(120);
const Standard = z.string().trim().min(2).max(60).meta({ description: 'Editions apart: ISO 9001' });
const Areas = z.array(z.string().trim().min(1).max(40)).max(60).default([]);
const File = Id.nullable().default(null);

export const PolicyInput = z.object({
  qualificationMonths: Months.default(36),
  witnessMonths: Months.default(36),
  monitoringMonths: Months.default(12),
  declarationMonths: Months.nullable().default(12),
  rotationAudits: z.number().int().min(1).max(40).nullable().default(null),
  evaluators: z
    .array(z.object({ person: Id, standards: z.array(Standard).max(60).default([]), basis: Prose }))
    .max(60),
  on: PlainDate.optional(),
});

export const PolicyView = z
  .object({
    version: z.number().int(),
    since: z.string(),
    by: NamedPerson,
    on: z.string(),
    revision: z.number().int(),
    qualificationMonths: z.number().int(),
    witnessMonths: z.number().int(),
    monitoringMonths: z.number().int(),
    declarationMonths: z.number().int().nullable(),
    rotationAudits: z.number().int().nullable(),
    evaluators: z.array(z.object({ person: NamedPerson, standards: z.array(z.string()), basis: z.string() })),
  })
  .meta({ id: 'PeoplePolicy' });

const particulars = {
  bond: z.enum(BONDS),
  agreement: z.string().trim().max(300).default(''),
  country: CountryCode.or(z.literal('')).default(''),
  languages: z.array(z.string().trim().min(2).max(40)).max(12).default([]),
};
/** Somebody who is a member already, or a new person by name, who needs no account. */
export const OpenRecordInput = z.object({
  person: Id.nullable().default(null),
  name: Line.max(120).nullable().default(null),
  ...particulars,
  on: PlainDate.optional(),
});
export const ReviseRecordInput = z.object({ id: Id, ...particulars });
export const QualifyInput = z.object({
  id: Id,
  function: FunctionName,
  standard: Standard,
  areas: Areas,
  training: z.boolean().default(false),
  from: PlainDate,
  until: PlainDate.optional().meta({ description: 'Left out: the interval that the body chose' }),
  evaluatedBy: Id,
  basis: Prose,
  file: File,
});
export const JudgeInput = z.object({ id: Id, qualification: Id, reason: Prose, on: PlainDate.optional() });
export const MonitorInput = z.object({
  id: Id,
  kind: z.enum(MONITORING_KINDS),
  standard: Standard,
  monitoredBy: Id,
  on: PlainDate,
  audit: Id.nullable().default(null),
  satisfactory: z.boolean(),
  basis: Prose,
  file: File,
});
export const DeclareInput = z.object({ from: PlainDate, until: PlainDate.optional(), file: File });
const tie = {
  kind: z.enum(TIE_KINDS),
  engagement: Id.nullable().default(null),
  organization: z.string().trim().max(200).default(''),
  from: PlainDate,
  until: PlainDate.nullable().default(null),
};
export const TieInput = z.object({ id: Id, ...tie });
export const OwnTieInput = z.object(tie);

export const ReasonView = z
  .object({
    code: z.string(),
    text: z.string(),
    citations: z.array(CitationSchema),
    own: z
      .boolean()
      .meta({ description: 'Rests on what the body chose itself; it may depart from it with a reason' }),
  })
  .meta({ id: 'ReasonWhyNot' });

const Ended = z.object({ on: z.string(), by: NamedPerson, reason: z.string() });
export const QualificationView = z
  .object({
    id: Id,
    function: FunctionName,
    standard: z.string(),
    areas: z.array(z.string()),
    training: z.boolean(),
    from: z.string(),
    until: z.string(),
    evaluatedBy: NamedPerson,
    basis: z.string(),
    file: Id.nullable(),
    standing: z.enum(['in-force', 'not-yet', 'lapsed', 'suspended', 'withdrawn']),
    suspended: Ended.nullable(),
    withdrawn: Ended.nullable(),
  })
  .meta({ id: 'Qualification' });

export const PersonDueView = z
  .object({
    code: z.enum(['qualification-lapses', 'witnessing', 'monitoring', 'declaration']),
    due: z.string(),
    standard: z.string(),
    function: z.string(),
    overdue: z.boolean(),
    because: CitationSchema,
  })
  .meta({ id: 'PersonDue' });

export const MatrixRow = z
  .object({
    id: Id,
    person: NamedPerson,
    phase: z.enum(['active', 'ended']),
    bond: z.enum(BONDS),
    country: z.string(),
    languages: z.array(z.string()),
    cells: z.array(
      z.object({
        function: FunctionName,
        standard: z.string(),
        areas: z.array(z.string()),
        training: z.boolean(),
        until: z.string(),
        standing: QualificationView.shape.standing,
      }),
    ),
    next: PersonDueView.nullable(),
  })
  .meta({ id: 'CompetenceRow' });

export const CompetenceView = MatrixRow.omit({ cells: true, next: true })
  .extend({
    version: z.number().int(),
    agreement: z.string(),
    since: z.string(),
    ended: Ended.nullable(),
    qualifications: z.array(QualificationView),
    due: z.array(PersonDueView),
    monitorings: z.array(
      z.object({
        id: Id,
        kind: z.enum(MONITORING_KINDS),
        standard: z.string(),
        on: z.string(),
        monitoredBy: NamedPerson,
        audit: Id.nullable(),
        satisfactory: z.boolean(),
        basis: z.string(),
        file: Id.nullable(),
      }),
    ),
    declarations: z.array(
      z.object({
        id: Id,
        from: z.string(),
        until: z.string(),
        on: z.string(),
        by: NamedPerson,
        file: Id.nullable(),
      }),
    ),
    ties: z.array(
      z.object({
        id: Id,
        kind: z.enum(TIE_KINDS),
        engagement: Id.nullable(),
        organization: z.string(),
        from: z.string(),
        until: z.string().nullable(),
        keepsAwayUntil: z.string().nullable().meta({ description: 'null while it lasts' }),
      }),
    ),
    audits: z.array(
      z.object({ id: Id, client: z.string(), from: z.string(), to: z.string(), role: z.string() }),
    ),
    workload: z.object({ before: z.number(), ahead: z.number() }).meta({
      description: 'Days with an audit in the 90 days before today and in the 90 days from today on',
    }),
  })
  .meta({ id: 'CompetenceRecord' });

export const CompetenceListInput = z
  .object({
    file: Id.nullable().default(null).meta({ description: 'An uploaded XLSX or CSV file' }),
    text: z.string().max(1_000_000).default('').meta({
      description: 'Or the list itself, pasted: titles first, cells separated by tabs, semicolons or commas',
    }),
  })
  .meta({ id: 'CompetenceList' });
const Column = z.enum(LIST_COLUMNS);
export const ComparedQualifications = z.object({
  summary: z.object({
    rows: z.number().int(),
    qualify: z.number().int(),
    people: z.number().int().meta({ description: 'People who are new to the body' }),
    known: z.number().int().meta({ description: 'Rows whose evaluation stands in the record already' }),
    errors: z.number().int(),
  }),
  rows: z.array(
    z.object({
      row: z.number().int(),
      who: z.string(),
      what: z.string(),
      isNew: z.boolean(),
      known: z.boolean(),
      errors: z.array(z.object({ column: Column, expected: z.string(), got: z.string() })),
    }),
  ),
});
