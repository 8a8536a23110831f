/** One group of people: how many, of what kind, and what that kind needs to be counted. */
import { useState } from 'react';
import { Checkbox } from '../ui/field/Checkbox.tsx';
import { useForm } from '../ui/field/FormContext.ts';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { asksFor, KIND_CHOICES } from './personnel-kinds.ts';

export function PersonnelRow({
  path,
  people,
}: {
  readonly path: string;
  readonly people?: number | undefined;
}) {
  const { draft } = useForm();
  const [kind, setKind] = useState(draft?.[`${path}.kind`] ?? 'full');
  const asks = asksFor(kind);
  return (
    <>
      <FieldRow>
        <TextField name={`${path}.label`} label="Who" placeholder="Office staff" required maxLength={300} />
        <NumberField
          name={`${path}.persons`}
          label="How many"
          defaultValue={people}
          min={0}
          required
          unit="people"
        />
      </FieldRow>
      <FieldRow>
        <Select
          name={`${path}.kind`}
          label="Kind"
          choices={KIND_CHOICES}
          value={kind}
          onChange={setKind}
          required
        />
        {asks.includes('hoursPerWeek') ? (
          <NumberField
            name={`${path}.hoursPerWeek`}
            label="Hours a week each"
            min={1}
            max={80}
            step="any"
            required
            unit="h"
          />
        ) : null}
        {asks.includes('presentAtAudit') ? (
          <NumberField name={`${path}.presentAtAudit`} label="There at the audit" min={0} unit="people" />
        ) : null}
        {asks.includes('reducedTo') ? (
          <NumberField name={`${path}.reducedTo`} label="Counted as, if fewer" min={0} unit="people" />
        ) : null}
      </FieldRow>
      {asks.includes('underControl') ? (
        <Checkbox name={`${path}.underControl`} label="They work under the client's control" defaultChecked />
      ) : null}
      {asks.includes('reducedTo') ? (
        <TextField name={`${path}.reason`} label="Why fewer are enough" width="full" maxLength={2000} />
      ) : null}
    </>
  );
}
