/** Rows of a spreadsheet that change something or have an error, with column, what was expected and what was found. */
import type { Output } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Row = Output<'exchange.importGap'>['rows'][number];

function What({ row }: { readonly row: Row }) {
  if (row.errors.length > 0) {
    return (
      <ul>
        {row.errors.map(error => (
          <li key={error.column}>
            {error.column}: expected {error.expected}
            {error.got === '' ? ', found nothing' : `, found “${error.got}”`}
          </li>
        ))}
      </ul>
    );
  }
  return row.change?.exclude === true ? `left out: ${row.change.note}` : row.change?.note;
}

export function GapRows({ rows }: { readonly rows: readonly Row[] }) {
  const people = usePeople();
  const library = usePublic('standard.list', {}).data?.rows ?? [];
  const names = new Map(library.map(one => [one.id, one.name]));
  return (
    <Table
      caption="Rows of the spreadsheet"
      rows={rows}
      rowKey={row => String(row.row)}
      columns={[
        { key: 'row', title: 'Row', render: row => row.row, width: 'narrow', align: 'end' },
        {
          key: 'edition',
          title: 'Edition',
          render: row => names.get(row.edition) ?? row.edition,
          width: 'narrow',
        },
        { key: 'number', title: 'Number', render: row => row.number, width: 'narrow' },
        {
          key: 'state',
          title: 'State',
          render: row =>
            row.errors.length > 0 ? (
              <Status of="refused" word="error" />
            ) : row.change ? (
              <Status of={row.change.exclude ? 'not-applicable' : row.change.state} />
            ) : null,
          width: 'narrow',
        },
        {
          key: 'maturity',
          title: 'Maturity',
          render: row =>
            [row.change?.maturity ?? '', row.change?.confidence ?? ''].filter(one => one !== '').join(', '),
          width: 'narrow',
          secondary: true,
        },
        { key: 'what', title: 'Note or error', render: row => <What row={row} />, width: 'fill', wrap: true },
        {
          key: 'owner',
          title: 'Owner',
          render: row => people.find(person => person.value === row.change?.owner)?.label ?? '',
          width: 'narrow',
          secondary: true,
        },
        {
          key: 'due',
          title: 'Due',
          render: row => (row.change?.dueOn ? <DateText on={row.change.dueOn} /> : null),
          width: 'narrow',
          secondary: true,
        },
      ]}
    />
  );
}
