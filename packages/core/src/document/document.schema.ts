/** Controlled documents as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, OptionalProse, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { FileView } from '../evidence/evidence.schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { RoleSchema } from '../party/party.schema.ts';
import { DOCUMENT_KINDS } from './document.state.ts';

const On = PlainDate.optional();
/** Plain text with simple marks; a procedure of thirty pages fits. */
const Text = z.string().max(200_000);

export const DocumentKind = z.enum(DOCUMENT_KINDS).meta({ id: 'DocumentKind' });
const Content = {
  title: Line,
  kind: DocumentKind,
  text: Text,
  file: Id.optional().meta({ description: 'An uploaded document that is the content' }),
  requirements: z.array(RequirementRef).max(400).default([]),
};

export const DraftInput = z.object({
  number: z.string().trim().min(1).max(60),
  ...Content,
  text: Text.default(''),
  on: On,
});
export const ReviseInput = z.object({ id: Id, ...Content, change: OptionalProse, on: On });
export const SubmitInput = z.object({ id: Id, on: On });
export const ApproveInput = SubmitInput;
export const ReturnInput = z.object({ id: Id, why: Prose, on: On });
export const RetireInput = ReturnInput;
export const AcknowledgeInput = z.object({ id: Id, release: z.number().int().positive(), on: On });

const Roles = z.array(RoleSchema).max(12);
const Persons = z.array(Id).max(100);

export const ControlSchema = z
  .object({
    owner: Id.nullable().default(null),
    steps: z
      .array(
        z.object({
          persons: Persons.default([]),
          roles: Roles.default([]),
          quorum: z.number().int().min(1).max(20).default(1),
        }),
      )
      .max(6)
      .default([])
      .meta({ description: 'Approvals in their order; none is one approval by whoever may approve' }),
    reviewMonths: z.number().int().min(1).max(120).nullable().default(null),
    readers: z
      .object({ everyone: z.boolean(), roles: Roles.default([]), persons: Persons.default([]) })
      .default({ everyone: true, roles: [], persons: [] }),
    retentionYears: z.number().int().min(1).max(100).nullable().default(null),
  })
  .meta({
    id: 'DocumentControl',
    description: 'Who answers for a document, approves, reads; when it is looked at again',
  });

const ControlView = z.object({
  owner: NamedPerson,
  steps: z.array(
    z.object({ persons: z.array(NamedPerson), roles: z.array(z.string()), quorum: z.number().int() }),
  ),
  reviewMonths: z.number().int().nullable(),
  readers: z.object({
    everyone: z.boolean(),
    roles: z.array(z.string()),
    persons: z.array(NamedPerson),
  }),
  retentionYears: z.number().int().nullable(),
});

export const DocumentLine = z
  .object({
    id: Id,
    version: z.number().int(),
    number: z.string(),
    title: z.string(),
    kind: DocumentKind,
    phase: z.enum(['draft', 'submitted', 'released', 'obsolete']),
    inForce: z.number().int().nullable().meta({ description: 'The release in force' }),
    releasedOn: z.string().nullable(),
    author: NamedPerson,
    owner: NamedPerson,
    reviewDueOn: z.string().nullable().meta({ description: 'When the version in force is looked at again' }),
    reviewDue: z.boolean(),
    uploaded: z.boolean().meta({ description: 'Its content is an uploaded file' }),
    yours: z.boolean().meta({ description: 'Submitted, and the caller may approve it now' }),
    requirements: z.number().int(),
    acknowledged: z
      .boolean()
      .meta({ description: 'Whether the caller has acknowledged the release in force' }),
    toRead: z
      .boolean()
      .meta({ description: 'Whether the caller is asked to read it: neither wrote it nor released it' }),
  })
  .meta({ id: 'DocumentLine' });

export const DocumentView = z
  .object({
    id: Id,
    version: z.number().int(),
    number: z.string(),
    title: z.string(),
    kind: DocumentKind,
    phase: z.enum(['draft', 'submitted', 'released', 'obsolete']),
    text: z.string(),
    change: z.string(),
    author: NamedPerson,
    draftedOn: z.string(),
    submittedOn: z.string().nullable(),
    returned: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
    obsolete: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
    inForce: z.number().int().nullable(),
    releases: z.array(
      z.object({
        number: z.number().int(),
        by: NamedPerson,
        on: z.string(),
        label: z.string().optional(),
        onPaper: z.string().optional().meta({ description: 'Who approved it before it came here' }),
      }),
    ),
    file: FileView.nullable(),
    control: ControlView,
    approvals: z.array(z.object({ step: z.number().int(), by: NamedPerson, on: z.string() })),
    stepNow: z.number().int().nullable().meta({ description: 'The step in which it waits, from 0' }),
    reviewDueOn: z.string().nullable(),
    reviewed: z.object({ by: NamedPerson, on: z.string(), why: z.string() }).nullable(),
    remindedOn: z.string().nullable().meta({ description: 'When who has not read it was last written to' }),
    seen: z.number().int().nullable().meta({ description: 'The version that the caller looked at last' }),
    requirements: z.array(RequirementRef),
    acknowledgements: z.array(z.object({ person: NamedPerson, release: z.number().int(), on: z.string() })),
    waitingFor: z.array(NamedPerson).meta({
      description: 'Members who are asked to read the release in force and have not acknowledged it',
    }),
    refusesApproval: z.string().nullable().meta({
      description: 'Code of what would stand in the way if the caller approved it now',
    }),
  })
  .meta({ id: 'Document' });

export const ReleaseView = z
  .object({
    document: Id,
    number: z.number().int(),
    documentNumber: z.string(),
    title: z.string(),
    kind: DocumentKind,
    text: z.string(),
    change: z.string(),
    author: NamedPerson,
    approvedBy: NamedPerson,
    releasedOn: z.string(),
    inForce: z.boolean(),
    requirements: z.array(RequirementRef),
    file: FileView.nullable(),
    hash: z.string().nullable().meta({ description: 'SHA-256 of the content in canonical JSON' }),
    label: z.string().nullable(),
    onPaper: z.string().nullable(),
  })
  .meta({ id: 'DocumentRelease' });

export const CommentView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['open', 'settled']),
    quote: z.string(),
    text: z.string(),
    by: NamedPerson,
    on: z.string(),
    answers: z.array(z.object({ by: NamedPerson, on: z.string(), text: z.string() })),
    settledBy: NamedPerson.nullable(),
  })
  .meta({ id: 'DocumentComment' });

/** One document of a take-over, as the list says it. */
export const TakeOverRow = z
  .object({
    file: Id.optional(),
    number: z.string().trim().max(60),
    title: z.string().trim().max(300),
    kind: DocumentKind.default('procedure'),
    text: Text.default(''),
    version: z
      .string()
      .trim()
      .max(40)
      .default('')
      .meta({ description: 'As the organization calls it: “Rev. C”' }),
    approvedBy: z.string().trim().max(200).default('').meta({ description: 'Empty: it was never approved' }),
    approvedOn: z.string().trim().max(20).default(''),
    owner: z.string().trim().max(200).default('').meta({ description: 'Name or e-mail of a member' }),
    reviewMonths: z.number().int().min(1).max(120).nullable().default(null),
    requirements: z.array(RequirementRef).max(100).default([]),
  })
  .meta({ id: 'DocumentToTakeOver' });
