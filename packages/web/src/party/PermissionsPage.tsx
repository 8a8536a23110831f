/** Who may do what: the permission table as it is enforced. */
import { PERMISSIONS } from '@certwright/core/party/permission.table';
import { type OrgKind, roleTitle, rolesOf } from '@certwright/core/party/role.table';
import { useOrg } from '../app/org.ts';
import { Page } from '../ui/page/Page.tsx';
import { Table } from '../ui/table/Table.tsx';

export default function PermissionsPage() {
  const { kind, roles } = useOrg();
  const columns = rolesOf(kind as OrgKind);
  const rows = Object.entries(PERMISSIONS)
    .map(([id, { meaning, roles: held }]) => ({ id, meaning, held: held as readonly string[] }))
    .filter(row => columns.some(role => row.held.includes(role)));
  const mine = columns.filter(role => roles.includes(role)).map(roleTitle);
  return (
    <Page name="Who may do what">
      <div className="stack">
        <p className="reading">
          This is the table that the server enforces. You are: {mine.join(', ') || 'without a role'}.
        </p>
        <Table
          caption="Permissions by role"
          rows={rows}
          rowKey={row => row.id}
          rowName={row => row.meaning}
          columns={[
            { key: 'meaning', title: 'May', render: row => row.meaning, width: 'fill', wrap: true },
            ...columns.map(role => ({
              key: role,
              title: roleTitle(role),
              render: (row: (typeof rows)[number]) => (row.held.includes(role) ? 'yes' : '–'),
            })),
          ]}
        />
      </div>
    </Page>
  );
}
