/** Shared devices where people read and acknowledge, and who has a number and a PIN for them. */
import { useState } from 'react';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Page } from '../ui/page/Page.tsx';
import { QrCode } from '../ui/qr-code/QrCode.tsx';
import { EmptyState } from '../ui/resource/EmptyState.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

export default function StationsPage() {
  const can = useCan();
  if (can('party:manage')) return <Stations />;
  return (
    <Page name="Shared devices">
      <EmptyState what="Who manages people sets up devices where everybody reads and acknowledges, also without an account." />
    </Page>
  );
}

function Stations() {
  const list = useRead('station.list', {});
  const open = useAct('station.open');
  const [making, setMaking] = useState(false);
  const [address, setAddress] = useState<string>();
  const [ending, setEnding] = useState<{ id: string; name: string }>();
  const end = useAct('station.end');
  const make = (
    <Button kind="primary" onClick={() => setMaking(true)}>
      Set up a device
    </Button>
  );
  return (
    <Page name="Shared devices" actions={make}>
      <div className="stack-wide">
        {address === undefined ? null : (
          <Notice
            tone="done"
            title="Open this address on the device, or hang its code on the wall. It is shown this one time:"
            live
          >
            <div className="stack">
              <CopyText text={address} />
              <QrCode content={address} label="The address of the device" size="large" />
            </div>
          </Notice>
        )}
        <Resource
          of={list}
          skeleton="table"
          empty={{
            when: ({ rows }) => rows.length === 0,
            what: 'At a shared device people read procedures and acknowledge them with a number and a PIN, also those who have no e-mail.',
            example:
              'For example: a tablet at the packing line, or a code on the wall for people’s own phones.',
            act: make,
          }}
        >
          {({ rows }) => (
            <Table
              caption="Shared devices"
              rows={rows}
              rowKey={row => row.id}
              rowName={row => row.name}
              onOpen={setEnding}
              columns={[
                { key: 'name', title: 'Device', render: row => row.name, width: 'fill' },
                {
                  key: 'since',
                  title: 'Since',
                  render: row => <DateText on={row.madeAt.slice(0, 10)} as="day" />,
                },
                {
                  key: 'used',
                  title: 'Last used',
                  render: row =>
                    row.usedAt ? <DateText on={row.usedAt.slice(0, 10)} as="day" /> : 'not yet',
                },
              ]}
            />
          )}
        </Resource>
        <PinsSection />
      </div>
      {making ? (
        <Dialog title="Set up a device" onClose={() => setMaking(false)}>
          <Form
            label="Set up a device"
            submit="Set up"
            onSubmit={async values => {
              setAddress((await open.mutateAsync({ name: textOf(values.name) })).address);
              setMaking(false);
            }}
          >
            <TextField name="name" label="Where it is" required maxLength={100} placeholder="Packing line" />
          </Form>
        </Dialog>
      ) : null}
      {ending ? (
        <Dialog title={ending.name} onClose={() => setEnding(undefined)}>
          <Form
            label="End the device"
            submit="End it"
            danger
            onSubmit={async () => {
              await end.mutateAsync({ id: ending.id });
              setEnding(undefined);
            }}
          >
            <p className="reading">
              Its address does not work any more, wherever it hangs. Acknowledgements made there stay.
            </p>
          </Form>
        </Dialog>
      ) : null}
    </Page>
  );
}

function PinsSection() {
  const pins = useRead('pin.list', {});
  const path = useOrgPath();
  return (
    <section className="stack-close">
      <h2>Numbers and PINs</h2>
      <Resource
        of={pins}
        skeleton="table"
        empty={{
          when: ({ rows }) => rows.length === 0,
          what: 'Nobody has a number yet. Give it on the page of a member; add those who have no e-mail under People and roles.',
        }}
      >
        {({ rows }) => (
          <Table
            caption="Numbers and PINs"
            rows={rows}
            rowKey={row => row.person.id}
            rowName={row => row.person.name}
            href={row => path(`/settings/people/${row.person.id}`)}
            columns={[
              { key: 'name', title: 'Name', render: row => row.person.name, width: 'fill' },
              { key: 'number', title: 'Number', render: row => <span className="mono">{row.number}</span> },
              { key: 'pin', title: 'PIN', render: row => (row.chosen ? 'own' : 'handed out') },
              {
                key: 'since',
                title: 'Since',
                render: row => <DateText on={row.setAt.slice(0, 10)} as="day" />,
                secondary: true,
              },
            ]}
          />
        )}
      </Resource>
    </section>
  );
}
