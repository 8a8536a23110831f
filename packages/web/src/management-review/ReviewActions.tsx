/** The actions of a management review: their columns, and saying that one was taken. */
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { Status } from '../ui/status/Status.tsx';
import type { Column } from '../ui/table/columns.ts';
import { DateText } from '../ui/text/DateText.tsx';

export type Review = Output<'management-review.get'>;
export type Action = Review['actions'][number];

export const actionColumns = (onTake: ((action: Action) => void) | undefined): readonly Column<Action>[] => [
  { key: 'text', title: 'Action', render: row => row.text, width: 'fill', wrap: true },
  {
    key: 'state',
    title: 'State',
    render: row => <Status of={row.done ? 'done' : row.overdue ? 'overdue' : 'open'} />,
    width: 'narrow',
  },
  { key: 'owner', title: 'Owner', render: row => row.owner?.name ?? 'nobody', width: 'normal' },
  { key: 'due', title: 'Due', render: row => <DateText on={row.dueOn} />, width: 'narrow' },
  {
    key: 'done',
    title: 'What was done',
    render: row =>
      row.done ? (
        <>
          {row.done.what} <span className="quiet">({row.done.by.name})</span>
        </>
      ) : onTake ? (
        <Button kind="quiet" onClick={() => onTake(row)}>
          Say that it was taken
        </Button>
      ) : null,
    width: 'wide',
    wrap: true,
  },
];

type TakenProps = { readonly of: Review; readonly action: Action; readonly onClose: () => void };

export function TakenDialog({ of, action, onClose }: TakenProps) {
  const complete = useAct('management-review.completeAction');
  return (
    <Dialog title="The action was taken" onClose={onClose}>
      <Form
        label="The action was taken"
        submit="Record it"
        onSubmit={async values => {
          await complete.mutateAsync({
            id: of.id,
            action: action.id,
            what: textOf(values.what),
            $version: of.version,
          });
          onClose();
        }}
      >
        <p>{action.text}</p>
        <TextArea name="what" label="What was done" required rows={2} />
      </Form>
    </Dialog>
  );
}
