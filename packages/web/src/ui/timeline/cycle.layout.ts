// Where each mark of a cycle is drawn: shares of the width across, pixels down, labels in lanes that do not touch.
import { dayNumber } from '../text/calendar.ts';
import { marksOf, type Cycle, type Mark, type MarkKind } from './cycle.ts';

/** Where a day lies between the first and the last, in percent, held inside the picture. */
export function percentOf(cycle: Pick<Cycle, 'from' | 'until'>, day: string): number {
  const first = dayNumber(cycle.from);
  const share = (dayNumber(day) - first) / Math.max(1, dayNumber(cycle.until) - first);
  return Math.round(Math.max(0, Math.min(1, share)) * 10_000) / 100;
}

/** First days of the years and quarters in the span; quarters have no label. */
export function ticksOf(
  cycle: Pick<Cycle, 'from' | 'until'>,
): readonly { on: string; year: string | undefined }[] {
  const ticks: { on: string; year: string | undefined }[] = [];
  const last = dayNumber(cycle.until);
  let year = Number(cycle.from.slice(0, 4));
  let month = 1;
  for (;;) {
    const on = `${year}-${String(month).padStart(2, '0')}-01`;
    const day = dayNumber(on);
    if (day > last) return ticks;
    if (day >= dayNumber(cycle.from)) ticks.push({ on: on, year: month === 1 ? String(year) : undefined });
    month = month === 10 ? 1 : month + 3;
    if (month === 1) year += 1;
  }
}

export type Placed = { readonly lane: number; readonly anchor: 'start' | 'end' };

/** Width of the picture for which the lanes of the labels are computed, and of one letter, in pixels. */
export const DRAWN_WIDTH = 880;
const LETTER = 6.9;

export const textWidth = (text: string): number => text.length * LETTER;

const GAP = 14;

/**
 * Gives each label the lowest lane in which it does not touch one before it; a label near the right end is written
 * to the left of its mark.
 */
export function placeLabels(
  labels: readonly { readonly at: number; readonly text: string }[],
): readonly Placed[] {
  const lanes: { readonly from: number; readonly to: number }[][] = [];
  return labels.map(({ at, text }) => {
    const width = textWidth(text) + GAP;
    const x = (at / 100) * DRAWN_WIDTH;
    const anchor = x + width > DRAWN_WIDTH ? ('end' as const) : ('start' as const);
    const from = anchor === 'end' ? x - width : x;
    const free = lanes.findIndex(lane => lane.every(taken => from >= taken.to || from + width <= taken.from));
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = [...(lanes[lane] ?? []), { from, to: from + width }];
    return { lane, anchor };
  });
}

export type PlacedMark = {
  readonly mark: Mark;
  /** Percent of the width: first day, and last day or the same. */
  readonly x: number;
  readonly end: number;
  /** Baseline of the label, or centre of the shape where there is no label. */
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly ahead: boolean;
};

export type CycleLayout = {
  readonly height: number;
  /** Height at which the line of time runs. */
  readonly line: number;
  /** Top of the band of certificate versions. */
  readonly band: number;
  readonly today: number;
  readonly marks: readonly PlacedMark[];
};

const LANE = 18;
const AXIS = 18;
export const BAND = 20;
const FINDING = 14;

/** Back to front: bands first, then what lies on them. */
const ORDER: readonly MarkKind[] = ['certificate', 'window', 'limit', 'finding', 'audit'];

export function layOut(cycle: Cycle): CycleLayout {
  const marks = marksOf(cycle);
  const of = (kind: MarkKind) => marks.filter(mark => mark.kind === kind);
  const at = (day: string) => percentOf(cycle, day);
  const lanesOf = (kind: MarkKind, text: (mark: Mark) => string) =>
    placeLabels(of(kind).map(mark => ({ at: at(mark.from), text: text(mark) })));
  const lanes = {
    audit: lanesOf('audit', mark => mark.label),
    limit: lanesOf('limit', mark => mark.label),
    finding: lanesOf('finding', () => '  '),
    window: [],
    certificate: [],
  } satisfies Record<MarkKind, readonly Placed[]>;
  const count = (placed: readonly Placed[]) => 1 + Math.max(-1, ...placed.map(one => one.lane));
  const line = AXIS + count(lanes.audit) * LANE + 16;
  const limits = line + 14;
  const findings = limits + count(lanes.limit) * LANE + 12;
  const band = findings + count(lanes.finding) * FINDING;
  const top: Readonly<Record<MarkKind, (lane: number) => number>> = {
    audit: lane => AXIS + lane * LANE + 13,
    limit: lane => limits + lane * LANE + 10,
    finding: lane => findings + lane * FINDING,
    window: () => line,
    certificate: () => band,
  };
  const place = (mark: Mark, index: number): PlacedMark => {
    const placed = lanes[mark.kind][index] ?? { lane: 0, anchor: 'start' as const };
    const open = mark.kind === 'finding' ? minDay(cycle.today, cycle.until) : mark.from;
    return {
      mark,
      x: at(mark.from),
      end: at(mark.until ?? open),
      y: top[mark.kind](placed.lane),
      anchor: placed.anchor,
      ahead: mark.from > cycle.today,
    };
  };
  return {
    height: band + BAND + 4,
    line,
    band,
    today: at(cycle.today),
    marks: ORDER.flatMap(kind => of(kind).map(place)),
  };
}

const minDay = (one: string, other: string): string => (one < other ? one : other);
