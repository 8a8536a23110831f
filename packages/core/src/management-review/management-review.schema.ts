/** Management reviews as operations and screens see them. */
import { z } from 'zod';
import { Id, OptionalProse, PlainDate, Prose } from '../kernel/schema.ts';
import { NamedPerson } from '../party/named.schema.ts';

const On = PlainDate.optional();
const InputKey = z.string().regex(/^[a-z-]{3,40}$/, 'the key of an input');

export const RecordReviewInput = z.object({
  participants: z.array(Id).min(1).max(60),
  inputs: z.record(InputKey, z.string().max(20_000)).meta({
    description: 'What was said about each input; the keys come from management-review.inputs',
  }),
  decisions: z
    .array(z.object({ text: Prose }))
    .max(100)
    .default([]),
  actions: z
    .array(
      z.object({
        text: Prose,
        owner: Id.nullable().default(null),
        dueOn: PlainDate.nullable().default(null),
      }),
    )
    .max(100)
    .default([]),
  conclusion: OptionalProse,
  on: On.meta({ description: 'The day on which it was held' }),
});

export const CompleteReviewActionInput = z.object({ id: Id, action: Id, what: Prose, on: On });
export const HandReviewActionOverInput = z.object({ id: Id, action: Id, to: Id, why: Prose, on: On });

export const ReviewAction = z
  .object({
    id: Id,
    text: z.string(),
    owner: NamedPerson.nullable(),
    dueOn: z.string().nullable(),
    overdue: z.boolean(),
    done: z.object({ by: NamedPerson, on: z.string(), what: z.string() }).nullable(),
  })
  .meta({ id: 'ReviewAction' });

export const ReviewLine = z
  .object({
    id: Id,
    version: z.number().int(),
    heldOn: z.string(),
    participants: z.number().int(),
    decisions: z.number().int(),
    actions: z.number().int(),
    openActions: z.number().int(),
    conclusion: z.string(),
  })
  .meta({ id: 'ManagementReviewLine' });

export const ReviewView = z
  .object({
    id: Id,
    version: z.number().int(),
    heldOn: z.string(),
    recordedBy: NamedPerson,
    participants: z.array(NamedPerson),
    inputs: z.array(z.object({ key: z.string(), title: z.string(), text: z.string() })),
    decisions: z.array(z.object({ text: z.string() })),
    actions: z.array(ReviewAction),
    conclusion: z.string(),
  })
  .meta({ id: 'ManagementReview' });

export const ProposedInputs = z.object({
  since: z.string().nullable().meta({ description: 'Day of the last review; null when there was none' }),
  inputs: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      asked: z.array(z.object({ standard: z.string(), clause: z.string() })),
      gathered: z
        .array(z.string())
        .meta({ description: 'Facts that the system knows; words remain to be added' }),
    }),
  ),
});
