/** Who may do what: the permission table as it is enforced, with the roles that the organization made for itself. */
import { PERMISSIONS, type Permission } from '@certwright/core/party/permission.table';
import { type OrgKind, roleTitle, rolesOf } from '@certwright/core/party/role.table';
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { useQueryWord } from '../app/params.ts';
import { Button } from '../ui/button/Button.tsx';
import { FilterBar, FilterChoice } from '../ui/filter-bar/FilterBar.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Table } from '../ui/table/Table.tsx';
import { HoldersTable } from './HoldersTable.tsx';
import { OwnRoleDialog } from './OwnRoleDialog.tsx';

type OwnRole = Output<'own-role.list'>['rows'][number];

export default function PermissionsPage() {
  const { kind, roles, ownRoles } = useOrg();
  const can = useCan();
  const own = useRead('own-role.list', {}).data?.rows ?? [];
  const [permission, setPermission] = useQueryWord('may');
  const [editing, setEditing] = useState<OwnRole | 'new'>();
  const columns = rolesOf(kind as OrgKind);
  const rows = (Object.keys(PERMISSIONS) as Permission[])
    .map(id => ({ id, meaning: PERMISSIONS[id].meaning, held: PERMISSIONS[id].roles as readonly string[] }))
    .filter(row => columns.some(role => row.held.includes(role)));
  const mine = [...columns.filter(role => roles.includes(role)).map(roleTitle), ...ownRoles];
  const asked = rows.find(row => row.id === permission);
  const manages = can('party:manage');
  return (
    <Page
      name="Who may do what"
      actions={manages ? <Button onClick={() => setEditing('new')}>Make a role</Button> : undefined}
    >
      <div className="stack">
        <p className="reading">
          This is the table that the server enforces. You are: {mine.join(', ') || 'without a role'}.
        </p>
        {own.length === 0 ? null : (
          <p className="row">
            <span>Roles of your own:</span>
            {own.map(role => (
              <Button
                key={role.id}
                kind="quiet"
                {...(manages
                  ? { onClick: () => setEditing(role) }
                  : { blockedBy: 'Only who manages people changes it.' })}
                reason="hidden"
              >
                {role.name}
              </Button>
            ))}
          </p>
        )}
        <FilterBar label="Ask who may">
          <FilterChoice
            label="Who may"
            any="choose an act"
            value={asked?.id}
            choices={rows.map(row => ({ value: row.id, label: row.meaning }))}
            onChange={setPermission}
          />
        </FilterBar>
        {asked ? <HoldersTable permission={asked.id} meaning={asked.meaning} /> : null}
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
            ...own.map(role => ({
              key: role.id,
              title: role.name,
              render: (row: (typeof rows)[number]) => (role.permissions.includes(row.id) ? 'yes' : '–'),
            })),
          ]}
        />
      </div>
      {editing ? (
        <OwnRoleDialog
          {...(editing === 'new' ? {} : { role: editing })}
          choices={rows}
          onClose={() => setEditing(undefined)}
        />
      ) : null}
    </Page>
  );
}
