/** What the answers of the adviser say about size, places and sector, as the plan needs it. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { Answers } from '@certwright/standards/adviser';
import type { PlainDate } from '../kernel/schema.ts';
import type { Situation } from './audit-days.ts';

/** Persons reckoned with where only a band is known: its upper part, so that a plan is rather too long. */
const PEOPLE: Readonly<Record<string, number>> = {
  micro: 10,
  small: 40,
  medium: 180,
  large: 700,
  'very-large': 2000,
};
const SITES: Readonly<Record<string, number>> = { one: 1, few: 3, many: 8, moving: 1 };

/** The sector codes of IAF ID 1 that stand for an activity; where it may be several, none. */
const SECTORS: Readonly<Record<string, string>> = {
  heavy: 'IAF 17',
  construction: 'IAF 28',
  software: 'IAF 33',
  'it-operation': 'IAF 33',
  finance: 'IAF 32',
  trade: 'IAF 29',
  logistics: 'IAF 31',
  health: 'IAF 38',
  food: 'IAF 3',
  agriculture: 'IAF 1',
  automotive: 'IAF 22',
  aerospace: 'IAF 21',
  rail: 'IAF 22',
  nuclear: 'IAF 11',
  waste: 'IAF 24',
  education: 'IAF 37',
  public: 'IAF 36',
  facility: 'IAF 35',
  guarding: 'IAF 35',
  hospitality: 'IAF 30',
};

const first = (of: readonly string[] | undefined): string => of?.[0] ?? '';

export function situationOf(
  answers: Answers,
  exact: { readonly people?: number | undefined; readonly sites?: number | undefined } & Pick<
    Situation,
    'integration' | 'food' | 'energy'
  >,
): Situation {
  return {
    ...exact,
    people: exact.people ?? PEOPLE[first(answers.size)] ?? 40,
    sites: exact.sites ?? SITES[first(answers.sites)] ?? 1,
    sector: SECTORS[first(answers.activity)],
  };
}

/** The day by which a certificate is wished; undefined where no day was said. */
export function wishedOn(answers: Answers, today: PlainDate): PlainDate | undefined {
  const months = Number(first(answers.when));
  return Number.isInteger(months) && months > 0 ? addMonths(today, months) : undefined;
}
