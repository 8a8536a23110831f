// Which edition of a standard to take while an old one is on its way out: a matter of dates, not of taste.

import type { Confidence, Transition } from '../edition.ts';
import type { EditionSummary } from '../summary.ts';
import type { Answers } from './questions.ts';
import { addMonths, monthsBetween } from './plain-date.ts';

export type EditionVerdict = {
  readonly edition: EditionSummary;
  readonly points: number;
  /** False when a certificate to it cannot be had any more, or not by the wished date. */
  readonly possible: boolean;
  /** True when a better edition of the same standard can be had, so that this one is never a strong fit. */
  readonly secondChoice?: true;
  readonly reasons: readonly string[];
  readonly against: readonly string[];
  /** The dates that the verdict rests on, to be shown with their confidence. */
  readonly dates: readonly DatedFact[];
};

export type DatedFact = { readonly what: string; readonly on: string; readonly confidence: Confidence };

const CYCLE_MONTHS = 36;
/** How long bodies commonly need until they are accredited for a new edition; experience, no rule. */
const ACCREDITATION_MONTHS = 12;
/** Without a date we plan with a year, the usual length of a first implementation. */
const USUAL_MONTHS = 12;

type Case = {
  readonly old: EditionSummary;
  readonly next: EditionSummary;
  readonly transition: Transition;
  readonly held: ReadonlySet<string>;
  readonly today: string;
  readonly hurry: boolean;
  /** When the certificate is expected. */
  readonly expected: string;
};

/** A verdict for each edition of one standard; editions of no transition are simply possible once published. */
export const chooseEdition = (
  editions: readonly EditionSummary[],
  answers: Answers,
  today: string,
): readonly EditionVerdict[] => {
  const held = new Set(answers.held ?? []);
  const [wish] = answers.when ?? [];
  const expected = addMonths(today, wish === undefined || wish === 'open' ? USUAL_MONTHS : Number(wish));
  return editions
    .filter(edition => edition.published <= today)
    .map(edition => {
      const next = editions.find(one => one.replaces === edition.id && one.published <= today);
      const before = editions.find(one => one.id === edition.replaces);
      const common = { held, today, expected, hurry: wish === '6' };
      if (next?.transition) return onOld({ ...common, old: edition, next, transition: next.transition });
      if (before && edition.transition)
        return onNew({ ...common, old: before, next: edition, transition: edition.transition });
      return { edition, points: 0, possible: true, reasons: [], against: [], dates: [] };
    });
};

const datesOf = ({ old, transition: { stopNew, end, confidence } }: Case): readonly DatedFact[] => [
  { what: `last day of new certificates to ${old.name}`, on: stopNew, confidence },
  { what: `last day on which certificates to ${old.name} are valid`, on: end, confidence },
];

const onOld = (known: Case): EditionVerdict => {
  const { old, next, transition, held, today, hurry, expected } = known;
  const base = { edition: old, dates: datesOf(known) };
  if (today > transition.end)
    return {
      ...base,
      points: 0,
      possible: false,
      reasons: [],
      against: [`Certificates to ${old.name} have not been valid since ${transition.end}.`],
    };
  if (held.has(next.id))
    return { ...base, points: 0, possible: false, reasons: [], against: [`You hold ${next.name} already.`] };
  if (held.has(old.id))
    return {
      ...base,
      points: -2,
      possible: true,
      reasons: [`Your certificate can stay valid until ${transition.end} at the latest.`],
      against: [`It is not renewed after ${transition.stopNew}; the way leads to ${next.name}.`],
    };
  if (expected > transition.stopNew)
    return {
      ...base,
      points: 0,
      possible: false,
      reasons: [],
      against: [
        `You would be ready about ${expected}, and no new certificate is granted after ${transition.stopNew}.`,
      ],
    };
  const months = monthsBetween(expected, transition.end);
  const early = hurry && isEarly(known);
  return {
    ...base,
    points: (months < CYCLE_MONTHS ? -3 : -1) + (early ? 2 : 0),
    possible: true,
    ...(!early && { secondChoice: true as const }),
    reasons: early
      ? [
          `If no body near you grants ${next.name} yet, this edition is the way to hold a certificate in time.`,
        ]
      : [],
    against: [
      months < CYCLE_MONTHS
        ? `A certificate of ${expected} would end on ${transition.end}, after ${months} instead of ${CYCLE_MONTHS} months.`
        : `It has been replaced by ${next.name}.`,
      `The move to ${next.name} comes soon after, with extra audit time.`,
    ],
  };
};

const isEarly = ({ next, today }: Case): boolean => today < addMonths(next.published, ACCREDITATION_MONTHS);

const onNew = (known: Case): EditionVerdict => {
  const { old, next, transition, held, today } = known;
  const moving = held.has(old.id) && !held.has(next.id);
  return {
    edition: next,
    points: moving ? 3 : 0,
    possible: true,
    reasons: [
      moving && today <= transition.end
        ? `Your certificate to ${old.name} has to move by ${transition.end}; plan the transition with one of the audits before.`
        : `A certificate to it runs its full ${CYCLE_MONTHS} months.`,
    ],
    against: isEarly(known)
      ? [`It was published on ${next.published}: ask the body whether it is accredited for it already.`]
      : [],
    dates: datesOf(known),
  };
};
