/** What a client tells a certification body about itself (ISO/IEC 17021-1, 9.1.1). */
import type { Input, Output } from '../api/client.ts';
import { useAct } from '../api/hooks.ts';
import { useOrgPath } from '../app/org.ts';
import { useGo } from '../app/RouterLink.tsx';
import { useToday } from '../engagement/today.ts';
import { Button } from '../ui/button/Button.tsx';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import type { FormValues } from '../ui/form/values.ts';
import { SiteRows } from './SiteRows.tsx';

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
    const chosen = values.editions;
    if (!Array.isArray(chosen) || chosen.length === 0) {
      const detail = 'Choose at least one standard that you want to be certified to.';
      throw Object.assign(new Error(detail), { problem: { detail, status: 422 } });
    }
    const { id } = await submit.mutateAsync(values as Input<'application.submit'>);
    go(at(`/audit/applications/${id}`));
  };
  const nameOfEdition = (id: string): string => editions.find(one => one.id === id)?.name ?? id;
  const offered = editions.filter(one => one.certifiable && one.coverage !== 'identity');
  const first = offered.sort((a, b) => Number(adopted.has(b.id)) - Number(adopted.has(a.id)));
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
      <FieldGroup
        title="Standards"
        hint="Those that you want to be certified to. What you adopted is ticked."
      >
        {first.map(edition => (
          <Checkbox
            key={edition.id}
            name="editions"
            value={edition.id}
            label={edition.name}
            hint={
              edition.replacedBy
                ? `${edition.title}; replaced by ${nameOfEdition(edition.replacedBy)}`
                : edition.title
            }
            defaultChecked={adopted.has(edition.id)}
          />
        ))}
      </FieldGroup>
      <TextArea
        name="scope"
        label="Scope"
        hint="What you do that the certificate should cover, as it should stand on the certificate."
        required
      />
      <SiteRows />
      <TextArea name="processes" label="Processes and operations" rows={2} />
      <TextArea
        name="outsourced"
        label="What others do for you"
        hint="Outsourced processes that bear on conformity."
        rows={2}
      />
      <TextArea
        name="consultancy"
        label="Consultancy"
        hint="Who advised you on this management system in the last two years. A body may not audit what it advised on."
        rows={2}
      />
      <FieldRow>
        <TextField name="language" label="Language of the audit" defaultValue="English" maxLength={60} />
        <DateField name="on" label="Date of the application" defaultValue={today} max={today} />
      </FieldRow>
    </Form>
  );
}
