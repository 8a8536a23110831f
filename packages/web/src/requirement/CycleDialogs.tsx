/** Ending a cycle of assessment, and withdrawing one that was ended by mistake. */
import { useAct } from '../api/hooks.ts';
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { useToday } from '../ui/text/useToday.ts';

export function EndCycleDialog({ onClose }: { readonly onClose: () => void }) {
  const end = useAct('assessment-cycle.end');
  const today = useToday();
  return (
    <Dialog title="End this cycle of assessment" onClose={onClose}>
      <Form
        label="End this cycle of assessment"
        submit="End the cycle"
        onSubmit={async values => {
          const on = textOf(values.on);
          await end.mutateAsync({
            title: textOf(values.title),
            note: textOf(values.note),
            ...(on === '' || on === today ? {} : { on }),
          });
          onClose();
        }}
      >
        <p className="quiet">
          How every requirement of every adopted standard stands now is kept under this name. Nothing else
          changes, and assessing goes on.
        </p>
        <TextField
          name="title"
          label="Name"
          defaultValue={`Assessment of ${today.slice(0, 4)}`}
          required
          maxLength={300}
          width="full"
        />
        <TextArea name="note" label="Note" rows={2} />
        <DateField
          name="on"
          label="As it stood on"
          hint="Another day than today: as it was known at the end of that day."
          defaultValue={today}
          max={today}
        />
      </Form>
    </Dialog>
  );
}

type WithdrawProps = {
  readonly cycle: { readonly id: string; readonly title: string };
  readonly onClose: () => void;
};

export function WithdrawCycleDialog({ cycle, onClose }: WithdrawProps) {
  const withdraw = useAct('assessment-cycle.withdraw');
  return (
    <Dialog title={`Withdraw “${cycle.title}”`} onClose={onClose}>
      <Form
        label="Withdraw the cycle"
        submit="Withdraw"
        danger
        onSubmit={async values => {
          await withdraw.mutateAsync({ id: cycle.id, why: textOf(values.why) });
          onClose();
        }}
      >
        <p className="quiet">
          It is not the last cycle any more. It stays on record and can still be compared with.
        </p>
        <TextArea name="why" label="Why" rows={2} required />
      </Form>
    </Dialog>
  );
}
