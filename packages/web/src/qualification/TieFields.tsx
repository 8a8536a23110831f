/** A tie with an organization, as fields: with a client of the body, or with a name. */
import type { Input } from '../api/client.ts';
import { useRead } from '../api/hooks.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';
import { useToday } from '../ui/text/useToday.ts';
import { TIE_CHOICES } from './qualification.words.tsx';

export function TieFields() {
  const today = useToday();
  const engagements = useRead('engagement.list', {}).data?.rows ?? [];
  return (
    <>
      <Select name="kind" label="Tie" choices={TIE_CHOICES} required />
      <Select
        name="engagement"
        label="With a client"
        choices={engagements.map(one => ({ value: one.id, label: one.client.name }))}
      />
      <TextField
        name="organization"
        label="Or with"
        hint="The name of an organization that is no client yet"
      />
      <FieldRow>
        <DateField name="from" label="From" defaultValue={today} required />
        <DateField name="until" label="Until" hint="Left empty while it lasts" />
      </FieldRow>
    </>
  );
}

export const tieOf = (values: FormValues) => ({
  kind: textOf(values.kind) as Input<'interests.recordOwnTie'>['kind'],
  engagement: givenOf(values.engagement),
  organization: textOf(values.organization),
  from: textOf(values.from),
  until: givenOf(values.until),
});
