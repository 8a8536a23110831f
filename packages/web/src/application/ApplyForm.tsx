/** What a client tells a certification body about itself (ISO/IEC 17021-1, 9.1.1). */
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { FormValues } from '../ui/form/values.ts';
import { ContentFields, contentOf } from './ContentFields.tsx';

type Props = {
  readonly bodies: Output<'party.bodies'>['rows'];
  readonly editions: Output<'standard.list'>['rows'];
  /** Those that the organization follows already. */
  readonly adopted: ReadonlySet<string>;
};

/** With the accreditation that the body claims for itself; nobody has confirmed it here. */
const nameOf = ({ name, city, accreditation }: Props['bodies'][number]): string =>
  [name, city, accreditation ? `claims accreditation ${accreditation.number}` : '']
    .filter(part => part !== '')
    .join(', ');

export function ApplyForm({ bodies, editions, adopted }: Props) {
  const submit = useAct('application.submit');
  const at = useOrgPath();
  const go = useGo();
  const today = useToday();
  const apply = async (values: FormValues): Promise<void> => {
    const { id } = await submit.mutateAsync(contentOf(values) as Input<'application.submit'>);
    go(at(`/audit/applications/${id}`));
  };
  return (
    <Form
      submit="Send the application"
      label="Application"
      draft="application"
      onSubmit={apply}
      beside={
        <Button kind="quiet" href={at('/audit/applications')}>
          Cancel
        </Button>
      }
    >
      <Select
        name="body"
        label="Certification body"
        width="full"
        required
        defaultValue={bodies.length === 1 ? bodies[0]?.id : undefined}
        choices={bodies.map(body => ({
          value: body.id,
          label: nameOf(body),
        }))}
      />
      <ContentFields editions={editions} ticked={adopted} />
      <DateField name="on" label="Date of the application" defaultValue={today} max={today} />
    </Form>
  );
}
