/** Passkeys: keys in a device that replace the password; added, and taken away. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { account } from '../api/client.ts';
import { addPasskey, passkeysPossible } from '../api/passkey.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { RelativeTime } from '../ui/text/RelativeTime.tsx';

type Passkey = { readonly id: string; readonly name?: string; readonly createdAt?: string };
const KEY = ['', 'passkeys'] as const;

export function PasskeysSection() {
  const client = useQueryClient();
  const [adding, setAdding] = useState(false);
  const read = useQuery({
    queryKey: KEY,
    queryFn: async () => (await account('passkey/list-user-passkeys')) as unknown as readonly Passkey[],
  });
  const again = () => client.invalidateQueries({ queryKey: KEY });
  const remove = async (id: string): Promise<void> => {
    await account('passkey/delete-passkey', { id });
    await again();
  };
  return (
    <section className="stack-close">
      <h2>Passkeys</h2>
      <p className="reading">
        A passkey is a key in your phone, computer or stick. Nobody can guess it or fish for it, and it needs
        no second factor.
      </p>
      <Resource of={read} skeleton="table">
        {rows =>
          rows.length === 0 ? (
            <p className="quiet">You have none yet.</p>
          ) : (
            <Table
              caption="Passkeys"
              rows={rows}
              rowKey={row => row.id}
              columns={[
                { key: 'name', title: 'Name', width: 'wide', render: row => row.name ?? 'Passkey' },
                {
                  key: 'since',
                  title: 'Since',
                  width: 'normal',
                  render: row => (row.createdAt ? <RelativeTime on={row.createdAt} /> : null),
                },
                {
                  key: 'act',
                  title: 'Act',
                  width: 'narrow',
                  render: row => (
                    <Button kind="quiet" onClick={() => void remove(row.id)}>
                      Remove
                    </Button>
                  ),
                },
              ]}
            />
          )
        }
      </Resource>
      {passkeysPossible() ? (
        <div>
          <Button onClick={() => setAdding(true)}>Add a passkey</Button>
        </div>
      ) : null}
      {adding ? (
        <Dialog title="Add a passkey" onClose={() => setAdding(false)}>
          <Form
            submit="Add it"
            label="Add a passkey"
            onSubmit={async values => {
              await addPasskey(textOf(values.name));
              await again();
              setAdding(false);
            }}
          >
            <TextField
              name="name"
              label="Name"
              hint="So that you know it again: phone, stick on the key ring"
              required
              maxLength={60}
            />
          </Form>
        </Dialog>
      ) : null}
    </section>
  );
}
