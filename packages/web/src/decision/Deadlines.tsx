/** The deadlines of a certification that stand open, the nearest first, each with its clause. */
import { OwnDay, RuleClause } from '../engagement/OwnDay.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
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
          render: row => row.text,
          width: 'fill',
        },
        { key: 'due', title: 'Day', render: row => <OwnDay on={row.due} byRule={row.byRule} />, wrap: true },
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
        {
          key: 'because',
          title: 'Clause',
          render: row => <RuleClause because={row.because} byRule={row.byRule} />,
          secondary: true,
        },
      ]}
    />
  );
}
