// Which standard and which edition fit an organization, ranked with the reasons for and against; it may be none.

import type { DatedFact } from './adviser/edition-choice.ts';
import { chooseEdition } from './adviser/edition-choice.ts';
import type { Answers, QuestionId } from './adviser/questions.ts';
import { QUESTION_IDS, QUESTIONS } from './adviser/questions.ts';
import type { AdviserRule } from './adviser/rules.ts';
import { ADVISER_RULES } from './adviser/rules.ts';
import type { SupportingKind } from './catalogue/supporting.ts';
import { supporting } from './catalogue/supporting.ts';
import { EDITIONS, holdsDemands, isCertifiable } from './library.ts';
import type { EditionSummary } from './summary.ts';

export type { Answers, Option, Question, QuestionId } from './adviser/questions.ts';
export { QUESTIONS } from './adviser/questions.ts';

export type Fit = 'strong' | 'possible' | 'weak';

/** A sentence for or against, with the answers or demands that it follows from. */
export type Reason = {
  readonly text: string;
  /** Answers that say so; empty where it follows from the dates of an edition or from a demand. */
  readonly from: readonly { readonly question: QuestionId; readonly answer: string }[];
  /** A law or a scheme by number, where it is more than judgement of practice. */
  readonly source?: string;
};

/** What somebody demands by name, beside the answers: an entry of the register of demands. */
export type Demand = {
  /** As people write it: `ISO 9001`. */
  readonly standard: string;
  /** Who demands it, in which document, since when. */
  readonly text: string;
};

export type Recommendation = {
  /** Edition id, see `EDITIONS`. */
  readonly edition: string;
  /** Sum of the weights that spoke; comparable within one answer only. */
  readonly score: number;
  readonly fit: Fit;
  /** True when somebody asks for the standard by name. */
  readonly demanded: boolean;
  /** True when the organization said that it holds a certificate to this edition. */
  readonly held: boolean;
  readonly reasons: readonly Reason[];
  readonly against: readonly Reason[];
  readonly dates: readonly DatedFact[];
};

export type Elsewhere = {
  readonly standard: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
};

export type NotCertifiable = Elsewhere & {
  readonly kind: SupportingKind;
  readonly about: string;
  /** What to do who was asked for a certificate to it. */
  readonly instead: string;
  readonly leadsTo: readonly string[];
};

