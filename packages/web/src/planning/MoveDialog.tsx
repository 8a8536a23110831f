/** One audit of the planner: open it, or move it by typing its days. */
import type { Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { Button } from '../ui/button/Button.tsx';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';

type Props = {
  readonly audit: Output<'planning.month'>['audits'][number];
  readonly title: string;
  readonly may: boolean;
  readonly onClose: () => void;
};

export function MoveDialog({ audit, title, may, onClose }: Props) {
  const at = useOrgPath();
  const move = useAct('audit.move');
  const { id, version, from, to, phase } = audit;
  const over = phase === 'visited' || phase === 'reported';
  return (
    <Dialog
      title={title}
      onClose={onClose}
      acts={<Button href={at(`/audit/audits/${id}`)}>Open the audit</Button>}
    >
      {may && !over ? (
        <Form
          submit="Move the audit"
          label="Days of the audit"
          onSubmit={async values => {
            await move.mutateAsync({
              id,
              from: textOf(values.from),
              to: textOf(values.to),
              reason: textOf(values.reason),
              $version: version,
            });
            onClose();
          }}
        >
          <DateField name="from" label="First day" defaultValue={from} required />
          <DateField name="to" label="Last day" defaultValue={to} required />
          <TextField name="reason" label="Why" hint="The team moves along; the client agrees anew." />
        </Form>
      ) : (
        <p className="quiet">The days of this audit are not moved any more.</p>
      )}
    </Dialog>
  );
}
