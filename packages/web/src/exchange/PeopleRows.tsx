/** Rows of a list of people: what would become of each, or what is wrong, what belongs there and what to do. */
import type { Output } from '../api/client.ts';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Row = Output<'people-list.compare'>['rows'][number];

function What({ row }: { readonly row: Row }) {
  if (row.errors.length > 0) {
    return (
      <ul>
        {row.errors.map(error => (
          <li key={error.column}>
            {error.column}: expected {error.expected}
            {error.got === '' ? ', found nothing' : `, found “${error.got}”`}. {error.remedy}
          </li>
        ))}
      </ul>
    );
  }
  return row.act?.kind === 'invite'
    ? `${row.act.email}${row.note === '' ? '' : ` (${row.note})`}`
    : `number ${row.act?.number ?? ''}`;
}

export function PeopleRows({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="Rows of the list"
      rows={rows}
      rowKey={row => String(row.row)}
      columns={[
        { key: 'row', title: 'Row', render: row => row.row, width: 'narrow', align: 'end' },
        { key: 'who', title: 'Who', render: row => row.who },
        {
          key: 'state',
          title: 'Becomes',
          width: 'narrow',
          render: row =>
            row.act === null ? (
              <Status of="refused" word="error" />
            ) : (
              <Status of="planned" word={row.act.kind === 'invite' ? 'invited' : 'written down'} />
            ),
        },
        {
          key: 'what',
          title: 'Address, number or error',
          render: row => <What row={row} />,
          width: 'fill',
          wrap: true,
        },
        {
          key: 'roles',
          title: 'Roles',
          render: row => row.act?.roles.join(', ') ?? '',
          wrap: true,
          secondary: true,
        },
        {
          key: 'until',
          title: 'Last day',
          render: row => (row.act?.lastDay ? <DateText on={row.act.lastDay} /> : ''),
          width: 'narrow',
          secondary: true,
        },
      ]}
    />
  );
}
