/** One member: roles, what he may do and why, what he opened; given other roles, or let go. */
import { PERMISSIONS } from '@certwright/core/party/permission.table';
import { GUEST_KINDS } from '@certwright/core/party/guest-kind.table';
import { type OrgKind, rolesOf } from '@certwright/core/party/role.table';
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg, useOrgPath } from '../app/org.ts';
import { useParam } from '../app/params.ts';
import { useGo } from '../app/RouterLink.tsx';
import { PinDialog } from '../station/PinDialog.tsx';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { Facts } from '../ui/facts/Facts.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { OpenedSection } from './OpenedSection.tsx';
import { RolesForm } from './RolesForm.tsx';
import { rolesInWords } from './roles.words.ts';

export default function PersonPage() {
  const id = useParam('id');
  const people = useRead('party.people', {});
  const who = useRead('access.who', { person: id });
  const can = useCan();
  const path = useOrgPath();
  const go = useGo();
  const { kind } = useOrg();
  const setRoles = useAct('party.setRoles');
  const end = useAct('party.end');
  const [open, setOpen] = useState<'roles' | 'end' | 'pin'>();
  const close = () => setOpen(undefined);
  const person = people.data?.people.find(one => one.id === id);
  const acts = can('party:manage') ? (
    <>
      <Button onClick={() => setOpen('pin')}>PIN</Button>
      <Button onClick={() => setOpen('roles')}>Change the roles</Button>
      <Button kind="danger" onClick={() => setOpen('end')}>
        End the membership
      </Button>
    </>
  ) : undefined;
  return (
    <Page name={person?.name ?? 'Member'} {...(person ? { actions: acts } : {})}>
      <div className="stack-wide">
        <Resource
          of={people}
          skeleton="text"
          empty={{ when: () => person === undefined, what: 'This person is not a member any more.' }}
        >
          {() =>
            person === undefined ? null : (
              <Facts
                of={[
                  { term: 'Roles', value: rolesInWords(person) },
                  { term: 'E-mail', value: person.email || 'none' },
                  { term: 'Since', value: <DateText on={person.since} as="day" /> },
                  ...(person.lastDay
                    ? [{ term: 'Last day', value: <DateText on={person.lastDay} as="day" /> }]
                    : []),
                  ...(person.limits
                    ? [
                        {
                          term: 'Sees',
                          value: person.limits.kinds.map(one => GUEST_KINDS[one].title).join(', '),
                        },
                      ]
                    : []),
                ]}
              />
            )
          }
        </Resource>
        <section className="stack-close">
          <h2>May do, and why</h2>
          <Resource of={who} skeleton="table">
            {({ rows }) => (
              <Table
                caption="What this person may do"
                rows={rows}
                rowKey={row => row.permission}
                columns={[
                  {
                    key: 'may',
                    title: 'May',
                    render: row => PERMISSIONS[row.permission].meaning,
                    width: 'fill',
                    wrap: true,
                  },
                  {
                    key: 'why',
                    title: 'Because',
                    render: row => row.because.join('; '),
                    width: 'wide',
                  },
                ]}
              />
            )}
          </Resource>
        </section>
        {can('trail:read') ? <OpenedSection person={id} /> : null}
      </div>
      {open === 'roles' && person ? (
        <RolesForm
          title={`Roles of ${person.name}`}
          act="Set the roles"
          roles={rolesOf(kind as OrgKind)}
          held={person}
          onClose={close}
          onDone={async place => void (await setRoles.mutateAsync({ person: id, ...place }))}
        />
      ) : null}
      {open === 'pin' && person ? <PinDialog person={person} onClose={close} /> : null}
      {open === 'end' && person ? (
        <Dialog title={`End the membership of ${person.name}`} onClose={close}>
          <Form
            submit="End it now"
            label="End the membership"
            onSubmit={async () => {
              await end.mutateAsync({ person: id });
              go(path('/settings/people'));
            }}
          >
            <p className="reading">
              From this moment {person.name} does not get in any more. What was done keeps the name. What this
              person owns waits for a new owner.
            </p>
          </Form>
        </Dialog>
      ) : null}
    </Page>
  );
}
