/** The fields of a task, empty or as it stands. */
import { RHYTHM_UNITS, type RhythmUnit } from '@certwright/core/task/recurrence';
import { useState } from 'react';
import type { Output } from '../api/client.ts';
import { DateField } from '../ui/field/DateField.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextArea } from '../ui/field/TextArea.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { givenOf, textOf } from '../ui/form/value-of.ts';
import type { FormValues } from '../ui/form/values.ts';

export type Task = Output<'task.get'>;

const UNITS: Readonly<Record<RhythmUnit, string>> = { day: 'days', week: 'weeks', month: 'months' };

type Props = {
  readonly of?: Task | undefined;
  readonly dueOn?: string | undefined;
};

export function TaskFields({ of, dueOn }: Props) {
  const [unit, setUnit] = useState<string>(of?.rhythm?.unit ?? '');
  const day = of?.dueOn ?? dueOn;
  return (
    <>
      <TextField name="what" label="What is to be done" required defaultValue={of?.what} />
      <TextArea
        name="notes"
        label="Why, and what to know about it"
        rows={3}
        {...(of ? { defaultValue: of.notes } : {})}
      />
      <FieldRow>
        <DateField name="dueOn" label="Due" required={unit !== ''} {...(day ? { defaultValue: day } : {})} />
        <Select
          name="unit"
          label="Comes again"
          none="Once"
          value={unit}
          onChange={setUnit}
          choices={RHYTHM_UNITS.map(value => ({ value, label: `Every so many ${UNITS[value]}` }))}
        />
        {unit === '' ? null : (
          <NumberField
            name="every"
            label={`Every how many ${UNITS[unit as RhythmUnit]}`}
            required
            min={1}
            max={366}
            defaultValue={of?.rhythm?.every ?? 1}
          />
        )}
      </FieldRow>
    </>
  );
}

/** What the fields say. */
export function taskContent(values: FormValues) {
  const unit = RHYTHM_UNITS.find(one => one === textOf(values.unit));
  return {
    what: textOf(values.what),
    notes: textOf(values.notes),
    dueOn: givenOf(values.dueOn),
    rhythm: unit ? { every: Number(values.every ?? 1), unit } : null,
  };
}
