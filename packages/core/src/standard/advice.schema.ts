/** What the adviser asks and answers, as operations and screens see it. */
import { z } from 'zod';

export const AdviserQuestion = z
  .object({
    id: z.string(),
    title: z.string(),
    why: z.string(),
    choose: z.enum(['one', 'several']),
    options: z.array(z.object({ id: z.string(), label: z.string() })),
  })
  .meta({ id: 'AdviserQuestion' });

export const AnswersInput = z
  .record(z.string().max(40), z.array(z.string().max(60)).max(60))
  .meta({ description: 'Chosen options by question' });

export const ReasonView = z
  .object({
    text: z.string(),
    from: z.array(z.object({ question: z.string(), answer: z.string() })),
    source: z.string().nullable(),
  })
  .meta({ id: 'AdviserReason', description: 'A sentence with the answers that it follows from' });

const Recommendation = z
  .object({
    edition: z.string(),
    name: z.string(),
    title: z.string(),
    score: z.number(),
    fit: z.enum(['strong', 'possible', 'weak']),
    demanded: z.boolean(),
    held: z.boolean(),
    reasons: z.array(ReasonView),
    against: z.array(ReasonView),
    dates: z.array(z.object({ what: z.string(), on: z.string(), confidence: z.string() })),
  })
  .meta({ id: 'Recommendation' });

const Elsewhere = z.object({
  standard: z.string(),
  score: z.number(),
  reasons: z.array(ReasonView),
});

export const AdviceView = z
  .object({
    ranked: z.array(Recommendation),
    noneNeeded: z.object({ score: z.number(), reasons: z.array(ReasonView) }).nullable(),
    elsewhere: z.array(Elsewhere),
    notCertifiable: z
      .array(
        Elsewhere.extend({
          kind: z.string(),
          about: z.string(),
          instead: z.string(),
          leadsTo: z.array(z.string()),
        }),
      )
      .meta({ description: 'Standards that nobody is certified to, and what to do instead' }),
    unanswered: z.array(z.string()),
  })
  .meta({ id: 'Advice' });
