/** Times that a body chooses for its own work, with what the rules leave open; each limit says where it stands. */
import { iso17021 } from '../kernel/citation.ts';
import type { Citation } from '../kernel/decider.ts';

export type DeadlineRow = {
  readonly title: string;
  readonly unit: 'days' | 'months' | 'years';
  readonly usual: number;
  readonly least: number;
  readonly most: number;
  /** Where the rules set a bound; nothing where the body is free within reason. */
  readonly because?: Citation;
};

export const BODY_DEADLINES = {
  offerValidDays: { title: 'An offer can be accepted for', unit: 'days', usual: 60, least: 1, most: 365 },
  answerDays: {
    title: 'A client answers a nonconformity within',
    unit: 'days',
    usual: 30,
    least: 1,
    most: 180,
    because: iso17021('9.5.3.2'),
  },
  majorVerifyMonths: {
    title: 'A major is verified after stage 2 within',
    unit: 'months',
    usual: 6,
    least: 1,
    most: 6,
    because: iso17021('9.5.3.2'),
  },
  stage2WithinMonths: {
    title: 'Stage 2 follows stage 1 within',
    unit: 'months',
    usual: 6,
    least: 1,
    most: 12,
  },
  firstSurveillanceMonths: {
    title: 'The first surveillance follows the decision within',
    unit: 'months',
    usual: 12,
    least: 6,
    most: 12,
    because: iso17021('9.1.3.3'),
  },
  suspensionMonths: {
    title: 'A suspension lasts at most',
    unit: 'months',
    usual: 6,
    least: 1,
    most: 6,
    because: iso17021('9.6.5.5'),
  },
  restorationMonths: {
    title: 'An expired certification can be restored within',
    unit: 'months',
    usual: 6,
    least: 0,
    most: 6,
    because: iso17021('9.6.3.2.5'),
  },
  consultancyYears: {
    title: 'Who consulted a client stays off its audits for',
    unit: 'years',
    usual: 2,
    least: 2,
    most: 10,
    because: iso17021('5.2.10'),
  },
  changeReportDays: {
    title: 'A client reports a change within',
    unit: 'days',
    usual: 14,
    least: 0,
    most: 30,
    because: iso17021('8.5.3'),
  },
  surveillanceOpensMonths: {
    title: 'A surveillance may come before its anniversary by up to',
    unit: 'months',
    usual: 3,
    least: 1,
    most: 5,
  },
  recertificationOpensMonths: {
    title: 'A recertification may come before the expiry by up to',
    unit: 'months',
    usual: 6,
    least: 5,
    most: 12,
  },
  recertificationLatestMonths: {
    title: 'A recertification comes before the expiry by at least',
    unit: 'months',
    usual: 2,
    least: 1,
    most: 4,
    because: iso17021('9.6.3.1.1'),
  },
} as const satisfies Record<string, DeadlineRow>;

export type DeadlineName = keyof typeof BODY_DEADLINES;
export const DEADLINE_NAMES = Object.keys(BODY_DEADLINES) as readonly DeadlineName[];
export type Deadlines = Readonly<Record<DeadlineName, number>>;

export const USUAL_DEADLINES = Object.fromEntries(
  DEADLINE_NAMES.map(name => [name, BODY_DEADLINES[name].usual]),
) as Deadlines;

/** What was chosen before a time could be chosen says nothing of it: then it is the usual one. */
export const completed = (
  chosen: Readonly<Partial<Record<DeadlineName, number | undefined>>> = {},
  others: Deadlines = USUAL_DEADLINES,
): Deadlines =>
  Object.fromEntries(DEADLINE_NAMES.map(name => [name, chosen[name] ?? others[name]])) as Deadlines;

/** What a refusal says of a time: how long, and that it is the body's own where it is shorter than the usual one. */
export const saidOf = (name: DeadlineName, chosen: number) =>
  chosen === BODY_DEADLINES[name].usual ? {} : { [BODY_DEADLINES[name].unit]: chosen, own: true };

/** Chosen times that the rules do not allow. */
export const deadlinesOutside = (chosen: Deadlines): readonly DeadlineName[] =>
  DEADLINE_NAMES.filter(
    name => chosen[name] < BODY_DEADLINES[name].least || chosen[name] > BODY_DEADLINES[name].most,
  );
