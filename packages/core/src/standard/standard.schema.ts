/** Editions, requirements and adoptions as operations and screens see them. */
import { COVERAGES } from '@certwright/standards/edition';
import { z } from 'zod';
import { Id, PlainDate, Prose } from '../kernel/schema.ts';

export const EditionId = z
  .string()
  .regex(/^[a-z0-9-]{3,60}$/, 'an edition of the library')
  .meta({
    id: 'EditionId',
    description: 'Edition of a standard in the library: iso-9001-2015',
  });

export const EditionHead = z
  .object({
    id: z.string(),
    name: z.string().meta({ description: 'As people write it: ISO 9001:2015' }),
    standard: z.string(),
    year: z.number().int(),
    title: z.string(),
    discipline: z.string(),
    status: z.string(),
    published: z.string(),
    coverage: z.enum(COVERAGES).meta({
      description:
        'How much of the edition the library holds; an identity has no requirements and cannot be adopted',
    }),
    certifiable: z.boolean().meta({
      description:
        'Whether organizations are certified to it; bodies alone are accredited to ISO/IEC 17021-1',
    }),
    replaces: z.string().nullable(),
    replacedBy: z.string().nullable(),
    lastValidDay: z.string().nullable(),
    transition: z
      .object({
        from: z.string(),
        stopNew: z.string(),
        end: z.string(),
        confidence: z.string(),
        note: z.string(),
      })
      .nullable(),
    count: z.object({ clauses: z.number().int(), controls: z.number().int() }),
  })
  .meta({ id: 'EditionHead' });

export const RequirementText = z
  .object({
    key: z.string(),
    parent: z.string().nullable(),
    kind: z.enum(['heading', 'clause', 'control']),
    title: z.string(),
    asks: z.string(),
    looksFor: z.array(z.string()),
    records: z.array(z.string()),
    documented: z.string(),
    mayExclude: z.boolean(),
    excludeWhen: z.string().nullable(),
    assessable: z.boolean(),
    tags: z.array(z.string()),
    confidence: z.string(),
  })
  .meta({ id: 'RequirementText', description: 'A requirement in our own words' });

export const EditionView = EditionHead.extend({
  applicability: z.object({ clause: z.string(), rule: z.string(), confidence: z.string() }),
  requirements: z.array(RequirementText),
}).meta({ id: 'Edition' });

export const AdoptInput = z.object({ edition: EditionId, scope: Prose, on: PlainDate.optional() });
export const ScopeInput = AdoptInput;
export const DropInput = z.object({ edition: EditionId, why: Prose, on: PlainDate.optional() });

export const AdoptionView = z
  .object({
    id: Id,
    version: z.number().int(),
    phase: z.enum(['adopted', 'dropped']),
    edition: EditionHead,
    scope: z.string(),
    adoptedOn: z.string(),
    dropped: z.object({ by: z.string(), on: z.string(), why: z.string() }).nullable(),
  })
  .meta({ id: 'Adoption' });
