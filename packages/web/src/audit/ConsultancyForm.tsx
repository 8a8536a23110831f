/** Declaring that somebody consulted this client: for two years, or longer where the body chose so, that person is kept off its audits (ISO/IEC 17021-1, 5.2.10). */
import { useAct, useRead } from '../api/hooks.ts';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Form } from '../ui/form/Form.tsx';
import { textOf } from '../ui/form/value-of.ts';
import { PickField } from '../ui/pick/PickField.tsx';

type Props = { readonly engagement: string; readonly onDone: () => void };

export function ConsultancyForm({ engagement, onDone }: Props) {
  const declare = useAct('audit.declareConsultancy');
  const members = useRead('party.people', {});
  const today = useToday();
  return (
    <Form
      submit="Declare the consultancy"
      label="Consultancy"
      onSubmit={async values => {
        await declare.mutateAsync({
          engagement,
          person: textOf(values.person),
          endedOn: textOf(values.endedOn),
        });
        onDone();
      }}
      beside={
        <Button kind="quiet" onClick={onDone}>
          Cancel
        </Button>
      }
    >
      <PickField
        name="person"
        label="Who consulted this client"
        choices={(members.data?.people ?? []).map(one => ({ value: one.id, label: one.name }))}
        required
      />
      <DateField name="endedOn" label="Until" defaultValue={today} max={today} required />
    </Form>
  );
}