export type Advice = {
  /** Best first. */
  readonly ranked: readonly Recommendation[];
  /** Present when no certificate is needed as far as the answers show. */
  readonly noneNeeded?: { readonly score: number; readonly reasons: readonly Reason[] };
  /** Standards that fit better or as well, whose own demands this library does not hold. */
  readonly elsewhere: readonly Elsewhere[];
  /** Standards that speak up and to which no organization is certified. */
  readonly notCertifiable: readonly NotCertifiable[];
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

/** A rule that speaks: from an answer, or from the register of demands. */
type Voice = Pick<AdviserRule, 'standard' | 'weight' | 'reason' | 'source' | 'unlessHeld'> & {
  readonly from?: { readonly question: QuestionId; readonly answer: string };
  readonly demand?: true;
};

const DEMAND_WEIGHT = 4;

const speaking = (answers: Answers, demands: readonly Demand[]): readonly Voice[] => [
  ...demands.map(({ standard, text }) => ({
    standard,
    weight: DEMAND_WEIGHT as 4,
    reason: text,
    demand: true as const,
  })),
  ...ADVISER_RULES.filter(rule => answers[rule.question]?.includes(rule.answer)).map(
    ({ question, answer, ...rule }) => ({
      ...rule,
      from: { question, answer },
      ...(question === 'asked' && rule.weight === DEMAND_WEIGHT && { demand: true as const }),
    }),
  ),
];

const sum = (voices: readonly Voice[]): number => voices.reduce((total, one) => total + one.weight, 0);

/** Each sentence once, the weightiest first, with every answer that says it. */
const said = (voices: readonly Voice[]): readonly Reason[] =>
  [...Map.groupBy(voices, one => one.reason)]
    .toSorted(([, a], [, b]) => Math.abs(sum(b)) - Math.abs(sum(a)))
    .map(([text, some]) => {
      const source = some.find(one => one.source !== undefined)?.source;
      return {
        text,
        from: some.flatMap(one => one.from ?? []),
        ...(source !== undefined && { source }),
      };
    });

const ofDates = (texts: readonly string[]): readonly Reason[] => texts.map(text => ({ text, from: [] }));

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
 * @param demands what is demanded by name beside the answers
 */
export const advise = (
  answers: Answers,
  today: string,
  editions: readonly EditionSummary[] = RECOMMENDED,
  demands: readonly Demand[] = [],
): Advice => {
  const voices = speaking(answers, demands);
  const ranked = [...Map.groupBy(editions, one => one.standard)]
    .flatMap(([standard, some]) =>
      recommend(
        voices.filter(one => one.standard === standard),
        chooseEdition(some, answers, today),
        answers,
      ),
    )
    .toSorted((a, b) => b.score - a.score);
  const none = voices.filter(one => one.standard === 'none');
  const pressed = ranked.some(one => one.fit === 'strong' || one.demanded);
  const noneNeeded = sum(none) >= FIT_FROM.strong - 1 && !pressed;
  const others = elsewhere(voices, editions);
  return {
    ranked,
    ...(noneNeeded && { noneNeeded: { score: sum(none), reasons: said(none) } }),
    elsewhere: others.filter(one => !supporting(one.standard)),
    notCertifiable: others.flatMap(one => {
      const row = supporting(one.standard);
      if (!row) return [];
      const { kind, about, instead, leadsTo } = row;
      return [{ ...one, kind, about, instead, leadsTo }];
    }),
    unanswered: QUESTION_IDS.filter(id => (answers[id]?.length ?? 0) === 0),
  };
};

const recommend = (
  ofStandard: readonly Voice[],
  verdicts: ReturnType<typeof chooseEdition>,
  answers: Answers,
): readonly Recommendation[] => {
  const holdsStandard = verdicts.some(one => answers.held?.includes(one.edition.id));
  const voices = ofStandard.filter(one => !(one.unlessHeld && holdsStandard));
  const speakFor = voices.filter(one => one.weight > 0);
  const speakAgainst = voices.filter(one => one.weight < 0);
  return verdicts.map(verdict => {
    const held = answers.held?.includes(verdict.edition.id) ?? false;
    const sumOfAll = sum(voices) + verdict.points;
    const score = verdict.possible ? sumOfAll : Math.min(0, sumOfAll);
    const fit = fitOf(score);
    const wanted = speakFor.length > 0 || holdsStandard;
    const holding = { question: 'held', answer: verdict.edition.id } as const;
    return {
      edition: verdict.edition.id,
      score,
      fit: verdict.secondChoice && fit === 'strong' ? 'possible' : fit,
      demanded: voices.some(one => one.demand === true),
      held,
      // What speaks for an edition is no reason for a standard that nothing speaks for.
      reasons: [...said(speakFor), ...(wanted ? ofDates(verdict.reasons) : [])],
      against: [
        ...(held
          ? [{ text: 'You hold this certificate already; there is nothing to choose.', from: [holding] }]
          : []),
        ...(wanted ? [] : ofDates(['None of your answers speaks for it.'])),
        ...said(speakAgainst),
        ...ofDates(verdict.against),
      ],
      dates: verdict.dates,
    };
  });
};

const elsewhere = (voices: readonly Voice[], editions: readonly EditionSummary[]): readonly Elsewhere[] => {
  const here = new Set(editions.map(one => one.standard));
  return [...Map.groupBy(voices, one => one.standard)]
    .filter(
      ([standard, some]) => standard !== 'none' && !here.has(standard) && sum(some) >= FIT_FROM.possible,
    )
    .map(([standard, some]) => ({
      standard,
      score: sum(some),
      reasons: said(some.filter(one => one.weight > 0)),
    }))
    .toSorted((a, b) => b.score - a.score);
};
