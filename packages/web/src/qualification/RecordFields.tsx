/** Bond, agreement, country and languages of somebody, as fields. */
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { BOND_CHOICES, type PersonRecord } from './qualification.words.tsx';

export const RecordFields = ({ of }: { readonly of?: PersonRecord | undefined }) => (
  <>
    <Select
      name="bond"
      label="Works for the body as"
      choices={BOND_CHOICES}
      defaultValue={of?.bond ?? 'employed'}
      required
    />
    <TextField
      name="agreement"
      label="Agreement"
      hint="Number or date of the written agreement, for everybody who is not employed."
      defaultValue={of?.agreement}
    />
    <FieldRow>
      <TextField name="country" label="Country" hint="Two letters: DE" defaultValue={of?.country} />
      <TextField
        name="languages"
        label="Languages"
        hint="With commas between"
        defaultValue={of?.languages.join(', ')}
      />
    </FieldRow>
  </>
);

export const wordsOf = (text: string): string[] =>
  text
    .split(/[,;]/)
    .map(word => word.trim())
    .filter(Boolean);

export const particularsOf = (values: FormValues) => ({
  bond: textOf(values.bond) as PersonRecord['bond'],
  agreement: textOf(values.agreement),
  country: textOf(values.country).toUpperCase(),
  languages: wordsOf(textOf(values.languages)),
});
