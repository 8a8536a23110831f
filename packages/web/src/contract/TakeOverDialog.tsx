/** A contract that was concluded elsewhere, on paper for example. */
import type { Input } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';

type Props = { readonly engagement: string; readonly onClose: () => void };

export function TakeOverDialog({ engagement, onClose }: Props) {
  const take = useAct('contract.take-over');
  const today = useToday();
  return (
    <Dialog title="Record a contract made elsewhere" onClose={onClose}>
      <Form
        label="Contract made elsewhere"
        submit="Record the contract"
        onSubmit={async values => {
          await take.mutateAsync({ ...values, engagement } as Input<'contract.take-over'>);
          onClose();
        }}
      >
        <FieldRow>
          <TextField name="number" label="Number" required maxLength={80} />
          <DateField name="concludedOn" label="Concluded on" required max={today} />
        </FieldRow>
        <TextField
          name="elsewhere"
          label="Where the signed contract lies"
          required
          maxLength={300}
          width="full"
        />
        <DateField name="until" label="Last day, where it has one" />
      </Form>
    </Dialog>
  );
}
