/** Requirements, their assessment and readiness as operations and screens see them. */
import { z } from 'zod';
import { EvidenceView } from '../evidence/evidence.schema.ts';
import { PAST } from '../kernel/past.schema.ts';
import { Id, OptionalProse, PlainDate, RequirementKey, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { RelatedRequirement } from '../standard/own-standard.schema.ts';
import { EditionId, RequirementText } from '../standard/standard.schema.ts';
import { CONFIDENCES } from './maturity.table.ts';
import { PROOFS, RECORD_KINDS } from './proof.ts';
import { ProposalView, ProposedAnswer, TakenFromView } from './proposal.schema.ts';
import { AssessedState, ConfidenceSchema, MaturitySchema } from './said.schema.ts';

export { AssessedState } from './said.schema.ts';

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
    maturity: MaturitySchema.nullable(),
    confidence: ConfidenceSchema.nullable(),
    proof: ProofSchema,
    proposal: ProposedAnswer.nullable(),
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
  maturity: z
    .enum(['0', '1', '2', '3', '4', '5', 'none'])
    .optional()
    .meta({ description: 'A grade, or none where none was given' }),
  confidence: z.enum([...CONFIDENCES, 'none']).optional(),
  proposal: z
    .stringbool()
    .optional()
    .meta({ description: 'Whether an answer of another standard is proposed for it' }),
  edition: EditionId.optional(),
  owner: z.union([Id, z.literal('nobody')]).optional(),
  overdue: z.stringbool().optional(),
  text: z.string().max(200).optional(),
  ...PAST,
});

export const EditionCount = z.object({
  id: z.string(),
  name: z.string(),
  counts: z.record(z.string(), z.number().int()).meta({ description: 'Requirements by state' }),
  proofs: z.object({ none: z.number().int(), claimed: z.number().int(), shown: z.number().int() }),
  proposals: z.number().int().meta({ description: 'Requirements for which an answer is proposed' }),
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
  maturity: MaturitySchema.nullable()
    .optional()
    .meta({ description: 'Left out: as it was; null: not said. What does not apply has none' }),
  confidence: ConfidenceSchema.nullable()
    .optional()
    .meta({ description: 'Left out: as it was; null: not said' }),
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
  record: Id.meta({ description: 'Its assessment, by which its history is asked for' }),
  editionName: z.string(),
  requirement: RequirementText,
  exclusion: z.object({ allowed: z.boolean(), rule: z.string(), clause: z.string() }),
  note: z.string(),
  strengths: z.string(),
  gaps: z.string(),
  justification: z.string(),
  assessedOn: z.string().nullable(),
  assessedBy: NamedPerson.nullable(),
  takenFrom: TakenFromView.nullable().meta({
    description: 'Where the answer was taken over from; null where it was said for this requirement itself',
  }),
  proposals: z.array(ProposalView),
  lastCycle: z
    .object({
      id: Id,
      title: z.string(),
      on: z.string(),
      state: AssessedState,
      maturity: MaturitySchema.nullable(),
      proof: ProofSchema,
    })
    .nullable()
    .meta({ description: 'How it stood when the last cycle of assessment was ended' }),
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
