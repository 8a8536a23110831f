/** Tokens by which programs act for you in one organization: made, seen once, revoked. */
import { PERMISSIONS } from '@certwright/core/party/permission.table';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, type Input } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import type { Session } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { PickField } from '../ui/pick/PickField.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';

type Organization = Session['organizations'][number];
const meaningOf = (permission: string): string =>
  (PERMISSIONS as Readonly<Record<string, { readonly meaning: string }>>)[permission]?.meaning ?? permission;

type MakeProps = {
  readonly organizations: readonly Organization[];
  readonly onMade: (token: string) => void;
};

function MakeForm({ organizations, onMade }: MakeProps) {
  const today = useToday();
  const [chosen, setChosen] = useState(organizations[0]?.id ?? '');
  const can = organizations.find(one => one.id === chosen)?.can ?? [];
  return (
    <Form
      submit="Make the token"
      label="Make a token"
      onSubmit={async values => {
        const { token } = await call('token.make', '', values as unknown as Input<'token.make'>);
        onMade(token);
      }}
    >
      <TextField
        name="name"
        label="What it is for"
        hint="So that you know it again"
        required
        maxLength={100}
      />
      <Select
        name="organization"
        label="Where it acts"
        required
        value={chosen}
        onChange={setChosen}
        choices={organizations.map(one => ({ value: one.id, label: one.name }))}
      />
      <PickField
        key={chosen}
        name="permissions"
        label="What it may"
        multiple
        required
        choices={can.map(one => ({ value: one, label: meaningOf(one), hint: one }))}
      />
      <DateField name="expiresOn" label="It ends on" min={today} required />
    </Form>
  );
}

export function TokensSection({ organizations }: { readonly organizations: readonly Organization[] }) {
  const client = useQueryClient();
  const read = usePublic('token.list', {});
  const [open, setOpen] = useState(false);
  const [token, setToken] = useState<string>();
  const again = () => client.invalidateQueries({ queryKey: ['', 'token.list'] });
  const close = (): void => {
    setOpen(false);
    setToken(undefined);
  };
  return (
    <section className="stack-close">
      <h2>Tokens</h2>
      <p className="reading">
        A token lets a program act for you in one organization, within what you choose and never beyond what
        you may. Decisions and roles stay closed to it.
      </p>
      <Resource of={read} skeleton="table">
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">You have none yet.</p>
          ) : (
            <Table
              caption="Tokens"
              rows={rows}
              rowKey={row => row.id}
              columns={[
                { key: 'name', title: 'For', width: 'wide', render: row => row.name },
                {
                  key: 'org',
                  title: 'Where',
                  width: 'normal',
                  render: row => row.organization,
                  secondary: true,
                },
                {
                  key: 'may',
                  title: 'May',
                  width: 'fill',
                  wrap: true,
                  render: row => row.permissions.map(meaningOf).join('; '),
                  secondary: true,
                },
                {
                  key: 'used',
                  title: 'Last used',
                  width: 'narrow',
                  render: row => <DateText on={row.used} as="minute" />,
                },
                {
                  key: 'ends',
                  title: 'Ends',
                  width: 'narrow',
                  render: row => <DateText on={row.expires.slice(0, 10)} />,
                },
                {
                  key: 'act',
                  title: 'State',
                  width: 'narrow',
                  render: row =>
                    row.state === 'holds' ? (
                      <Button
                        kind="quiet"
                        onClick={() => void call('token.revoke', '', { id: row.id }).then(again)}
                      >
                        Revoke
                      </Button>
                    ) : (
                      <Status of="withdrawn" word={row.state} />
                    ),
                },
              ]}
            />
          )
        }
      </Resource>
      {organizations.length === 0 ? null : (
        <div>
          <Button onClick={() => setOpen(true)}>Make a token</Button>
        </div>
      )}
      {open ? (
        <Dialog title="Make a token" onClose={close}>
          {token === undefined ? (
            <MakeForm
              organizations={organizations}
              onMade={made => {
                setToken(made);
                void again();
              }}
            />
          ) : (
            <div className="stack">
              <p>Keep it where the program finds it; it is shown this one time.</p>
              <CopyText text={token} label="Token" />
              <p className="quiet">It travels as: Authorization: Bearer cw_…</p>
            </div>
          )}
        </Dialog>
      ) : null}
    </section>
  );
}
