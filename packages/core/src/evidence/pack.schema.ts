/** Evidence packs as operations and screens see them. */
import { z } from 'zod';
import { Id, Line, PlainDate, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';

const ASKED = {
  title: Line.meta({ description: 'What it is for: it names the file' }),
  from: PlainDate,
  to: PlainDate,
};

export const MakePackInput = z.object({
  ...ASKED,
  editions: z.array(z.string().max(60)).max(40).default([]).meta({
    description: 'Whole standards; with no standard and no requirement, everything',
  }),
  requirements: z.array(RequirementRef).max(1_000).default([]),
  on: PlainDate.optional(),
});

export const PackView = z
  .object({
    id: Id,
    version: z.number().int(),
    title: z.string(),
    from: z.string(),
    to: z.string(),
    editions: z.array(z.string()),
    requirements: z.array(RequirementRef),
    madeBy: NamedPerson,
    madeOn: z.string(),
    manifest: z.string().meta({ description: 'SHA-256 of its manifest.json' }),
    evidence: z.number().int(),
    documents: z.number().int(),
    files: z.number().int(),
    bytes: z.number().int(),
  })
  .meta({ id: 'EvidencePack' });
