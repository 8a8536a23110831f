/** Links that a body gave to a client without an account, with what was opened and done through each. */
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { useAct, useList, useRead } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { CopyText } from '../ui/copy-text/CopyText.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Notice } from '../ui/notice/Notice.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';

type Line = Output<'link.list'>['rows'][number];
const STATES = { open: 'valid', expired: 'expired', ended: 'withdrawn' } as const;
const SUBJECTS = {
  application: 'Questions',
  offer: 'Offer',
  contract: 'Contract',
  change: 'Change',
} as const;

/** What can be given: what the client may see already, and the report of a change. */
function useGivable(engagement: string) {
  const applications = useList('application.list', { engagement, phase: 'submitted' }).data?.rows ?? [];
  const offers = useList('offer.list', { engagement, phase: 'sent' }).data?.rows ?? [];
  const contracts = useList('contract.list', { engagement, phase: 'offered' }).data?.rows ?? [];
  return [
    ...applications.map(one => ({
      value: `application ${one.id}`,
      label: `Questions about the application of ${one.submittedOn}`,
    })),
    ...offers.map(one => ({ value: `offer ${one.id}`, label: `Offer ${one.number}, version ${one.issue}` })),
    ...contracts.map(one => ({ value: `contract ${one.id}`, label: `Contract ${one.number}` })),
    { value: 'change', label: 'Reporting a change' },
  ];
}

type GiveProps = {
  readonly engagement: string;
  readonly onGiven: (address: string) => void;
  readonly onClose: () => void;
};

function GiveDialog({ engagement, onGiven, onClose }: GiveProps) {
  const give = useAct('link.give');
  const choices = useGivable(engagement);
  return (
    <Dialog title="Give a link" onClose={onClose}>
      <Form
        label="Link"
        submit="Make the link"
        onSubmit={async values => {
          const [subject = 'change', record] = textOf(values.what).split(' ');
          const { address } = await give.mutateAsync({
            engagement,
            subject: subject as Line['subject'],
            record: record ?? null,
            recipient: textOf(values.recipient),
            days: Number(values.days),
          });
          onGiven(address);
        }}
      >
        <Select name="what" label="For" required width="full" choices={choices} />
        <TextField name="recipient" label="To whom you give it" required maxLength={300} width="full" />
        <NumberField
          name="days"
          label="It holds for"
          unit="days"
          required
          min={1}
          max={60}
          defaultValue={14}
        />
      </Form>
    </Dialog>
  );
}

export function LinksSection({ engagement }: { readonly engagement: string }) {
  const links = useRead('link.list', { engagement });
  const end = useAct('link.end');
  const [giving, setGiving] = useState(false);
  const [address, setAddress] = useState<string>();
  const give = <Button onClick={() => setGiving(true)}>Give a link</Button>;
  return (
    <section className="stack">
      <h2>Links without an account</h2>
      {address ? (
        <Notice tone="done" live title="Send this address to the client. It is shown this one time:">
          <CopyText text={address} />
        </Notice>
      ) : null}
      <Resource
        of={links}
        skeleton="table"
        empty={{
          when: found => found.rows.length === 0,
          what: 'A client without an account answers questions, offers and contracts through a link that holds for some days.',
          act: give,
        }}
      >
        {({ rows }) => (
          <>
            <Table<Line>
              caption="Links"
              rows={rows}
              rowKey={row => row.id}
              columns={[
                { key: 'for', title: 'For', render: row => SUBJECTS[row.subject] },
                { key: 'to', title: 'Given to', width: 'fill', render: row => row.recipient },
                {
                  key: 'state',
                  title: 'State',
                  render: row => <Status of={STATES[row.state]} word={row.state} />,
                },
                {
                  key: 'until',
                  title: 'Until',
                  render: row => <DateText on={row.expiresAt.slice(0, 10)} />,
                  secondary: true,
                },
                {
                  key: 'opened',
                  title: 'Opened',
                  align: 'end',
                  render: row => `${row.openings.length} times`,
                },
                {
                  key: 'end',
                  title: 'Act',
                  render: row =>
                    row.state === 'open' ? (
                      <Button
                        kind="quiet"
                        onClick={() => void end.mutateAsync({ id: row.id }).catch(() => undefined)}
                      >
                        End
                      </Button>
                    ) : null,
                },
              ]}
            />
            <div>{give}</div>
          </>
        )}
      </Resource>
      {giving ? (
        <GiveDialog
          engagement={engagement}
          onClose={() => setGiving(false)}
          onGiven={made => {
            setAddress(made);
            setGiving(false);
          }}
        />
      ) : null}
    </section>
  );
}
