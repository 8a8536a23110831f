/** What the time of one edition depends on besides people: complexity, the six scores, reasons for more or less time. */
import { schemeOf } from '@certwright/core/audit-time/scheme.table';
import { FACTORS } from '@certwright/rules/audit-time/factors.table';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldGroup } from '../ui/form/FieldGroup.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { Rows } from '../ui/form/Rows.tsx';
import { ISMS_SCORES, scoreChoices } from './isms-scores.ts';

const COMPLEXITY = [
  { value: 'high', label: 'High' },
  { value: 'medium', label: 'Medium' },
  { value: 'low', label: 'Low' },
  { value: 'limited', label: 'Limited (environment only)' },
];

/** Reasons that the rules list for this scheme, those for more time and those for less apart. */
const factorsOf = (scheme: string | undefined) =>
  [...FACTORS.values()]
    .filter(({ value }) => value.schemes.some(one => one === scheme))
    .map(({ subject, value }) => ({
      value: subject,
      label: subject,
      group: value.direction === 'increase' ? 'Needs more time' : 'Needs less time',
    }));

type Props = { readonly path: string; readonly edition: string; readonly name: string };

export function EditionFields({ path, edition, name }: Props) {
  const scheme = schemeOf(edition);
  const factors = factorsOf(scheme);
  return (
    <FieldGroup title={name}>
      {scheme === 'ems' || scheme === 'ohsms' ? (
        <Select
          name={`${path}.complexity`}
          label="Complexity of aspects and hazards"
          choices={COMPLEXITY}
          required
        />
      ) : null}
      {scheme === 'isms' ? (
        <FieldGroup
          title="How complex are business and IT?"
          hint="Two times three scores; the matrix turns them into more or less time."
        >
          {ISMS_SCORES.map(score => (
            <Select
              key={score.path}
              name={`${path}.isms.${score.path}`}
              label={score.label}
              choices={scoreChoices(score)}
              width="full"
              required
            />
          ))}
        </FieldGroup>
      ) : null}
      <Rows
        name={`${path}.factors`}
        least={0}
        of="Reason for more or less time"
        add="Add a reason for more or less time"
        remove="Remove reason"
      >
        {row => (
          <>
            {factors.length > 0 ? (
              <Select name={`${row}.text`} label="What" choices={factors} width="full" required />
            ) : (
              <TextField name={`${row}.text`} label="What" width="full" required maxLength={300} />
            )}
            <FieldRow>
              <NumberField
                name={`${row}.percent`}
                label="More, or less with a minus"
                min={-100}
                max={300}
                step="any"
                unit="percent"
                required
              />
              <TextField name={`${row}.reason`} label="Why here" required minLength={3} maxLength={2000} />
            </FieldRow>
          </>
        )}
      </Rows>
    </FieldGroup>
  );
}
