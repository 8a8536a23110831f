/** Who has a permission today, and because of what. */
import type { Permission } from '@certwright/core/party/permission.table';
import { useRead } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Props = { readonly permission: Permission; readonly meaning: string };

export function HoldersTable({ permission, meaning }: Props) {
  const path = useOrgPath();
  const who = useRead('access.who', { permission });
  return (
    <Resource
      of={who}
      skeleton="table"
      empty={{ when: data => data.rows.length === 0, what: `Nobody may ${meaning}.` }}
    >
      {({ rows }) => (
        <Table
          caption={`May ${meaning}`}
          rows={rows}
          rowKey={row => row.person.id}
          rowName={row => row.person.name}
          href={row => path(`/settings/people/${row.person.id}`)}
          columns={[
            { key: 'who', title: 'Who', render: row => row.person.name },
            {
              key: 'why',
              title: 'Because',
              render: row => row.because.join('; '),
              width: 'fill',
              wrap: true,
            },
            {
              key: 'until',
              title: 'Until',
              render: row => <DateText on={row.lastDay} as="day" />,
              width: 'narrow',
              secondary: true,
            },
          ]}
        />
      )}
    </Resource>
  );
}
