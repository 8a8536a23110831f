/** Controlled documents as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, OptionalProse, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { DOCUMENT_KINDS } from './document.decider.ts';

const On = PlainDate.optional();
/** Plain text with simple marks; a procedure of thirty pages fits. */
const Text = z.string().max(200_000);

export const DocumentKind = z.enum(DOCUMENT_KINDS).meta({ id: 'DocumentKind' });
const Content = {
  title: Line,
  kind: DocumentKind,
  text: Text,
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
    releases: z.array(z.object({ number: z.number().int(), by: NamedPerson, on: z.string() })),
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
  })
  .meta({ id: 'DocumentRelease' });
