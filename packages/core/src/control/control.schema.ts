/** Controls and the Statement of Applicability as operations and screens see them. */
import { z } from 'zod';
import { Id, OptionalProse, PlainDate, RequirementKey } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { AssessedState, ProofSchema } from '../requirement/requirement.schema.ts';
import { EditionId } from '../standard/standard.schema.ts';
import { INCLUSION_BASES } from './soa.decider.ts';

const On = PlainDate.optional();
const Bases = z.array(z.enum(INCLUSION_BASES)).max(4);
/** States of implementation; whether a control applies is decided beside it. */
export const Implementation = z.enum(['not-started', 'partly', 'in-place', 'effective']);

export const DecideInput = z.object({
  edition: EditionId,
  decisions: z
    .array(
      z.object({
        key: RequirementKey,
        applicable: z.boolean(),
        bases: Bases.default([]),
        reason: OptionalProse,
        implementation: Implementation.optional(),
      }),
    )
    .min(1)
    .max(300),
  on: On,
});

export const IssueInput = z.object({ edition: EditionId, on: On });

export const ControlView = z
  .object({
    key: z.string(),
    title: z.string(),
    asks: z.string(),
    theme: z.string().meta({ description: 'Title of the group of controls' }),
    applicable: z.boolean().nullable().meta({ description: 'null while undecided' }),
    bases: Bases,
    reason: z.string(),
    implementation: AssessedState,
    proof: ProofSchema,
    owner: NamedPerson.nullable(),
    evidence: z.number().int(),
    properties: z.array(z.string()),
    types: z.array(z.string()),
  })
  .meta({ id: 'Control' });

export const StatementView = z
  .object({
    record: Id.meta({ description: 'By which its history is asked for' }),
    edition: z.string(),
    name: z.string(),
    phase: z.enum(['none', 'open', 'issued', 'changed']),
    version: z.number().int(),
    undecided: z.number().int(),
    applicable: z.number().int(),
    excluded: z.number().int(),
    issues: z.array(z.object({ number: z.number().int(), by: NamedPerson, on: z.string() })),
    rows: z.array(ControlView),
  })
  .meta({ id: 'StatementOfApplicability' });

export const IssueView = z
  .object({
    edition: z.string(),
    name: z.string(),
    number: z.number().int(),
    scope: z.string(),
    issuedBy: NamedPerson,
    issuedOn: z.string(),
    lines: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        applicable: z.boolean(),
        bases: Bases,
        reason: z.string(),
        implementation: z.string(),
      }),
    ),
  })
  .meta({ id: 'IssuedStatement' });
