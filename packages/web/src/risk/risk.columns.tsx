/** The columns of a register, what it is narrowed to, and its order. */
import type { RiskMethod } from '@certwright/standards/risk/method';
import type { QueryWords } from '../app/query.ts';
import { type Place, placeOfName, samePlace } from '../ui/risk-matrix/place.ts';
import { Status } from '../ui/status/Status.tsx';
import type { Column, Sort } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';
import {
  Level,
  type Line,
  methodFor,
  placeIn,
  type Register,
  Standing,
  treatmentName,
} from './risk.words.tsx';

export function riskColumns(data: Register, open: boolean): readonly Column<Line>[] {
  const methodOf = (row: Line): RiskMethod => methodFor(data, row.methodVersion);
  const short: readonly Column<Line>[] = [
    { key: 'number', title: 'No.', width: 'narrow', sortable: true, render: row => row.reference },
    { key: 'title', title: 'Title', width: 'fill', wrap: true, sortable: true, render: row => row.title },
    {
      key: 'after',
      title: 'After',
      width: 'narrow',
      sortable: true,
      render: row => <Level method={methodOf(row)} of={row.after} />,
    },
    {
      key: 'standing',
      title: 'Stands',
      width: 'narrow',
      sortable: true,
      render: row => <Standing of={row.standing} />,
    },
  ];
  if (open) return short;
  const [number, title, after, standing] = short as readonly [
    Column<Line>,
    Column<Line>,
    Column<Line>,
    Column<Line>,
  ];
  return [
    number,
    title,
    {
      key: 'before',
      title: 'Before',
      width: 'narrow',
      sortable: true,
      secondary: true,
      render: row => <Level method={methodOf(row)} of={row.before} />,
    },
    {
      key: 'treatment',
      title: 'Treatment',
      width: 'narrow',
      secondary: true,
      render: row => treatmentName(methodOf(row), row.treatment),
    },
    after,
    standing,
    {
      key: 'owner',
      title: 'Owner',
      width: 'normal',
      sortable: true,
      secondary: true,
      render: row => row.owner?.name ?? '',
    },
    {
      key: 'review',
      title: 'Look again',
      width: 'narrow',
      sortable: true,
      secondary: true,
      render: row => (
        <>
          <DateText on={row.reviewOn} /> {row.reviewDue ? <Status of="overdue" word="due" /> : null}
        </>
      ),
    },
  ];
}

type CellOf = { readonly what: 'before' | 'after'; readonly place: Place };

/** `after-4-3`: the cell of one of the two pictures. */
export function cellWord(word: string | undefined): CellOf | undefined {
  const [what, ...rest] = (word ?? '').split('-');
  const place = placeOfName(rest.join('-'));
  return place && (what === 'before' || what === 'after') ? { what, place } : undefined;
}

export function filterLines(data: Register, words: QueryWords): readonly Line[] {
  const typed = (words.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const cell = cellWord(words.cell);
  return data.rows.filter(row => {
    const said = `${row.reference} ${row.title}`.toLowerCase();
    return (
      typed.every(word => said.includes(word)) &&
      (words.standing === undefined || row.standing === words.standing) &&
      (words.owner === undefined || (row.owner?.id ?? 'nobody') === words.owner) &&
      (words.level === undefined || (row.after ?? row.before)?.band === words.level) &&
      (words.due === undefined || row.reviewDue) &&
      (cell === undefined ||
        samePlace(placeIn(methodFor(data, row.methodVersion), row[cell.what]), cell.place))
    );
  });
}

const ORDER: Readonly<Record<string, (row: Line) => string | number>> = {
  number: row => row.number,
  title: row => row.title.toLowerCase(),
  before: row => row.before?.score ?? -1,
  after: row => row.after?.score ?? -1,
  standing: row => row.standing,
  owner: row => row.owner?.name ?? '',
  review: row => row.reviewOn ?? '9',
};

/** `-after`: the address's word for an order. */
export const sortOf = (word: string | undefined): Sort | undefined => {
  const key = word?.replace(/^-/, '');
  return key !== undefined && Object.hasOwn(ORDER, key)
    ? { key, direction: word?.startsWith('-') === true ? 'descending' : 'ascending' }
    : undefined;
};
export const wordOfSort = ({ key, direction }: Sort): string =>
  direction === 'descending' ? `-${key}` : key;

export function sortLines(rows: readonly Line[], sort: Sort | undefined): readonly Line[] {
  const by = sort && ORDER[sort.key];
  if (!sort || !by) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [one, other] = [by(a), by(b)];
    return one === other ? a.number - b.number : sign * (one < other ? -1 : 1);
  });
}
