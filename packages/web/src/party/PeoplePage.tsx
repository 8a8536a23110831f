/** The people of the organization, their roles, and invitations. */
import { type OrgKind, type Role, roleTitle, rolesOf } from '@certwright/core/party/role.table';
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import type { Output } from '../api/client.ts';
import { useCan, useOrg } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { RolesForm } from './RolesForm.tsx';

type Person = Output<'party.people'>['people'][number];
const titles = (roles: readonly string[]): string => roles.map(role => roleTitle(role as Role)).join(', ');

export default function PeoplePage() {
  const people = useRead('party.people', {});
  const can = useCan();
  const { kind, name } = useOrg();
  const roles = rolesOf(kind as OrgKind);
  const [open, setOpen] = useState<Person | 'new'>();
  const [link, setLink] = useState<string>();
  const invite = useAct('party.invite');
  const setRoles = useAct('party.setRoles');
  const manages = can('party:manage');
  return (
    <Page
      name="People and roles"
      actions={
        manages ? (
          <Button kind="primary" onClick={() => setOpen('new')}>
            Invite somebody
          </Button>
        ) : undefined
      }
    >
      <div className="stack-wide">
        {link ? (
          <Notice tone="done" title="The invitation is open for two weeks. Hand this link over:" live>
            <CopyText text={link} />
          </Notice>
        ) : null}
        <Resource of={people} skeleton="table">
          {data => (
            <>
              <Table
                caption={`People of ${name}`}
                rows={data.people}
                rowKey={row => row.id}
                rowName={row => row.name}
                {...(manages ? { onOpen: setOpen } : {})}
                columns={[
                  { key: 'name', title: 'Name', render: row => row.name },
                  {
                    key: 'roles',
                    title: 'Roles',
                    render: row => titles(row.roles),
                    width: 'fill',
                    wrap: true,
                  },
                  { key: 'email', title: 'E-mail', render: row => row.email, width: 'wide', secondary: true },
                  {
                    key: 'since',
                    title: 'Since',
                    render: row => <DateText on={row.since} as="day" />,
                    secondary: true,
                  },
                ]}
              />
              {data.invited.length === 0 ? null : (
                <Table
                  caption="Invited, not here yet"
                  rows={data.invited}
                  rowKey={row => row.id}
                  rowName={row => row.email}
                  columns={[
                    { key: 'email', title: 'E-mail', render: row => row.email },
                    { key: 'roles', title: 'Roles', render: row => titles(row.roles), width: 'fill' },
                    {
                      key: 'until',
                      title: 'Open until',
                      render: row => <DateText on={row.expiresAt.slice(0, 10)} as="day" />,
                    },
                  ]}
                />
              )}
            </>
          )}
        </Resource>
        {open === 'new' ? (
          <RolesForm
            title="Invite somebody"
            act="Invite"
            roles={roles}
            onClose={() => setOpen(undefined)}
            onDone={async (chosen, email) => {
              const { token } = await invite.mutateAsync({ email, roles: chosen });
              setLink(`${location.origin}/invitations/${token}`);
            }}
          />
        ) : open ? (
          <RolesForm
            title={`Roles of ${open.name}`}
            act="Set the roles"
            roles={roles}
            held={open.roles}
            onClose={() => setOpen(undefined)}
            onDone={async chosen => void (await setRoles.mutateAsync({ person: open.id, roles: chosen }))}
          />
        ) : null}
      </div>
    </Page>
  );
}
