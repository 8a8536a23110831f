/** What single schemes ask: the six scores of information security, food categories and studies, energy figures. */
import { Button } from '../ui/button/Button.tsx';
import { NumberField } from '../ui/field/NumberField.tsx';
import { Select } from '../ui/field/Select.tsx';
import { TextField } from '../ui/field/TextField.tsx';
import { FieldRow } from '../ui/form/FieldRow.tsx';
import type { StandardDraft } from './calculation.ts';
import { ISMS_SCORES, scoreChoices } from './isms-scores.ts';

type Props = {
  readonly name: string;
  readonly standard: StandardDraft;
  readonly onChange: (fields: Partial<StandardDraft>) => void;
};

type Three = readonly [number, number, number];
const MIDDLE: Three = [2, 2, 2];

const scored = (scores: Three, at: number, score: number): Three => {
  const next = scores.map((one, i) => (i === at ? score : one));
  return [next[0] ?? 2, next[1] ?? 2, next[2] ?? 2];
};

export function IsmsFields({ name, standard, onChange }: Props) {
  const { isms } = standard;
  if (!isms)
    return (
      <div>
        <Button onClick={() => onChange({ isms: { business: MIDDLE, it: MIDDLE } })}>
          Score business and IT
        </Button>
      </div>
    );
  return (
    <>
      {ISMS_SCORES.map(score => {
        const [side, place] = score.path.split('.') as ['business' | 'it', string];
        const at = Number(place);
        return (
          <Select
            key={score.path}
            name={`${name}.${score.path}`}
            label={score.label}
            choices={scoreChoices(score)}
            value={String(isms[side][at] ?? 2)}
            onChange={value => onChange({ isms: { ...isms, [side]: scored(isms[side], at, Number(value)) } })}
            width="full"
            required
          />
        );
      })}
    </>
  );
}

export function FoodFields({ name, standard, onChange }: Props) {
  const food = standard.food ?? { categories: [], haccpStudies: 1 };
  return (
    <FieldRow>
      <TextField
        name={`${name}.categories`}
        label="Food-chain categories"
        hint="The letters of ISO 22003-1; several with a comma"
        value={food.categories.join(', ')}
        onChange={text =>
          onChange({ food: { ...food, categories: text.split(/[\s,;]+/).filter(one => one !== '') } })
        }
        placeholder="CI"
        required
      />
      <NumberField
        name={`${name}.studies`}
        label="HACCP studies"
        value={food.haccpStudies}
        onChange={haccpStudies => onChange({ food: { ...food, haccpStudies: haccpStudies ?? 1 } })}
        min={1}
        required
      />
    </FieldRow>
  );
}

export function EnergyFields({ name, standard, onChange }: Props) {
  const energy = standard.energy ?? { consumptionTJ: 0, types: 1, significantUses: 1 };
  return (
    <FieldRow>
      <NumberField
        name={`${name}.consumption`}
        label="Energy in a year"
        value={energy.consumptionTJ}
        onChange={consumptionTJ => onChange({ energy: { ...energy, consumptionTJ: consumptionTJ ?? 0 } })}
        min={0}
        step="any"
        unit="TJ"
        required
      />
      <NumberField
        name={`${name}.types`}
        label="Types of energy"
        value={energy.types}
        onChange={types => onChange({ energy: { ...energy, types: types ?? 1 } })}
        min={1}
        required
      />
      <NumberField
        name={`${name}.uses`}
        label="Significant energy uses"
        value={energy.significantUses}
        onChange={significantUses =>
          onChange({ energy: { ...energy, significantUses: significantUses ?? 1 } })
        }
        min={1}
        required
      />
    </FieldRow>
  );
}
