/** What each of the people needs to come in: to be printed or copied, shown once. */
import type { Output } from '../api/client.ts';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Table } from '../ui/table/Table.tsx';

type Row = Output<'people-list.take'>['handOver'][number];

export function HandOver({ rows }: { readonly rows: readonly Row[] }) {
  return (
    <Table
      caption="To hand over"
      rows={rows}
      rowKey={row => String(row.row)}
      columns={[
        { key: 'who', title: 'Who', render: row => row.who, width: 'wide' },
        {
          key: 'number',
          title: 'Number',
          render: row => <span className="mono">{row.number}</span>,
          width: 'narrow',
        },
        { key: 'pin', title: 'PIN', render: row => <span className="mono">{row.pin}</span>, width: 'narrow' },
        {
          key: 'link',
          title: 'Link of the invitation',
          render: row => (row.link === null ? '' : <CopyText text={row.link} />),
          width: 'fill',
        },
      ]}
    />
  );
}
