// Where each edition, supplement and project of a standard stands in the picture: one lane a document, years from left to right.

export type EditionMark = {
  readonly id: number;
  readonly label: string;
  readonly href: string;
  readonly relation: 'self' | 'edition' | 'supplement' | 'project';
  readonly standing: 'current' | 'draft' | 'withdrawn' | 'abandoned';
  readonly state: string;
  /** Day of publication; nothing for a project. */
  readonly on: string | undefined;
  /** Ids of what it replaces. */
  readonly replaces: readonly number[];
};

export type Lane = {
  readonly mark: EditionMark;
  /** Years with fractions. */
  readonly from: number;
  readonly until: number;
  readonly y: number;
  /** Nothing is known of its beginning. */
  readonly unknown: boolean;
};
export type Lanes = {
  readonly lanes: readonly Lane[];
  readonly first: number;
  readonly last: number;
  readonly height: number;
  readonly ticks: readonly number[];
};

const HEAD = 22;
const LANE = 26;
const WIDEST = 5;

/** 2015-09-22 is 2015.72. */
export const yearOf = (day: string): number =>
  Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 365;

/** When something took the place of a document; nothing while it stands. */
function endOf(mark: EditionMark, marks: readonly EditionMark[]): number | undefined {
  if (mark.standing !== 'withdrawn') return undefined;
  const successors = marks.filter(one => one.replaces.includes(mark.id) && one.on !== undefined);
  const days = successors.map(one => yearOf(one.on ?? '')).sort((a, b) => a - b);
  return days[0];
}

const order = (mark: EditionMark): string => `${mark.on ?? '9999'} ${mark.label}`;

/** @param today an ISO day */
export function layLanes(marks: readonly EditionMark[], today: string): Lanes {
  const now = yearOf(today);
  const sorted = marks.toSorted((a, b) => (order(a) < order(b) ? -1 : 1));
  const dated = sorted.flatMap(mark => (mark.on === undefined ? [] : [yearOf(mark.on)]));
  const first = Math.floor(Math.min(now - 4, ...dated));
  const last = Math.ceil(now + 3);
  const lanes = sorted.map((mark, at): Lane => {
    const from = mark.on === undefined ? now : yearOf(mark.on);
    const end = endOf(mark, marks);
    const next = dated.find(one => one > from + 0.01);
    const until =
      mark.on === undefined ? last : (end ?? (mark.standing === 'withdrawn' ? (next ?? now) : now));
    return { mark, from, until: Math.max(until, from), y: HEAD + at * LANE, unknown: mark.on === undefined };
  });
  const step = [1, 2, 5, 10, 20].find(one => (last - first) / one <= WIDEST * 2) ?? 20;
  const ticks: number[] = [];
  for (let year = Math.ceil(first / step) * step; year < last; year += step) ticks.push(year);
  return { lanes, first, last, ticks, height: HEAD + lanes.length * LANE + 6 };
}
