/** Groups that a directory brought, and what their members may here. */
import { useState } from 'react';
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { titles } from '../party/roles.words.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Table } from '../ui/table/Table.tsx';
import { checkedRoles, RoleChecks } from './RoleChecks.tsx';

type Group = Output<'sign-on.get'>['groups'][number];

export function GroupsSection({ groups }: { readonly groups: readonly Group[] }) {
  const map = useAct('sign-on.map-group');
  const [shown, setShown] = useState<string>();
  const open = groups.find(one => one.id === shown);
  if (groups.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="groups">
      <h2 id="groups">Groups of your directory</h2>
      <Table<Group>
        caption="Groups"
        rows={groups}
        rowKey={row => row.id}
        rowName={row => row.name}
        onOpen={row => setShown(row.id)}
        columns={[
          { key: 'name', title: 'Group', render: row => row.name, width: 'fill' },
          { key: 'of', title: 'From', render: row => row.of, secondary: true },
          { key: 'people', title: 'People', render: row => row.people, width: 'narrow' },
          {
            key: 'roles',
            title: 'May here what these may',
            render: row => (row.roles.length === 0 ? 'nothing' : titles(row.roles)),
            width: 'wide',
            wrap: true,
          },
        ]}
      />
      {open ? (
        <Dialog title={open.name} onClose={() => setShown(undefined)}>
          <Form
            submit="Keep this"
            label={open.name}
            onSubmit={async values => {
              const sent = { id: open.id, roles: checkedRoles(values.roles) };
              await map.mutateAsync(sent as Input<'sign-on.map-group'>);
              setShown(undefined);
            }}
          >
            <RoleChecks
              name="roles"
              title="Members of this group are"
              hint="People without a role from a group or as newcomers are no members."
              held={open.roles}
            />
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}
