/** Answers proposed from another standard, as operations and screens see them. */
import { RELATIONSHIPS } from '@certwright/standards/exchange/mapping';
import { z } from 'zod';
import { PlainDate, RequirementKey, RequirementRef } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';
import { EditionId } from '../standard/standard.schema.ts';
import { AssessedState, ConfidenceSchema, MaturitySchema } from './said.schema.ts';

const WHOLE = z.boolean().meta({
  description: 'The source covers all that is asked; else it is a start, and partly is proposed at most',
});

/** What a list shows of the best proposal. */
export const ProposedAnswer = z
  .object({
    from: RequirementRef,
    state: AssessedState,
    whole: WHOLE,
    version: z.number().int().meta({ description: 'Version of the source, named when it is taken over' }),
  })
  .meta({ id: 'ProposedAnswer' });

const SOURCE = {
  edition: z.string(),
  editionName: z.string(),
  key: z.string(),
  title: z.string(),
  kind: z.enum(RELATIONSHIPS).meta({ description: 'How the source stands to this requirement' }),
  says: z.string().meta({ description: 'Who relates the two: library, or the name of what was brought' }),
};

export const ProposalView = z
  .object({
    ...SOURCE,
    whole: WHOLE,
    state: AssessedState.meta({ description: 'What would be taken over' }),
    maturity: MaturitySchema.nullable(),
    confidence: ConfidenceSchema.nullable(),
    note: z.string(),
    source: z.object({
      state: AssessedState,
      maturity: MaturitySchema.nullable(),
      by: NamedPerson.nullable(),
      on: z.string(),
      version: z.number().int(),
    }),
  })
  .meta({ id: 'Proposal' });

export const TakenFromView = z
  .object({ ...SOURCE, state: AssessedState, by: NamedPerson.nullable(), on: z.string() })
  .meta({ id: 'TakenFrom' });

/** One proposal, with the version of its source that the person had in front of him. */
const Chosen = z.object({
  edition: EditionId,
  key: RequirementKey,
  from: z.object({ edition: EditionId, key: RequirementKey, version: z.number().int().min(1) }),
});

export const ProposalsInput = z.object({
  proposals: z.array(Chosen).min(1).max(300),
  on: PlainDate.optional(),
});
