/** What a person opened in the last thirty days. */
import { useRead } from '../api/hooks.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export function OpenedSection({ person }: { readonly person: string }) {
  const opened = useRead('access.opened', { person });
  return (
    <section className="stack-close">
      <h2>Opened in the last 30 days</h2>
      <Resource
        of={opened}
        skeleton="table"
        empty={{ when: data => data.rows.length === 0, what: 'Nothing was opened.' }}
      >
        {({ rows }) => (
          <Table
            caption="What this person opened"
            rows={rows}
            rowKey={row => `${row.day} ${row.operation} ${row.record}`}
            columns={[
              { key: 'what', title: 'What', render: row => <span className="mono">{row.operation}</span> },
              {
                key: 'record',
                title: 'Record',
                render: row => <span className="mono">{row.record || 'list'}</span>,
                width: 'fill',
                secondary: true,
              },
              { key: 'times', title: 'Times', render: row => row.times, width: 'narrow' },
              {
                key: 'last',
                title: 'Last',
                render: row => <DateText on={row.last} as="minute" />,
                width: 'normal',
              },
            ]}
          />
        )}
      </Resource>
    </section>
  );
}
