/** Work handed over while somebody is away: who, to whom, from when to when; given and taken back. */
import { useState } from 'react';
import type { Input } from '../api/client.ts';
import { useAct, useRead } from '../api/hooks.ts';
import { useCan, useOrg } from '../app/org.ts';
import { usePeople } from '../requirement/usePeople.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { Resource } from '../ui/resource/Resource.tsx';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';

const STATES = {
  'to-come': { of: 'planned', word: 'to come' },
  holds: { of: 'open', word: 'holds' },
  over: { of: 'closed', word: 'over' },
} as const;

function GiveDialog({ onClose }: { readonly onClose: () => void }) {
  const today = useToday();
  const can = useCan();
  const { person } = useOrg();
  const people = usePeople();
  const give = useAct('delegation.give');
  return (
    <Dialog title="Hand work over" onClose={onClose}>
      <p className="reading">
        The delegate may do what you may, from the first day to the last. Reviews of and decisions on
        certification, certificates, and the management of people stay with you.
      </p>
      <Form
        submit="Hand over"
        label="Hand work over"
        onSubmit={async values => {
          await give.mutateAsync(values as unknown as Input<'delegation.give'>);
          onClose();
        }}
      >
        {can('party:manage') ? (
          <Select name="from" label="Whose work" required defaultValue={person.id} choices={people} />
        ) : null}
        <Select name="to" label="To" required choices={people} />
        <DateField name="firstDay" label="First day" defaultValue={today} required />
        <DateField name="lastDay" label="Last day" min={today} required />
        <TextField name="why" label="Why" maxLength={300} />
      </Form>
    </Dialog>
  );
}

export function DelegationsSection() {
  const list = useRead('delegation.list', {});
  const end = useAct('delegation.end');
  const can = useCan();
  const { person } = useOrg();
  const [giving, setGiving] = useState(false);
  return (
    <section className="stack-close">
      <h2>While somebody is away</h2>
      <Resource of={list} skeleton="table">
        {({ rows }) =>
          rows.length === 0 ? (
            <p className="quiet">Nobody handed work over.</p>
          ) : (
            <Table
              caption="Work handed over"
              rows={rows}
              rowKey={row => row.id}
              columns={[
                { key: 'from', title: 'Work of', render: row => row.from.name, width: 'normal' },
                { key: 'to', title: 'Done by', render: row => row.to.name, width: 'normal' },
                {
                  key: 'first',
                  title: 'First day',
                  render: row => <DateText on={row.firstDay} as="day" />,
                  width: 'narrow',
                },
                {
                  key: 'last',
                  title: 'Last day',
                  render: row => <DateText on={row.lastDay} as="day" />,
                  width: 'narrow',
                },
                {
                  key: 'state',
                  title: 'State',
                  render: row => <Status {...STATES[row.state]} />,
                  width: 'narrow',
                },
                { key: 'why', title: 'Why', render: row => row.why, width: 'fill', secondary: true },
                {
                  key: 'act',
                  title: 'Act',
                  width: 'narrow',
                  render: row =>
                    row.state !== 'over' &&
                    ([row.from.id, row.to.id].includes(person.id) || can('party:manage')) ? (
                      <Button kind="quiet" onClick={() => void end.mutateAsync({ id: row.id })}>
                        End
                      </Button>
                    ) : null,
                },
              ]}
            />
          )
        }
      </Resource>
      <div>
        <Button onClick={() => setGiving(true)}>Hand work over</Button>
      </div>
      {giving ? <GiveDialog onClose={() => setGiving(false)} /> : null}
    </section>
  );
}
