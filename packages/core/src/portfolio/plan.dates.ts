/** The dates of a cycle in one row, and the audits that were held in it. */
import { addMonths } from '@certwright/rules/calendar-date';
import type { EarlierAudit } from '../decision/taken-over.ts';
import { iso17021 } from '../kernel/citation.ts';
import type { Cell } from './cell.date.ts';
import type { Choices, Details, PortfolioContext } from './plan.ts';
import { isKeptOut, type PortfolioRow } from './row.ts';

export type Around = {
  readonly client: string;
  readonly more: Details;
  readonly choices: Choices;
  readonly context: PortfolioContext;
  /** Numbers that rows above have, with the editions behind them. */
  readonly seen: Map<string, PortfolioRow>;
  readonly dates: (text: string) => Cell<string>;
  readonly isLeft: (row: PortfolioRow) => boolean;
};

export type Dates = {
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly originalOn: string;
  readonly expiresOn: string;
};

export function cycleDates(row: PortfolioRow, dates: Around['dates']): Dates | undefined {
  const issuedOn = row.read('issuedOn', dates);
  const said = row.read('decidedOn', dates);
  const expiresOn = row.read('expiresOn', dates);
  const original = row.read('originalOn', dates);
  const decidedOn = said ?? (row.text('decidedOn') === '' ? issuedOn : undefined);
  if (
    decidedOn === undefined &&
    !row.remarks.some(one => one.field === 'decidedOn' || one.field === 'issuedOn')
  )
    row.say(
      'refused',
      'decidedOn',
      'The day of the decision is not said, nor the day of issue; the cycle begins with it.',
      iso17021('9.1.3.2'),
    );
  if (decidedOn === undefined || expiresOn === undefined) return undefined;
  if (said === undefined)
    row.say(
      'doubtful',
      'decidedOn',
      'The day of the decision is not said; the day of issue was taken for it. The limits of the cycle count from the decision.',
      iso17021('9.1.3.3'),
    );
  if (original === undefined && row.text('originalOn') === '')
    row.say(
      'doubtful',
      'originalOn',
      'When it was first certified is not said; this cycle was taken as the first, which is the stricter reading.',
      iso17021('9.1.3.3'),
    );
  return { decidedOn, effectiveOn: issuedOn ?? decidedOn, originalOn: original ?? decidedOn, expiresOn };
}

/** Audits by sheet and by columns, each day once; of the last one the kind follows from where it lies. */
export function heldAudits(
  row: PortfolioRow,
  { decidedOn, expiresOn }: Dates,
  around: Around,
): readonly EarlierAudit[] {
  const { more, dates, isLeft, context } = around;
  const number = row.text('number');
  const found: EarlierAudit[] = [];
  for (const one of more.audits) {
    if (
      one.number !== number ||
      one.kind === undefined ||
      one.on === undefined ||
      isKeptOut(one.row) ||
      isLeft(one.row)
    )
      continue;
    if (one.on <= context.today) found.push({ kind: one.kind, on: one.on, days: one.days });
  }
  for (const field of ['surveillance1On', 'surveillance2On']) {
    const on = row.read(field, dates);
    if (on === undefined) continue;
    if (on <= decidedOn)
      row.say(
        'said',
        field,
        `Was held before the decision of ${decidedOn} and belongs to an earlier cycle.`,
        iso17021('9.1.3'),
      );
    if (!found.some(one => one.on === on && one.kind === 'surveillance'))
      found.push({ kind: 'surveillance', on, days: null });
  }
  const last = row.read('lastOn', dates);
  const latest =
    found
      .map(one => one.on)
      .toSorted()
      .at(-1) ?? '';
  if (last !== undefined && last > decidedOn && last > latest) {
    const ends = last >= addMonths(expiresOn, -6);
    found.push({ kind: ends ? 'recertification' : 'surveillance', on: last, days: null });
    row.say(
      'doubtful',
      'lastOn',
      ends
        ? 'The last audit lies in the last half year of the cycle and was taken as recertification that is not decided yet.'
        : 'The kind of the last audit is not said; it was taken as a surveillance.',
      iso17021('9.1.3'),
    );
  } else if (last !== undefined && !found.some(one => one.on === last))
    found.push({ kind: 'initial', on: last, days: null });
  return found.toSorted((a, b) => (a.on < b.on ? -1 : 1));
}
