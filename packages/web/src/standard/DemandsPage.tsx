/** The register of demands: which customer, tender or regulator asks for which standard, in which document, since when. */
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import { Page } from '../ui/page/Page.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';

const KINDS = [
  { value: 'customer', label: 'Customer' },
  { value: 'tender', label: 'Tender' },
  { value: 'regulator', label: 'Law or authority' },
  { value: 'owner', label: 'Owner or group' },
  { value: 'other', label: 'Somebody else' },
];
const kindWord = (kind: string): string => KINDS.find(one => one.value === kind)?.label ?? kind;

function RecordDemand({ onClose }: { readonly onClose: () => void }) {
  const record = useAct('demand.record');
  const today = useToday();
  return (
    <Dialog title="Record a demand" onClose={onClose}>
      <Form
        label="Record a demand"
        submit="Record the demand"
        draft="demand"
        onSubmit={async values => {
          const neededBy = givenOf(values.neededBy);
          await record.mutateAsync({ ...values, neededBy } as Input<'demand.record'>);
          onClose();
        }}
      >
        <TextField name="standard" label="Standard" hint="As people write it: ISO 9001" required />
        <TextField name="who" label="Who demands it" required />
        <Select name="kind" label="What they are" choices={KINDS} defaultValue="customer" required />
        <TextField
          name="source"
          label="In which document"
          hint="Supplier manual, section; tender number; law, article"
          required
        />
        <FieldRow>
          <DateField name="demandedOn" label="Demanded on" max={today} defaultValue={today} required />
          <DateField name="neededBy" label="Needed by" />
        </FieldRow>
      </Form>
    </Dialog>
  );
}

function WithdrawDemand({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const withdraw = useAct('demand.withdraw');
  return (
    <Dialog title="The demand stands no longer" onClose={onClose}>
      <Form
        label="The demand stands no longer"
        submit="Withdraw the demand"
        onSubmit={async values => {
          await withdraw.mutateAsync({ id, why: textOf(values.why) });
          onClose();
        }}
      >
        <TextArea name="why" label="Why" rows={2} required />
      </Form>
    </Dialog>
  );
}

export default function DemandsPage() {
  const path = useOrgPath();
  const can = useCan();
  const demands = useRead('demand.list', {});
  const [open, setOpen] = useState<string>();
  const close = (): void => setOpen(undefined);
  const act = can('standard:adopt') ? (
    <Button kind="primary" onClick={() => setOpen('new')}>
      Record a demand
    </Button>
  ) : undefined;
  return (
    <Page name="Who demands what" back={{ href: path('/choose'), label: 'Choose' }} actions={act}>
      <Resource
        of={demands}
        skeleton="table"
        empty={{
          when: data => data.rows.length === 0,
          what: 'Demands of customers, tenders and authorities stand here with their document and date. The adviser counts them.',
          example: 'For example: Harbour Steel demands ISO 14001, supplier manual section 4, since 1 March.',
          act,
        }}
      >
        {({ rows }) => (
          <Table
            caption="Demands"
            rows={rows}
            rowKey={row => row.id}
            columns={[
              { key: 'standard', title: 'Standard', render: row => row.standard, width: 'narrow' },
              { key: 'who', title: 'Who', render: row => row.who, width: 'wide', wrap: true },
              { key: 'kind', title: 'What they are', render: row => kindWord(row.kind), secondary: true },
              {
                key: 'source',
                title: 'Document',
                render: row => row.source,
                width: 'fill',
                wrap: true,
                secondary: true,
              },
              { key: 'on', title: 'Since', render: row => <DateText on={row.demandedOn} />, width: 'narrow' },
              {
                key: 'by',
                title: 'Needed by',
                render: row => <DateText on={row.neededBy} />,
                width: 'narrow',
                secondary: true,
              },
              {
                key: 'act',
                title: 'State',
                width: 'narrow',
                render: row =>
                  row.phase === 'withdrawn' ? (
                    <Status of="withdrawn" word="withdrawn" />
                  ) : can('standard:adopt') ? (
                    <Button kind="quiet" onClick={() => setOpen(row.id)}>
                      Withdraw
                    </Button>
                  ) : (
                    <Status of="not-started" word="open" />
                  ),
              },
            ]}
          />
        )}
      </Resource>
      {open === 'new' ? <RecordDemand onClose={close} /> : null}
      {open !== undefined && open !== 'new' ? <WithdrawDemand id={open} onClose={close} /> : null}
    </Page>
  );
}
