// What a table's columns are, and where the arrow keys lead in its rows.
import type { ReactNode } from 'react';

export type Column<Row> = {
  readonly key: string;
  readonly title: string;
  readonly render: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end' | 'center';
  /** `narrow` for a number or a status, `normal`, `wide` for names, `fill` for what takes the rest. */
  readonly width?: 'narrow' | 'normal' | 'wide' | 'fill';
  readonly sortable?: boolean;
  /** Left out on a phone. */
  readonly secondary?: boolean;
  /** Text may wrap; otherwise it is cut with an ellipsis. */
  readonly wrap?: boolean;
};

export type Sort = { readonly key: string; readonly direction: 'ascending' | 'descending' };

/** The sort after pressing a head: ascending first, then the other way round. */
export const sortAfter = (sort: Sort | undefined, key: string): Sort => ({
  key,
  direction: sort?.key === key && sort.direction === 'ascending' ? 'descending' : 'ascending',
});

const PAGE = 10;

/** Index of the row that a key leads to, or nothing when the key does not move. */
export function rowAfter(key: string, at: number, count: number): number | undefined {
  const wish: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + PAGE,
    PageUp: at - PAGE,
    Home: 0,
    End: count - 1,
  };
  const next = wish[key];
  return next === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, next));
}
