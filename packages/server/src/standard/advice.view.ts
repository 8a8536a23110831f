/** The adviser's answer as it is sent. */
import type { AdviceView, ReasonView } from '@certwright/core/standard/advice.schema';
import { type Advice, checkAnswers, type Reason } from '@certwright/standards/adviser';
import { findEdition } from '@certwright/standards/library';
import type { z } from 'zod';
import { HttpProblem } from '../platform/http/problem.ts';

const reason = ({ text, from, source }: Reason): z.infer<typeof ReasonView> => ({
  text,
  from: from.map(one => ({ ...one })),
  source: source ?? null,
});

export function adviceView(advice: Advice): z.infer<typeof AdviceView> {
  const { ranked, noneNeeded, elsewhere, notCertifiable, unanswered } = advice;
  return {
    ranked: ranked.map(one => ({
      ...one,
      name: findEdition(one.edition)?.name ?? one.edition,
      title: findEdition(one.edition)?.title ?? '',
      reasons: one.reasons.map(reason),
      against: one.against.map(reason),
      dates: one.dates.map(date => ({ ...date })),
    })),
    noneNeeded: noneNeeded ? { score: noneNeeded.score, reasons: noneNeeded.reasons.map(reason) } : null,
    elsewhere: elsewhere.map(one => ({ ...one, reasons: one.reasons.map(reason) })),
    notCertifiable: notCertifiable.map(one => ({
      ...one,
      leadsTo: [...one.leadsTo],
      reasons: one.reasons.map(reason),
    })),
    unanswered: [...unanswered],
  };
}

/** @throws HttpProblem `input-invalid`, naming each question and what is wrong with it */
export function requireAnswers(answers: Readonly<Record<string, readonly string[]>>): void {
  const faults = checkAnswers(answers);
  const [first] = faults;
  if (!first) return;
  const errors = faults.map(one => ({ path: `answers.${one.question}`, message: one.reason }));
  throw new HttpProblem(400, 'input-invalid', `${first.question} ${first.reason}.`, { errors });
}
