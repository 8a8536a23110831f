/** Evidence as operations and screens see it. */
import { z } from 'zod';
import { Id, Line, PlainDate, Prose, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { EVIDENCE_STANDINGS } from './expiry.ts';

export const AttachInput = z.object({
  file: Id.meta({ description: 'An uploaded file of this organization' }),
  title: Line,
  standsFor: PlainDate.meta({ description: 'The day that the record shows' }),
  expiresOn: PlainDate.nullable().default(null),
  requirements: z.array(RequirementRef).min(1).max(50),
  on: PlainDate.optional(),
});

export const RelateInput = z.object({
  id: Id,
  requirements: z.array(RequirementRef).min(1).max(50),
  on: PlainDate.optional(),
});

export const WithdrawInput = z.object({ id: Id, why: Prose, on: PlainDate.optional() });

export const FileView = z
  .object({
    id: Id,
    name: z.string(),
    size: z.number().int(),
    sha256: z.string(),
    mediaType: z.string(),
  })
  .meta({ id: 'File' });

export const EvidenceView = z
  .object({
    id: Id,
    version: z.number().int(),
    title: z.string(),
    standsFor: z.string(),
    expiresOn: z.string().nullable(),
    standing: z.enum(EVIDENCE_STANDINGS),
    requirements: z.array(RequirementRef),
    file: FileView.nullable(),
    attachedOn: z.string(),
    attachedBy: NamedPerson,
  })
  .meta({ id: 'Evidence' });
