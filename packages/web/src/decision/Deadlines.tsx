/** The deadlines of a certification that stand open, the nearest first, each with its clause. */
import { OwnTime } from '../engagement/OwnTime.tsx';
import { Citation } from '../ui/citation/Citation.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { RelativeTime } from '../ui/text/RelativeTime.tsx';
import type { Certification } from './acts.table.ts';

export function Deadlines({ due }: Pick<Certification, 'due'>) {
  if (due.length === 0) return <p className="quiet">Nothing is due.</p>;
  return (
    <Table
      caption="Deadlines"
      rows={due}
      rowKey={row => `${row.code} ${row.due} ${row.text}`}
      columns={[
        {
          key: 'text',
          title: 'What',
          render: row => (
            <>
              {row.text} <OwnTime byRule={row.byRule} />
            </>
          ),
          width: 'fill',
          wrap: true,
        },
        { key: 'due', title: 'Day', render: row => <DateText on={row.due} />, width: 'narrow' },
        {
          key: 'when',
          title: 'When',
          render: row =>
            row.overdue ? (
              <Status of="overdue" word={row.code === 'restore' ? 'passed' : 'overdue'} />
            ) : (
              <RelativeTime on={row.due} />
            ),
        },
        { key: 'because', title: 'Clause', render: row => <Citation of={row.because} />, secondary: true },
      ]}
    />
  );
}
