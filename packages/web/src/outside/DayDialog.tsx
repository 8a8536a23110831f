/** Something happened on a day: today, or the day on which it truly was. */
import { Dialog } from '../ui/dialog/Dialog.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { useToday } from '../ui/text/useToday.ts';

type Props = {
  readonly title: string;
  readonly about: string;
  readonly label: string;
  readonly submit: string;
  readonly onClose: () => void;
  readonly onDay: (on: string) => Promise<unknown>;
};

export function DayDialog({ title, about, label, submit, onClose, onDay }: Props) {
  const today = useToday();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        label={title}
        submit={submit}
        onSubmit={async values => {
          await onDay(textOf(values.on));
          onClose();
        }}
      >
        <p>{about}</p>
        <DateField name="on" label={label} required max={today} defaultValue={today} />
      </Form>
    </Dialog>
  );
}
