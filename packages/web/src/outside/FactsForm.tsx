/** What a certificate says, to be recorded, corrected or renewed: the fields in the order of the paper. */
import type { Input } from '../api/client.ts';
import { usePublic } from '../api/hooks.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Form } from '../ui/form/Form.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { PickField } from '../ui/pick/PickField.tsx';
import { useToday } from '../ui/text/useToday.ts';
import type { Certificate } from './outside.words.tsx';

export type Facts = Input<'outside.record'>;

const factsOf = (values: FormValues): Facts => ({
  edition: textOf(values.edition),
  body: textOf(values.body),
  accreditation: textOf(values.accreditation),
  number: textOf(values.number),
  scope: textOf(values.scope),
  sites: textOf(values.sites)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== ''),
  issuedOn: textOf(values.issuedOn),
  validUntil: textOf(values.validUntil),
  cycleStart: textOf(values.cycleStart),
  firstCertifiedOn: givenOf(values.firstCertifiedOn),
});

type Props = {
  readonly label: string;
  readonly submit: string;
  readonly of?: Certificate | undefined;
  /** The dates are those of a new cycle. */
  readonly renewing?: boolean;
  readonly onDone: (facts: Facts) => Promise<void>;
};

export function FactsForm({ label, submit, of, renewing = false, onDone }: Props) {
  const today = useToday();
  const library = usePublic('standard.list', {}).data?.rows ?? [];
  const editions = library.map(one => ({ value: one.id, label: one.name }));
  const chosen = of ? [{ value: of.edition, label: of.editionName }] : [];
  const dated = renewing ? undefined : of;
  const first = of?.firstCertifiedOn ?? (renewing ? of?.cycleStart : undefined) ?? '';
  return (
    <Form
      label={label}
      submit={submit}
      draft={of ? undefined : 'outside-certificate-new'}
      onSubmit={async values => onDone(factsOf(values))}
    >
      <FieldRow>
        <PickField name="edition" label="Standard" choices={editions} defaultValue={chosen} required />
        <TextField
          name="number"
          label="Certificate number"
          required
          maxLength={80}
          mono
          defaultValue={renewing ? '' : of?.number}
        />
      </FieldRow>
      <FieldRow>
        <TextField name="body" label="Certification body" required maxLength={300} defaultValue={of?.body} />
        <TextField
          name="accreditation"
          label="Accreditation"
          hint="As the certificate claims it; nobody checks it here."
          maxLength={300}
          defaultValue={of?.accreditation}
        />
      </FieldRow>
      <TextArea name="scope" label="Scope" rows={2} required defaultValue={of?.scope} />
      <TextArea name="sites" label="Sites" hint="One a line." rows={2} defaultValue={of?.sites.join('\n')} />
      <FieldRow>
        <DateField name="issuedOn" label="Issued on" required max={today} defaultValue={dated?.issuedOn} />
        <DateField name="validUntil" label="Valid until" required defaultValue={dated?.validUntil} />
      </FieldRow>
      <FieldRow>
        <DateField
          name="cycleStart"
          label="Cycle begins on"
          hint="The day of the decision that opened the present three years."
          required
          defaultValue={dated?.cycleStart}
        />
        <DateField
          name="firstCertifiedOn"
          label="First certified on"
          hint="Empty: the present cycle is the first."
          defaultValue={first}
        />
      </FieldRow>
    </Form>
  );
}
