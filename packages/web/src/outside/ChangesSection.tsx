/** Changes that the body has to be told of: noted, and told on a day. */
import { useAct } from '../api/hooks.ts';
import { useCan } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Status } from '../ui/status/Status.tsx';
import { Table } from '../ui/table/Table.tsx';
import { DateText } from '../ui/text/DateText.tsx';
import { useToday } from '../ui/text/useToday.ts';
import type { Certificate } from './outside.words.tsx';

type Props = { readonly of: Certificate; readonly onTell: (change: string) => void };

export function ChangesSection({ of, onTell }: Props) {
  const may = useCan()('outside:keep') && of.status !== 'ended';
  if (of.changes.length === 0)
    return (
      <p className="quiet">
        Nothing is noted. Certified organizations tell their body of changes without delay: of ownership, top
        management, sites, scope, or large changes of processes.
      </p>
    );
  return (
    <Table
      caption="Changes to be told"
      rows={of.changes}
      rowKey={row => row.id}
      columns={[
        { key: 'what', title: 'Change', render: row => row.what, width: 'fill', wrap: true },
        { key: 'on', title: 'Changes on', render: row => <DateText on={row.changesOn} />, width: 'narrow' },
        {
          key: 'told',
          title: 'Body told',
          render: row =>
            row.toldOn === null ? (
              <Status of="open" word="to be told" />
            ) : (
              <span className="nowrap">
                <Status of="done" word="told" /> <DateText on={row.toldOn} />
              </span>
            ),
        },
        {
          key: 'acts',
          title: 'Acts',
          width: 'narrow',
          render: row =>
            may && row.toldOn === null ? (
              <Button kind="quiet" onClick={() => onTell(row.id)}>
                Told
              </Button>
            ) : null,
        },
      ]}
    />
  );
}

type DialogProps = { readonly of: Certificate; readonly onClose: () => void };

export function ChangeDialog({ of, onClose }: DialogProps) {
  const note = useAct('outside.note-change');
  const today = useToday();
  return (
    <Dialog title="Note a change" onClose={onClose}>
      <Form
        label="Change"
        submit="Note it"
        onSubmit={async values => {
          const changesOn = textOf(values.changesOn);
          await note.mutateAsync({ id: of.id, what: textOf(values.what), changesOn });
          onClose();
        }}
      >
        <TextArea name="what" label="What changes" rows={2} required />
        <DateField name="changesOn" label="Changes on" required defaultValue={today} />
      </Form>
    </Dialog>
  );
}

export function EndDialog({ of, onClose }: DialogProps) {
  const end = useAct('outside.end');
  const today = useToday();
  return (
    <Dialog title="End this certificate" onClose={onClose}>
      <Form
        label="End"
        submit="End it"
        danger
        onSubmit={async values => {
          await end.mutateAsync({ id: of.id, why: textOf(values.why), on: textOf(values.on) });
          onClose();
        }}
      >
        <TextArea name="why" label="Why it stands no longer" rows={2} required />
        <DateField name="on" label="Since" required max={today} defaultValue={today} />
      </Form>
    </Dialog>
  );
}
