/** Own editions, their imports, relations and bought text as operations and screens see them. */
import { DISCIPLINES } from '@certwright/standards/edition';
import { OWN_LIMITS, FORMATS } from '@certwright/standards/exchange/brought';
import { RELATIONSHIPS } from '@certwright/standards/exchange/mapping';
import { z } from 'zod';
import { Id, RequirementKey } from '../kernel/schema.ts';
import { EditionHead, EditionId, EditionView } from './standard.schema.ts';

export const BringInput = z.object({
  file: Id.meta({ description: 'An uploaded file: XLSX, CSV, JSON or YAML' }),
  standard: z.string().trim().min(2).max(80).optional(),
  year: z.number().int().min(1900).max(2100).optional(),
  title: z.string().trim().min(2).max(OWN_LIMITS.title).optional(),
  discipline: z.enum(DISCIPLINES).optional(),
  from: EditionId.optional().meta({ description: 'For relations: the edition of the sources' }),
  to: EditionId.optional().meta({ description: 'For relations: the edition of the targets' }),
});

export const ExchangeFaultView = z
  .object({ row: z.number().int().nullable(), place: z.string(), reason: z.string() })
  .meta({ id: 'ExchangeFault', description: 'What is wrong with a file, where, and why' });

const Named = z.object({ key: z.string(), title: z.string() });

export const BringOutput = z
  .object({
    kind: z.enum(['edition', 'crosswalk']),
    format: z.enum([...FORMATS, 'oscal-mapping', 'ciso-assistant-mapping']),
    edition: EditionHead.nullable(),
    crosswalk: z
      .object({ name: z.string(), source: z.string(), target: z.string(), relations: z.number().int() })
      .nullable(),
    faults: z.array(ExchangeFaultView),
    difference: z
      .object({
        known: z.boolean().meta({ description: 'Whether the organization has this edition already' }),
        added: z.array(Named),
        changed: z.array(Named.extend({ parts: z.array(z.string()) })),
        gone: z.array(Named.extend({ assessed: z.boolean() })),
        unchanged: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'BroughtFile' });

const OwnFacts = z.object({
  version: z.number().int(),
  format: z.enum(FORMATS),
  broughtOn: z.string(),
  adopted: z.boolean(),
});

export const CrosswalkView = z
  .object({ from: z.string(), to: z.string(), name: z.string(), relations: z.number().int() })
  .meta({ id: 'OwnCrosswalk' });

export const OwnStandardList = z.object({
  rows: z.array(EditionHead.extend(OwnFacts.shape)),
  crosswalks: z.array(CrosswalkView),
});

export const OwnStandardView = EditionView.extend(OwnFacts.shape).meta({ id: 'OwnStandard' });

export const RelatedRequirement = z
  .object({
    edition: z.string(),
    editionName: z.string(),
    key: z.string(),
    title: z.string(),
    kind: z.enum(RELATIONSHIPS),
    source: z.string().meta({ description: 'The mapping that says so' }),
  })
  .meta({ id: 'RelatedRequirement' });

export const RelatedEdition = z
  .object({
    id: z.string(),
    name: z.string(),
    relations: z.number().int(),
    by: z.enum(['library', 'organization']).meta({ description: 'Who says so' }),
  })
  .meta({ id: 'RelatedEdition' });

export const LicensedPlace = z.object({ edition: EditionId, key: RequirementKey });

export const LicensedText = z
  .object({
    key: z.string(),
    text: z.string(),
    source: z.string().meta({ description: 'The copy or licence that it was taken from' }),
    licensed: z.literal(true),
    keptOn: z.string(),
  })
  .meta({ id: 'LicensedText', description: 'Text that the organization bought; it never leaves it' });

export const KeepLicensed = LicensedPlace.extend({
  text: z.string().trim().min(1).max(OWN_LIMITS.text),
  source: z.string().trim().max(200).default(''),
});

/** What goes along with a table of bought text; the table itself is the body. */
export const LicensedTable = z.object({
  edition: EditionId,
  name: z.string().trim().min(1).max(200),
  source: z.string().trim().max(200).default(''),
  apply: z.stringbool().default(false),
});

export const LicensedTableAnswer = z.object({
  texts: z.number().int(),
  faults: z.array(ExchangeFaultView),
  applied: z.boolean(),
});
export type LicensedTableAnswer = z.infer<typeof LicensedTableAnswer>;
