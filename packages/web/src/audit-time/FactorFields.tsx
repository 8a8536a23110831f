/** Reasons for more or less time, each with its percent and why it holds here. */
import { FACTORS } from '@certwright/rules/audit-time/factors.table';
import type { Scheme } from '@certwright/rules/audit-time/scheme-tables';
import { Button } from '../ui/button/Button.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import { type StandardDraft, without, withPlace } from './calculation.ts';

type Props = {
  readonly name: string;
  readonly scheme: Scheme | undefined;
  readonly standard: StandardDraft;
  readonly onChange: (fields: Partial<StandardDraft>) => void;
};

/** Reasons that the rules list for this scheme, those for more time and those for less apart. */
const choicesOf = (scheme: Scheme | undefined) =>
  [...FACTORS].flatMap(([id, { subject, value }]) =>
    value.schemes.some(one => one === scheme)
      ? [
          {
            value: id,
            label: subject,
            group: value.direction === 'increase' ? 'Needs more time' : 'Needs less time',
          },
        ]
      : [],
  );

export function FactorFields({ name, scheme, standard, onChange }: Props) {
  const factors = standard.factors ?? [];
  const choices = choicesOf(scheme);
  const change = (at: number, fields: object) => onChange({ factors: withPlace(factors, at, fields) });
  return (
    <div className="stack-close">
      {factors.map((factor, at) => {
        const path = `${name}.factors.${at}`;
        return (
          // Factors have no identity but their place, and none is moved.
          <div key={at} className="stack-close">
            {choices.length > 0 ? (
              <Select
                name={`${path}.id`}
                label="Reason for more or less time"
                choices={choices}
                value={factor.id ?? ''}
                onChange={id => change(at, { id })}
                width="full"
                required
              />
            ) : (
              <TextField
                name={`${path}.text`}
                label="Reason for more or less time"
                value={factor.text ?? ''}
                onChange={text => change(at, { text })}
                width="full"
                required
              />
            )}
            <FieldRow>
              <NumberField
                name={`${path}.percent`}
                label="More, or less with a minus"
                value={factor.percent}
                onChange={percent => change(at, { percent: percent ?? 0 })}
                min={-100}
                max={300}
                step="any"
                unit="percent"
                required
              />
              <TextField
                name={`${path}.reason`}
                label="Why here"
                value={factor.reason}
                onChange={reason => change(at, { reason })}
                required
              />
            </FieldRow>
            <div>
              <Button kind="quiet" onClick={() => onChange({ factors: without(factors, at) })}>
                Remove this reason
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          onClick={() =>
            onChange({
              factors: [
                ...factors,
                { ...(choices[0] ? { id: choices[0].value } : { text: '' }), percent: 0, reason: '' },
              ],
            })
          }
        >
          Add a reason for more or less time
        </Button>
      </div>
    </div>
  );
}
