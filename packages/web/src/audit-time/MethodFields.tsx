/** What the documents leave to the certification body: its full-time week, how it reads bands, rounds, splits the stages. */
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import type { Calculation } from './calculation.ts';

type Props = {
  readonly calculation: Calculation;
  readonly onChange: (change: Partial<Calculation>) => void;
};

const TABLE = [
  { value: 'step', label: 'Band by band' },
  { value: 'interpolate', label: 'As a continuum between bands' },
];
const ROUNDING = [
  { value: 'nearest-half', label: 'To the nearest half day' },
  { value: 'ceil-half', label: 'Up to the half day' },
];

export function MethodFields({ calculation, onChange }: Props) {
  return (
    <FieldGroup title="How the body reads the rules" hint="Its own choices, said so in the derivation.">
      <FieldRow>
        <Select
          name="table"
          label="Table"
          choices={TABLE}
          value={calculation.table ?? 'step'}
          onChange={table => onChange({ table: table as NonNullable<Calculation['table']> })}
          required
        />
        <Select
          name="rounding"
          label="Rounding"
          choices={ROUNDING}
          value={calculation.rounding ?? 'nearest-half'}
          onChange={rounding => onChange({ rounding: rounding as NonNullable<Calculation['rounding']> })}
          required
        />
      </FieldRow>
      <FieldRow>
        <NumberField
          name="fullTimeHours"
          label="Full-time week"
          value={calculation.fullTimeHours}
          onChange={fullTimeHours => onChange({ fullTimeHours })}
          min={20}
          max={60}
          step="any"
          unit="h"
        />
        <NumberField
          name="stage1"
          label="Stage 1 of the initial audit"
          value={calculation.stage1Percent}
          onChange={stage1Percent => onChange({ stage1Percent })}
          min={1}
          max={90}
          unit="percent"
        />
      </FieldRow>
    </FieldGroup>
  );
}
