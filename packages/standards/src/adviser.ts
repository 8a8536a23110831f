// Which standard and which edition fit an organization, ranked with the reasons for and against; it may be none.

import type { DatedFact } from './adviser/edition-choice.ts';
import { chooseEdition } from './adviser/edition-choice.ts';
import type { Answers, QuestionId } from './adviser/questions.ts';
import { QUESTION_IDS, QUESTIONS } from './adviser/questions.ts';
import type { AdviserRule } from './adviser/rules.ts';
import { ADVISER_RULES } from './adviser/rules.ts';
import { EDITIONS, holdsDemands, isCertifiable } from './library.ts';
import type { EditionSummary } from './summary.ts';

export type { Answers, Option, Question, QuestionId } from './adviser/questions.ts';
export { QUESTIONS } from './adviser/questions.ts';

export type Fit = 'strong' | 'possible' | 'weak';

export type Recommendation = {
  /** Edition id, see `EDITIONS`. */
  readonly edition: string;
  /** Sum of the weights that spoke; comparable within one answer only. */
  readonly score: number;
  readonly fit: Fit;
  /** True when the organization said that it holds a certificate to this edition. */
  readonly held: boolean;
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  readonly dates: readonly DatedFact[];
};

export type Advice = {
  /** Best first. */
  readonly ranked: readonly Recommendation[];
  /** Present when no certificate is needed as far as the answers show. */
  readonly noneNeeded?: { readonly score: number; readonly reasons: readonly string[] };
  /** Standards that fit better or as well but are not in this library. */
  readonly elsewhere: readonly {
    readonly standard: string;
    readonly score: number;
    readonly reasons: readonly string[];
  }[];
  readonly unanswered: readonly QuestionId[];
};

/** Points from which a fit is called strong or possible: two reasons and a hint, one reason. */
export const FIT_FROM = { strong: 5, possible: 2 } as const;

/** A standard of which only a name or a skeleton stands here is named under `elsewhere`. */
const RECOMMENDED = EDITIONS.filter(one => holdsDemands(one) && isCertifiable(one));

export type AnswerFault = { readonly question: string; readonly reason: string };

/** What is wrong with answers that came from outside: unknown questions, unknown options, more than one of one. */
export const checkAnswers = (answers: Readonly<Record<string, unknown>>): readonly AnswerFault[] =>
  Object.entries(answers).flatMap(([question, chosen]): AnswerFault[] => {
    const asked = QUESTIONS.find(one => one.id === question);
    if (!asked) return [{ question, reason: `is not one of ${QUESTION_IDS.join(', ')}` }];
    if (!Array.isArray(chosen)) return [{ question, reason: 'expects a list of option ids' }];
    if (asked.choose === 'one' && chosen.length > 1)
      return [{ question, reason: `takes one option and got ${chosen.length}` }];
    const known = asked.options.map(one => one.id);
    return chosen
      .filter(option => !known.includes(String(option)))
      .map(option => ({ question, reason: `${String(option)} is not one of ${known.join(', ')}` }));
  });

const speaking = (answers: Answers): readonly AdviserRule[] =>
  ADVISER_RULES.filter(rule => answers[rule.question]?.includes(rule.answer));

const sum = (rules: readonly AdviserRule[]): number => rules.reduce((total, rule) => total + rule.weight, 0);
const said = (rules: readonly AdviserRule[]): readonly string[] => [
  ...new Set(rules.map(rule => rule.reason)),
];

const fitOf = (score: number): Fit => {
  if (score >= FIT_FROM.strong) return 'strong';
  return score >= FIT_FROM.possible ? 'possible' : 'weak';
};

/**
 * Pure: the same answers on the same day give the same advice.
 *
 * @param answers chosen options; see `checkAnswers` for answers from outside
 * @param today ISO date, for the transition dates of editions
 * @param editions what can be recommended; unless told otherwise each edition whose own demands the library holds
 */
export const advise = (
  answers: Answers,
  today: string,
  editions: readonly EditionSummary[] = RECOMMENDED,
): Advice => {
  const rules = speaking(answers);
  const ranked = [...Map.groupBy(editions, one => one.standard)]
    .flatMap(([standard, some]) =>
      recommend(
        rules.filter(rule => rule.standard === standard),
        chooseEdition(some, answers, today),
        answers,
      ),
    )
    .toSorted((a, b) => b.score - a.score);
  const none = rules.filter(rule => rule.standard === 'none');
  const noneNeeded = sum(none) >= FIT_FROM.strong - 1 && !ranked.some(one => one.fit === 'strong');
  return {
    ranked,
    ...(noneNeeded && { noneNeeded: { score: sum(none), reasons: said(none) } }),
    elsewhere: elsewhere(rules, editions),
    unanswered: QUESTION_IDS.filter(id => (answers[id]?.length ?? 0) === 0),
  };
};

const recommend = (
  standardRules: readonly AdviserRule[],
  verdicts: ReturnType<typeof chooseEdition>,
  answers: Answers,
): readonly Recommendation[] => {
  const holdsStandard = verdicts.some(one => answers.held?.includes(one.edition.id));
  const rules = standardRules.filter(rule => !(rule.unlessHeld && holdsStandard));
  const [speakFor, speakAgainst] = [
    rules.filter(rule => rule.weight > 0),
    rules.filter(rule => rule.weight < 0),
  ];
  return verdicts.map(verdict => {
    const held = answers.held?.includes(verdict.edition.id) ?? false;
    const sumOfAll = sum(rules) + verdict.points;
    const score = verdict.possible ? sumOfAll : Math.min(0, sumOfAll);
    const fit = fitOf(score);
    const wanted = speakFor.length > 0 || holdsStandard;
    return {
      edition: verdict.edition.id,
      score,
      fit: verdict.secondChoice && fit === 'strong' ? 'possible' : fit,
      held,
      // What speaks for an edition is no reason for a standard that nothing speaks for.
      reasons: [...said(speakFor), ...(wanted ? verdict.reasons : [])],
      against: [
        ...(held ? ['You hold this certificate already; there is nothing to choose.'] : []),
        ...(wanted ? [] : ['None of your answers speaks for it.']),
        ...said(speakAgainst),
        ...verdict.against,
      ],
      dates: verdict.dates,
    };
  });
};

const elsewhere = (
  rules: readonly AdviserRule[],
  editions: readonly EditionSummary[],
): Advice['elsewhere'] => {
  const here = new Set(editions.map(one => one.standard));
  return [...Map.groupBy(rules, one => one.standard)]
    .filter(
      ([standard, some]) => standard !== 'none' && !here.has(standard) && sum(some) >= FIT_FROM.possible,
    )
    .map(([standard, some]) => ({ standard, score: sum(some), reasons: said(some) }))
    .toSorted((a, b) => b.score - a.score);
};
