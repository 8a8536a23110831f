/** The columns of the matrix: who, a column for each standard, what is due next. */
import type { Column } from '../ui/table/columns.ts';
import {
  bondWord,
  type Cell,
  functionWord,
  type MatrixRow,
  NextDue,
  Standing,
} from './qualification.words.tsx';

/** More stand side by side on no screen; the filter shows the others. */
const MOST = 5;

const cellWord = ({ function: act, training }: Cell): string =>
  `${functionWord(act)}${training ? ' in training' : ''}`;
const areasOf = ({ areas }: Cell): string => areas.map(area => area.replace('IAF ', '')).join(' ');

const Cells = ({ of }: { readonly of: readonly Cell[] }) =>
  of.length === 0 ? null : (
    <ul className="stack-close">
      {of.map(cell => (
        <li key={`${cell.function} ${cell.until}`}>
          <Standing of={cell.standing} word={cellWord(cell)} /> <span className="quiet">{areasOf(cell)}</span>
        </li>
      ))}
    </ul>
  );

export const matrixColumns = (standards: readonly string[]): readonly Column<MatrixRow>[] => [
  { key: 'name', title: 'Person', render: row => row.person.name, width: 'wide' },
  {
    key: 'bond',
    title: 'Bond',
    render: row => (row.phase === 'ended' ? 'left' : bondWord(row.bond)),
    width: 'narrow',
    secondary: true,
  },
  ...standards.slice(0, MOST).map(
    (standard, i): Column<MatrixRow> => ({
      key: standard,
      title: standard,
      render: row => <Cells of={row.cells.filter(cell => cell.standard === standard)} />,
      wrap: true,
      // A phone shows the first; the filter chooses which.
      secondary: i > 0,
    }),
  ),
  { key: 'next', title: 'Due next', render: row => <NextDue due={row.next} />, width: 'wide', wrap: true },
];
