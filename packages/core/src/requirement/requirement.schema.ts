/** Requirements, their assessment and readiness as operations and screens see them. */
import { z } from 'zod';
import { EvidenceView } from '../evidence/evidence.schema.ts';
import { Id, OptionalProse, PlainDate, RequirementKey, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { RelatedRequirement } from '../standard/own-standard.schema.ts';
import { EditionId, RequirementText } from '../standard/standard.schema.ts';
import { ASSESSED_STATES } from './assessment.decider.ts';
import { PROOFS, RECORD_KINDS } from './proof.ts';

export const AssessedState = z.enum(ASSESSED_STATES).meta({ id: 'AssessedState' });
export const ProofSchema = z.enum(PROOFS).meta({
  id: 'Proof',
  description: 'shown: a current dated record shows it; claimed: somebody says so; none: neither',
});

export const RequirementStateView = z
  .object({
    edition: z.string(),
    key: z.string(),
    title: z.string(),
    state: AssessedState,
    proof: ProofSchema,
    owner: NamedPerson.nullable(),
    dueOn: z.string().nullable(),
    overdue: z.boolean(),
    evidence: z.number().int(),
    documents: z.number().int(),
    documented: z.string(),
    version: z.number().int(),
  })
  .meta({ id: 'RequirementState' });

export const RequirementLine = z
  .object({
    id: z.string(),
    title: z.string(),
    kind: z.enum(['clause', 'control']),
    common: z.boolean(),
    members: z.array(RequirementStateView),
  })
  .meta({
    id: 'RequirementLine',
    description: 'What one piece of work serves, in each standard that asks it',
  });

export const ListInput = z.object({
  state: AssessedState.optional(),
  proof: ProofSchema.optional(),
  edition: EditionId.optional(),
  owner: z.union([Id, z.literal('nobody')]).optional(),
  overdue: z.stringbool().optional(),
  text: z.string().max(200).optional(),
});

export const EditionCount = z.object({
  id: z.string(),
  name: z.string(),
  counts: z.record(z.string(), z.number().int()).meta({ description: 'Requirements by state' }),
});

export const ListOutput = z.object({
  editions: z.array(EditionCount),
  total: z.number().int(),
  rows: z.array(RequirementLine),
});

export const AssessInput = z.object({
  edition: EditionId,
  key: RequirementKey,
  state: AssessedState,
  note: OptionalProse,
  strengths: OptionalProse,
  gaps: OptionalProse,
  justification: OptionalProse,
  owner: Id.nullable().default(null),
  dueOn: PlainDate.nullable().default(null),
  on: PlainDate.optional(),
});

export const AssignInput = z.object({
  requirements: z.array(RequirementRef).min(1).max(300),
  owner: Id.nullable().default(null),
  dueOn: PlainDate.nullable().default(null),
  on: PlainDate.optional(),
});

const RecordView = z
  .object({
    kind: z.enum(RECORD_KINDS),
    id: z.string(),
    title: z.string(),
    standsFor: z.string(),
    expiresOn: z.string().nullable(),
    current: z.boolean(),
  })
  .meta({ id: 'DatedRecord' });

export const RequirementView = RequirementStateView.extend({
  editionName: z.string(),
  requirement: RequirementText,
  exclusion: z.object({ allowed: z.boolean(), rule: z.string(), clause: z.string() }),
  note: z.string(),
  strengths: z.string(),
  gaps: z.string(),
  justification: z.string(),
  assessedOn: z.string().nullable(),
  assessedBy: NamedPerson.nullable(),
  alsoAnswers: z.array(RequirementStateView),
  related: z.array(RelatedRequirement),
  records: z.array(RecordView),
  evidenceList: z.array(EvidenceView),
  history: z.array(
    z.object({
      version: z.number().int(),
      type: z.string(),
      at: z.string(),
      by: NamedPerson,
      data: z.unknown(),
    }),
  ),
}).meta({ id: 'Requirement' });

export const ReadinessView = z
  .object({
    edition: z.string(),
    name: z.string(),
    sentence: z.string(),
    nothingKnownMissing: z.boolean(),
    applicable: z.number().int(),
    shown: z.number().int(),
    claimed: z.number().int(),
    missing: z.number().int(),
    notApplicable: z.number().int(),
    gaps: z.array(
      z.object({
        key: z.string(),
        title: z.string(),
        kind: z.enum(['clause', 'control']),
        state: AssessedState,
        why: z.enum(['missing', 'partly', 'claimed']),
      }),
    ),
    likelyMajors: z.array(z.object({ code: z.string(), key: z.string(), why: z.string() })),
  })
  .meta({ id: 'Readiness' });
