// The cells of a heat map, gathered by chapter and counted by state.

export type HeatCell = {
  readonly id: string;
  /** `8.4.1`, `A.5.19`. */
  readonly number: string;
  readonly title: string;
  /** A status code. */
  readonly state: string;
  /** The chapter it belongs to: `8`, `A.5`. */
  readonly group: string;
};

export type HeatFilter = { readonly state?: string | undefined; readonly group?: string | undefined };

export type HeatGroup = { readonly name: string; readonly cells: readonly HeatCell[] };

/** Chapters in the order in which they first occur. */
export function groupCells(cells: readonly HeatCell[]): readonly HeatGroup[] {
  const groups = Map.groupBy(cells, cell => cell.group);
  return [...groups].map(([name, members]) => ({ name, cells: members }));
}

const ORDER = [
  'missing',
  'open',
  'major',
  'partly',
  'in-progress',
  'in-place',
  'not-started',
  'not-applicable',
];

/** States that occur, what needs work first, each with its number of cells. */
export function countStates(
  cells: readonly HeatCell[],
): readonly (readonly [state: string, count: number])[] {
  const counts = [...Map.groupBy(cells, cell => cell.state)].map(
    ([state, of]) => [state, of.length] as const,
  );
  const place = (state: string) => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);
  return counts.toSorted(([one], [other]) => place(one) - place(other));
}
