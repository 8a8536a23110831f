/** Which standard fits: the questions, and the ranked answer with its reasons. */
import { advise, checkAnswers, QUESTIONS } from '@certwright/standards/adviser';
import { findEdition } from '@certwright/standards/library';
import { z } from 'zod';
import { HttpProblem } from '../platform/http/problem.ts';
import { publicOperation } from '../platform/http/operation.ts';

const Question = z
  .object({
    id: z.string(),
    title: z.string(),
    why: z.string(),
    choose: z.enum(['one', 'several']),
    options: z.array(z.object({ id: z.string(), label: z.string() })),
  })
  .meta({ id: 'AdviserQuestion' });

const Recommendation = z
  .object({
    edition: z.string(),
    name: z.string(),
    title: z.string(),
    score: z.number(),
    fit: z.enum(['strong', 'possible', 'weak']),
    held: z.boolean(),
    reasons: z.array(z.string()),
    against: z.array(z.string()),
    dates: z.array(z.object({ what: z.string(), on: z.string(), confidence: z.string() })),
  })
  .meta({ id: 'Recommendation' });

const Reasons = z.object({ score: z.number(), reasons: z.array(z.string()) });

const questions = publicOperation({
  id: 'adviser.questions',
  method: 'get',
  path: '/adviser/questions',
  summary: 'The questions that decide which standard fits, each with the reason why it is asked',
  input: z.object({}),
  output: z.object({ questions: z.array(Question) }),
  run: async () => ({
    questions: QUESTIONS.map(({ id, title, why, choose, options }) => ({
      id,
      title,
      why,
      choose,
      options: options.map(one => ({ id: one.id, label: one.label })),
    })),
  }),
});

const advice = publicOperation({
  id: 'adviser.advise',
  method: 'post',
  path: '/adviser/advice',
  summary: 'Rank the standards for these answers, with reasons for and against; it may be none',
  input: z.object({
    answers: z
      .record(z.string().max(40), z.array(z.string().max(60)).max(40))
      .meta({ description: 'Chosen options by question' }),
  }),
  output: z.object({
    ranked: z.array(Recommendation),
    noneNeeded: Reasons.nullable(),
    elsewhere: z.array(Reasons.extend({ standard: z.string() })),
    unanswered: z.array(z.string()),
  }),
  run: async ({ today }, { answers }) => {
    const faults = checkAnswers(answers);
    const [first] = faults;
    if (first) {
      const errors = faults.map(one => ({ path: `answers.${one.question}`, message: one.reason }));
      throw new HttpProblem(400, 'input-invalid', `${first.question} ${first.reason}.`, { errors });
    }
    const { ranked, noneNeeded, elsewhere, unanswered } = advise(answers, today);
    return {
      ranked: ranked.map(one => ({
        ...one,
        name: findEdition(one.edition)?.name ?? one.edition,
        title: findEdition(one.edition)?.title ?? '',
        reasons: [...one.reasons],
        against: [...one.against],
        dates: one.dates.map(date => ({ ...date })),
      })),
      noneNeeded: noneNeeded ? { score: noneNeeded.score, reasons: [...noneNeeded.reasons] } : null,
      elsewhere: elsewhere.map(one => ({ ...one, reasons: [...one.reasons] })),
      unanswered: [...unanswered],
    };
  },
});

export const ADVISER_OPERATIONS = [questions, advice] as const;
