/** The people of the organization, their roles, and invitations. */
import { type OrgKind, rolesOf } from '@certwright/core/party/role.table';
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { AddPersonDialog } from './AddPersonDialog.tsx';
import { DelegationsSection } from './DelegationsSection.tsx';
import { RolesForm } from './RolesForm.tsx';
import { rolesInWords, titles } from './roles.words.ts';

export default function PeoplePage() {
  const people = useRead('party.people', {});
  const can = useCan();
  const path = useOrgPath();
  const { kind, name } = useOrg();
  const roles = rolesOf(kind as OrgKind);
  const [inviting, setInviting] = useState(false);
  const [adding, setAdding] = useState(false);
  const [link, setLink] = useState<string>();
  const invite = useAct('party.invite');
  const manages = can('party:manage');
  return (
    <Page
      name="People and roles"
      actions={
        manages ? (
          <>
            <Button href={path('/settings/people/from-a-list')}>From a list</Button>
            <Button onClick={() => setAdding(true)}>Add somebody without e-mail</Button>
            <Button kind="primary" onClick={() => setInviting(true)}>
              Invite somebody
            </Button>
          </>
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
                href={row => path(`/settings/people/${row.id}`)}
                columns={[
                  { key: 'name', title: 'Name', render: row => row.name },
                  {
                    key: 'roles',
                    title: 'Roles',
                    render: row => rolesInWords(row),
                    width: 'fill',
                    wrap: true,
                  },
                  { key: 'email', title: 'E-mail', render: row => row.email, width: 'wide', secondary: true },
                  {
                    key: 'until',
                    title: 'Until',
                    render: row => (row.lastDay ? <DateText on={row.lastDay} as="day" /> : ''),
                    width: 'narrow',
                  },
                  {
                    key: 'since',
                    title: 'Since',
                    render: row => <DateText on={row.since} as="day" />,
                    secondary: true,
                  },
                ]}
              />
              {data.invited.length === 0 ? null : (
                <section className="stack-close">
                  <h2>Invited, not here yet</h2>
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
                </section>
              )}
            </>
          )}
        </Resource>
        <DelegationsSection />
        {adding ? <AddPersonDialog roles={roles} onClose={() => setAdding(false)} /> : null}
        {inviting ? (
          <RolesForm
            title="Invite somebody"
            act="Invite"
            roles={roles}
            onClose={() => setInviting(false)}
            onDone={async (place, to) => {
              const { token } = await invite.mutateAsync({ ...to, ...place });
              setLink(`${location.origin}/invitations/${token}`);
            }}
          />
        ) : null}
      </div>
    </Page>
  );
}
