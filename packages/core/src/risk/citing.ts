/** Which clause a refusal about risks rests on: only clauses that the method itself names as its basis. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import type { Citation, Refusal } from '../kernel/decider.ts';

/** Document without edition, the clause as a basis names it, and the point of it that is meant. */
type Row = readonly [doc: string, clause: string, point?: string];

const ASSESS: readonly Row[] = [
  ['ISO 31000', '6.4'],
  ['ISO/IEC 27001', '6.1.2', 'd'],
  ['ISO/IEC 27701', '6.1.2'],
  ['ISO 14001', '6.1.2'],
  ['ISO 45001', '6.1.2.2'],
  ['ISO 22000', '8.5.2.3'],
  ['ISO 50001', '6.3'],
  ['ISO 22301', '8.2.2'],
  ['ISO/IEC 42001', '6.1.4'],
];
const ACCEPT: readonly Row[] = [
  ['ISO 31000', '6.5'],
  ['ISO/IEC 27001', '6.1.3', 'f'],
  ['ISO/IEC 27701', '6.1.3'],
  ['ISO 22000', '8.5.2.2.3'],
];
const TREAT: readonly Row[] = [
  ['ISO 31000', '6.5'],
  ['ISO/IEC 27001', '6.1.3', 'a'],
  ['ISO/IEC 27701', '6.1.3'],
  ['ISO 45001', '8.1.2'],
  ['ISO 22000', '8.5.2.4.1'],
];
const REVIEW: readonly Row[] = [
  ['ISO/IEC 27001', '8.2'],
  ['ISO 50001', '6.3'],
  ['ISO/IEC 42001', '8.4'],
];

const RESTS_ON: Readonly<Record<string, readonly Row[]>> = {
  'risk-fields-missing': ASSESS,
  'risk-values-incomplete': ASSESS,
  'treatment-before-assessment': ASSESS,
  'change-without-reason': ASSESS,
  'treatment-out-of-order': [['ISO 45001', '8.1.2']],
  'risk-without-owner': [['ISO/IEC 27001', '6.1.2', 'c']],
  'acceptance-before-treatment': TREAT,
  'level-nobody-accepts': ACCEPT,
  'acceptance-is-leaderships': ACCEPT,
  'acceptance-is-the-owners': ACCEPT,
  'accepted-state-changed': ACCEPT,
  'review-day-not-in-period': REVIEW,
};

const EDITION = /^(?<doc>.+):(?<edition>\d{4})$/;

/** The refusal with the clauses of the method's basis that it rests on, the newest edition of each document. */
export function citing(method: Pick<RiskMethod, 'basis'>, refusal: Refusal): Refusal {
  const found = new Map<string, Citation>();
  for (const [doc, clause, point] of RESTS_ON[refusal.refused] ?? [])
    for (const one of method.basis) {
      const { doc: named, edition = '' } = EDITION.exec(one.doc)?.groups ?? {};
      if (named !== doc || one.clause !== clause || edition <= (found.get(doc)?.edition ?? '')) continue;
      found.set(doc, { doc, edition, clause: point === undefined ? clause : `${clause} ${point}` });
    }
  return { ...refusal, because: [...refusal.because, ...found.values()] };
}
